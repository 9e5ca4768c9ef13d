package sheet

import "io"

// A RegisterWriter writes the register as a workbook, row after row.
type RegisterWriter struct{ book *workbook }

// NewXLSX begins the workbook.
func (r Register) NewXLSX(w io.Writer) (*RegisterWriter, error) {
	widths := make([]float64, len(registerColumns))
	header := make([]excelValue, len(registerColumns))
	for i, c := range registerColumns {
		widths[i], header[i] = c.width, textCell(c.label, styleHeader)
	}
	book, err := newWorkbook(w, "Registre des mesures ASLL", r.Day, []tab{{name: "Mesures", widths: widths, filter: true}})
	if err == nil {
		err = book.open()
	}
	if err == nil {
		err = book.write(header)
	}
	return &RegisterWriter{book}, err
}

// Write writes a row.
func (w *RegisterWriter) Write(row Row) error {
	cells := make([]excelValue, len(row))
	for i, v := range row {
		cells[i] = excelCell(v)
	}
	return w.book.write(cells)
}

// Close ends the workbook.
func (w *RegisterWriter) Close() error {
	if err := w.book.close(); err != nil {
		return err
	}
	return w.book.end()
}

// Cells are a row as a CSV tells it: days and numbers as a French spreadsheet reads them.
func (r Row) Cells() []string {
	cells := make([]string, len(r))
	for i, v := range r {
		cells[i] = cell(v)
	}
	return cells
}
