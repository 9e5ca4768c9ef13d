package sheet

import (
	"cmp"
	"io"
	"slices"
	"strconv"
)

// WriteXLSX writes d as a workbook: numbers, amounts and days are those of a spreadsheet. Its tables stand on one tab, and
// what has to be read, in wider columns, on another.
func WriteXLSX(w io.Writer, d Document) error {
	const words, numbers, sentences = 60, 16, 110
	b, err := newWorkbook(w, d.Title, d.Day, []tab{
		{name: "Tableaux", widths: []float64{words, numbers, numbers, numbers}},
		{name: "À lire", widths: []float64{words, sentences}},
	})
	if err != nil {
		return err
	}
	head := [][]excelValue{{textCell(d.Title, styleTitle)}, {textCell(d.Subtitle, styleTitle)}}
	if err := b.writeTab(head, d.Sections, true); err != nil {
		return err
	}
	if err := b.writeTab(nil, d.Sections, false); err != nil {
		return err
	}
	return b.end()
}

// writeTab writes the sections that have tables, or the others.
func (b *workbook) writeTab(head [][]excelValue, all []Section, tables bool) error {
	rows := head
	for _, s := range all {
		if slices.ContainsFunc(s.Blocks, func(b Block) bool { return b.Kind == BlockTable }) != tables {
			continue
		}
		rows = append(rows, nil, []excelValue{textCell(strconv.Itoa(s.Number)+". "+s.Title, styleTitle)})
		for _, block := range s.Blocks {
			if block.Kind == BlockFigure {
				continue // its numbers stand in a table
			}
			rows = append(append(rows, nil), block.excelRows()...)
		}
	}
	if err := b.open(); err != nil {
		return err
	}
	for _, row := range rows {
		if err := b.write(row); err != nil {
			return err
		}
	}
	return b.close()
}

func (b Block) excelRows() [][]excelValue {
	var rows [][]excelValue
	if b.Title != "" {
		rows = append(rows, []excelValue{textCell(b.Title, styleTitle)})
	}
	switch {
	case b.Kind == BlockFields:
		for _, f := range b.Fields {
			rows = append(rows, []excelValue{textCell(f.Label, styleTitle), excelCell(f.Value)})
		}
		return rows
	case b.Kind == BlockTable && len(b.Rows) > 0:
		return append(rows, b.excelTable()...)
	default:
		return append(rows, []excelValue{excelCell(b.Value)})
	}
}

func (b Block) excelTable() [][]excelValue {
	header, numeric := make([]excelValue, len(b.Columns)), b.numeric()
	for i, c := range b.Columns {
		header[i] = textCell(cmp.Or(c.Label, " "), styleHeader)
		if numeric[i] {
			header[i].style = styleHeads
		}
	}
	rows := [][]excelValue{header}
	for _, r := range b.Rows {
		row := make([]excelValue, len(r))
		for i, v := range r {
			if row[i] = excelCell(v); numeric[i] && row[i].text {
				row[i].style = styleRight
			}
		}
		rows = append(rows, row)
	}
	return rows
}
