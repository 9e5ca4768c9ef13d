package sheet

import (
	"cmp"
	"encoding/csv"
	"encoding/json"
	"io"
	"strconv"
	"strings"

	"asll/internal/civil"
	"asll/internal/text"
)

// byteOrderMark tells a French Excel that the file is UTF-8.
const byteOrderMark = "\ufeff"

// WriteCSV writes d for a spreadsheet, one value a line: section, rubrique, valeur.
func WriteCSV(w io.Writer, d Document) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.Comma, out.UseCRLF = ';', true
	for _, line := range lines(d) {
		for i := range line {
			line[i] = text.Guard(line[i])
		}
		if err := out.Write(line[:]); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

type line [3]string

func lines(d Document) []line {
	all := []line{
		{"section", "rubrique", "valeur"},
		{"Document", "Titre", d.Title},
		{"Document", "Sous-titre", d.Subtitle},
	}
	if d.Draft {
		all = append(all, line{"Document", "État", Watermark})
	}
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			for _, l := range b.lines() {
				all = append(all, line{s.Heading(), cmp.Or(l[0], s.Title), l[1]})
			}
		}
	}
	return all
}

// lines flattens a block to labels and values; a cell is labelled by its table, row and column.
func (b Block) lines() [][2]string {
	switch {
	case b.Kind == BlockFields:
		all := make([][2]string, len(b.Fields))
		for i, f := range b.Fields {
			all[i] = [2]string{label(b.Title, f.Label), cell(f.Value)}
		}
		return all
	case len(b.Rows) > 0:
		return b.cellLines()
	default:
		return [][2]string{{b.Title, cell(b.Value)}}
	}
}

// cellLines tells rows under the same heading apart: « enfant », « enfant (2) ».
func (b Block) cellLines() [][2]string {
	var all [][2]string
	seen := map[string]int{}
	for _, row := range b.Rows {
		heading := row[0].Text
		if seen[heading]++; seen[heading] > 1 {
			heading += " (" + strconv.Itoa(seen[heading]) + ")"
		}
		for i, v := range row[1:] {
			if v.Text == "" {
				continue
			}
			all = append(all, [2]string{label(b.Title, heading, b.Columns[i+1].Label), cell(v)})
		}
	}
	return all
}

func label(parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, text.Typo(text.Line(p)))
		}
	}
	return strings.Join(kept, " – ")
}

// cell writes numbers as a spreadsheet reads them, and anything else as it is printed.
func cell(v Value) string {
	switch typed := v.Typed.(type) {
	case civil.Cents:
		return typed.Plain()
	case json.Number:
		return strings.ReplaceAll(typed.String(), ".", ",") + "%"
	default:
		return v.Text
	}
}
