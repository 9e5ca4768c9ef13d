package term

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"

	"asll/internal/text"
)

// A Table is rows under a header; cells of the numbered columns are aligned on
// the right. When the terminal is too narrow, cells of the columns to shorten
// lose their end.
type Table struct {
	Header  []string
	Rows    [][]string
	Right   []int
	Shorten []int
}

// Table prints a table without borders, two blanks between columns and none at
// the end of lines, so that it can be copied.
func (p *Printer) Table(t Table) error {
	if len(t.Rows) == 0 {
		return nil
	}
	t = t.clean()
	t.fit(p.width)
	var b bytes.Buffer
	table := tablewriter.NewTable(&b, tablewriter.WithRenderer(renderer.NewBlueprint(bare)), tablewriter.WithConfig(t.config()))
	table.Header(t.Header)
	for _, row := range t.Rows {
		if err := table.Append(row); err != nil {
			return fmt.Errorf("printing a table: %w", err)
		}
	}
	if err := table.Render(); err != nil {
		return fmt.Errorf("printing a table: %w", err)
	}
	for i, line := range strings.Split(strings.TrimRight(b.String(), "\n"), "\n") {
		if line = strings.TrimRight(line, " "); i == 0 && p.colour {
			line = "\x1b[1m" + line + "\x1b[0m"
		}
		fmt.Fprintln(p.w, line)
	}
	return nil
}

// bare is a table without any line.
var bare = tw.Rendition{
	Borders: tw.BorderNone,
	Settings: tw.Settings{
		Separators: tw.Separators{BetweenColumns: tw.Off, BetweenRows: tw.Off, ShowHeader: tw.Off},
		Lines:      tw.Lines{ShowTop: tw.Off, ShowBottom: tw.Off, ShowHeaderLine: tw.Off, ShowFooterLine: tw.Off},
	},
}

// config leaves the texts of cells as they are, and aligns them.
func (t Table) config() tablewriter.Config {
	align := make(tw.Alignment, len(t.Header))
	for i := range align {
		align[i] = tw.AlignLeft
	}
	for _, i := range t.Right {
		align[i] = tw.AlignRight
	}
	cell := tw.CellConfig{
		Formatting: tw.CellFormatting{AutoFormat: tw.Off, AutoWrap: tw.WrapNone},
		Alignment:  tw.CellAlignment{Global: tw.AlignLeft, PerColumn: align},
		Padding:    tw.CellPadding{Global: tw.Padding{Left: "", Right: "  "}},
	}
	return tablewriter.Config{Header: cell, Row: cell}
}

// clean is the same table, its cells as they may be printed.
func (t Table) clean() Table {
	rows := make([][]string, len(t.Rows))
	for i, row := range t.Rows {
		rows[i] = cells(row)
	}
	t.Header, t.Rows = cells(t.Header), rows
	return t
}

// cells cleans the cells of a row; each is one line.
func cells(row []string) []string {
	clean := make([]string, len(row))
	for i, c := range row {
		clean[i] = text.Typo(text.Line(text.Printable(c)))
	}
	return clean
}
