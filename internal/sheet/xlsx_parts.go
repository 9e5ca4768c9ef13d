package sheet

import (
	"encoding/xml"
	"fmt"
	"strings"
	"unicode/utf8"

	"asll/internal/civil"
	"asll/internal/text"
)

const (
	mainSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	relSpace  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	partSpace = "http://schemas.openxmlformats.org/package/2006/relationships"
	typeSpace = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

const packageRels = `<Relationships xmlns="` + partSpace + `">` +
	`<Relationship Id="rId1" Type="` + relSpace + `/officeDocument" Target="xl/workbook.xml"/>` +
	`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
	`</Relationships>`

func (b *workbook) contentTypes() string {
	var s strings.Builder
	s.WriteString(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
		`<Override PartName="/xl/workbook.xml" ContentType="` + typeSpace + `sheet.main+xml"/>` +
		`<Override PartName="/xl/styles.xml" ContentType="` + typeSpace + `styles+xml"/>`)
	for i := range b.tabs {
		fmt.Fprintf(&s, `<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="%sworksheet+xml"/>`, i+1, typeSpace)
	}
	s.WriteString(`</Types>`)
	return s.String()
}

func (b *workbook) main() string {
	var s strings.Builder
	s.WriteString(`<workbook xmlns="` + mainSpace + `" xmlns:r="` + relSpace + `"><bookViews><workbookView/></bookViews><sheets>`)
	for i, t := range b.tabs {
		fmt.Fprintf(&s, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, escaped(tabName(t.name)), i+1, i+1)
	}
	s.WriteString(`</sheets>` + b.printTitles() + `</workbook>`)
	return s.String()
}

// printTitles has headers printed on every page.
func (b *workbook) printTitles() string {
	var s strings.Builder
	for i, t := range b.tabs {
		if t.filter {
			fmt.Fprintf(&s, `<definedName name="_xlnm.Print_Titles" localSheetId="%d">'%s'!$1:$1</definedName>`, i, escaped(tabName(t.name)))
		}
	}
	if s.Len() == 0 {
		return ""
	}
	return `<definedNames>` + s.String() + `</definedNames>`
}

func (b *workbook) rels() string {
	var s strings.Builder
	s.WriteString(`<Relationships xmlns="` + partSpace + `">`)
	for i := range b.tabs {
		fmt.Fprintf(&s, `<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>`, i+1, relSpace, i+1)
	}
	fmt.Fprintf(&s, `<Relationship Id="rId%d" Type="%s/styles" Target="styles.xml"/></Relationships>`, len(b.tabs)+1, relSpace)
	return s.String()
}

func coreProperties(title string, day civil.Date) string {
	return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		`<dc:title>` + escaped(title) + `</dc:title><dc:creator>asll</dc:creator>` +
		`<dcterms:created xsi:type="dcterms:W3CDTF">` + day.String() + `T00:00:00Z</dcterms:created></cp:coreProperties>`
}

// The styles of cells, in the order of cellXfs.
const (
	styleNone = iota // of cells without anything
	styleText
	styleHeader // bold on grey
	styleDate
	styleAmount
	styleDecimal
	stylePercent
	styleGuarded // a text that looks like a formula, and stays a text when somebody edits it
	styleTitle   // bold
	styleRight   // a text among numbers
	styleHeads   // a header above them
)

const styleSheet = `<styleSheet xmlns="` + mainSpace + `">` +
	`<numFmts count="4"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0.00\ &quot;€&quot;"/>` +
	`<numFmt numFmtId="166" formatCode="0.0"/><numFmt numFmtId="167" formatCode="0.0\ %"/></numFmts>` +
	`<fonts count="2"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font></fonts>` +
	`<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
	`<fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/></patternFill></fill></fills>` +
	`<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="11">` +
	`<xf/>` +
	`<xf numFmtId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
	`<xf numFmtId="0" fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>` +
	`<xf numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>` +
	`<xf numFmtId="165" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>` +
	`<xf numFmtId="166" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>` +
	`<xf numFmtId="167" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>` +
	`<xf numFmtId="0" quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
	`<xf numFmtId="0" fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>` +
	`<xf numFmtId="0" applyAlignment="1"><alignment horizontal="right" vertical="top"/></xf>` +
	`<xf numFmtId="0" fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment horizontal="right" vertical="center" wrapText="1"/></xf>` +
	`</cellXfs></styleSheet>`

// tabName is a name that Excel takes: 31 characters, none of those that its formulas use.
func tabName(s string) string {
	const longest = 31
	s = strings.Trim(strings.NewReplacer(":", " ", "\\", " ", "/", " ", "?", " ", "*", " ", "[", " ", "]", " ").Replace(text.Line(s)), "' ")
	for utf8.RuneCountInString(s) > longest {
		_, size := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-size]
	}
	return s
}

// escaped is a text in XML, without what Excel would take for a character written in hexadecimal, « _x000D_ ».
func escaped(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(hexadecimal.ReplaceAllString(text.Printable(s), "_x005F$0"))) //nolint:errcheck // a Builder takes all
	return b.String()
}
