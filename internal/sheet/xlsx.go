package sheet

import (
	"archive/zip"
	"bufio"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"asll/internal/civil"
)

// A workbook is an .xlsx being written, row after row: it holds none of them. It is written here and not by a library, as
// excelize would add 3 MB and its start to every command, and write the rows to a temporary file on their way.
type workbook struct {
	zip  *zip.Writer
	tabs []tab
	next int           // tabs written so far
	out  *bufio.Writer // of the tab being written
	row  int           // the last one of it
}

// A tab is one of the sheets of a workbook.
type tab struct {
	name   string
	widths []float64 // of its columns, in characters
	filter bool      // its first row is a header: it stays in sight, and filters the others
}

// mostRows is what a sheet of Excel holds.
const mostRows = 1 << 20

var errTooLong = errors.New("une feuille de classeur n'a pas plus de 1 048 576 lignes : demander le format csv")

// newWorkbook writes all that comes before the rows. Same tabs, title and day: same bytes.
func newWorkbook(w io.Writer, title string, day civil.Date, tabs []tab) (*workbook, error) {
	b := &workbook{zip: zip.NewWriter(w), tabs: tabs}
	for _, p := range []struct{ name, content string }{
		{"[Content_Types].xml", b.contentTypes()},
		{"_rels/.rels", packageRels},
		{"docProps/core.xml", coreProperties(title, day)},
		{"xl/workbook.xml", b.main()},
		{"xl/_rels/workbook.xml.rels", b.rels()},
		{"xl/styles.xml", styleSheet},
	} {
		part, err := b.part(p.name)
		if err != nil {
			return nil, err
		}
		if _, err := io.WriteString(part, xml.Header+p.content); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// part begins a part, whose time is always the same.
func (b *workbook) part(name string) (io.Writer, error) {
	return b.zip.CreateHeader(&zip.FileHeader{
		Name: name, Method: zip.Deflate, Modified: time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC),
	})
}

// open begins the next tab.
func (b *workbook) open() error {
	part, err := b.part(fmt.Sprintf("xl/worksheets/sheet%d.xml", b.next+1))
	if err != nil {
		return err
	}
	t := b.tabs[b.next]
	b.next++
	b.out, b.row = bufio.NewWriter(part), 0
	fmt.Fprint(b.out, xml.Header, `<worksheet xmlns="`, mainSpace, `"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"`)
	if b.next == 1 {
		fmt.Fprint(b.out, ` tabSelected="1"`)
	}
	if t.filter {
		fmt.Fprint(b.out, `><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>`)
	} else {
		fmt.Fprint(b.out, `/>`)
	}
	fmt.Fprint(b.out, `</sheetViews><cols>`)
	for i, width := range t.widths {
		fmt.Fprintf(b.out, `<col min="%d" max="%d" width="%s" customWidth="1"/>`, i+1, i+1, strconv.FormatFloat(width, 'f', -1, 64))
	}
	_, err = fmt.Fprint(b.out, `</cols><sheetData>`)
	return err
}

// write writes a row; cells of no value are left empty.
func (b *workbook) write(cells []excelValue) error {
	if b.row++; b.row > mostRows {
		return errTooLong
	}
	fmt.Fprintf(b.out, `<row r="%d"%s>`, b.row, b.height(cells))
	for i, c := range cells {
		if c.value != "" {
			c.write(b.out, columnName(i)+strconv.Itoa(b.row))
		}
	}
	_, err := b.out.WriteString(`</row>`)
	return err
}

// height gives a row of long texts the room that they need: LibreOffice leaves it to the file.
func (b *workbook) height(cells []excelValue) string {
	const points = 13.5 // of a line
	t, lines := b.tabs[b.next-1], 1
	if t.filter && b.row == 1 {
		lines = 3
	}
	for i, c := range cells {
		if (c.style == styleText || c.style == styleGuarded) && i < len(t.widths) {
			lines = max(lines, wrapped(c.value, int(t.widths[i])))
		}
	}
	if lines == 1 {
		return ""
	}
	const highest = 409 // that Excel takes
	return ` ht="` + strconv.FormatFloat(min(highest, points*float64(lines)), 'f', -1, 64) + `" customHeight="1"`
}

// wrapped is about how many lines a text takes in a column of that width.
func wrapped(s string, width int) int {
	letters := max(1, width*6/5) // most are narrower than the digit that a width counts
	lines := 0
	for line := range strings.Lines(s) {
		lines += 1 + utf8.RuneCountInString(line)/letters
	}
	return lines
}

// close ends the tab being written.
func (b *workbook) close() error {
	t := b.tabs[b.next-1]
	fmt.Fprint(b.out, `</sheetData>`)
	orientation := "portrait"
	if t.filter {
		orientation = "landscape"
		fmt.Fprintf(b.out, `<autoFilter ref="A1:%s%d"/>`, columnName(len(t.widths)-1), b.row)
	}
	fmt.Fprint(b.out, `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>`,
		`<pageSetup paperSize="9" orientation="`, orientation, `" fitToHeight="0"/></worksheet>`)
	return b.out.Flush()
}

// end ends the file.
func (b *workbook) end() error { return b.zip.Close() }

// columnName is A for 0, AA for 26.
func columnName(i int) string {
	var name strings.Builder
	if i >= 26 {
		name.WriteString(columnName(i/26 - 1))
	}
	name.WriteByte(byte('A' + i%26))
	return name.String()
}
