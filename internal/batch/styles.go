package batch

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
)

// A style is what a number means by the way it is shown.
type style struct {
	date, clock bool
	digits      int // at least: the zeros in front of a postcode are shown only
}

// maxStyles is what Excel allows.
const maxStyles = 65_490

// readStyles reads the styles of the cells, in the order of their numbers.
func (p parts) readStyles(name string) ([]style, error) {
	r, err := p.open(name)
	if err != nil {
		return nil, err
	}
	formats := map[string]style{}
	var styles []style
	inCells := false
	for {
		token, err := r.token()
		if errors.Is(err, io.EOF) {
			return styles, nil
		}
		if err != nil {
			return nil, err
		}
		if len(styles)+len(formats) > 2*maxStyles {
			return nil, &Problem{Reason: tooLarge}
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch {
			case t.Name.Local == "cellXfs":
				inCells = true
			case t.Name.Local == "numFmt":
				formats[attribute(t, "numFmtId")] = styleOf(attribute(t, "formatCode"))
			case t.Name.Local == "xf" && inCells:
				styles = append(styles, formatted(attribute(t, "numFmtId"), formats))
			}
		case xml.EndElement:
			inCells = inCells && t.Name.Local != "cellXfs"
		}
	}
}

func attribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// formatted is the style of a number format: one of the workbook's, or one
// that every spreadsheet knows.
func formatted(id string, formats map[string]style) style {
	if s, ok := formats[id]; ok {
		return s
	}
	switch n, _ := strconv.Atoi(id); {
	case n >= 18 && n <= 21, n >= 45 && n <= 47:
		return style{clock: true}
	case n == 22:
		return style{date: true, clock: true}
	case n >= 14 && n <= 17, n >= 27 && n <= 36, n >= 50 && n <= 58:
		return style{date: true}
	}
	return style{}
}

// styleOf reads a format such as « dd/mm/yyyy hh:mm » or « 00000 ».
func styleOf(format string) style {
	code := strings.ToLower(bareFormat(format))
	if code == "general" || code == "standard" {
		return style{}
	}
	s := style{date: strings.ContainsAny(code, "dy"), clock: strings.ContainsAny(code, "hs")}
	s.date = s.date || strings.Contains(code, "m") && !s.clock
	if code != "" && strings.Trim(code, "0#") == "" {
		if zero := strings.IndexByte(code, '0'); zero >= 0 && len(code) > 1 {
			s.digits = len(code) - zero
		}
	}
	return s
}

// bareFormat is the first section of a format without its colours, its
// quoted words and its spaces.
func bareFormat(format string) string {
	var b strings.Builder
	for i := 0; i < len(format); i++ {
		switch c := format[i]; c {
		case ';':
			return b.String()
		case '"':
			i += 1 + strings.IndexByte(format[i+1:]+`"`, '"')
		case '[':
			i += strings.IndexByte(format[i:]+"]", ']')
		case '\\', '_', '*':
			i++
		case ' ', '-':
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}
