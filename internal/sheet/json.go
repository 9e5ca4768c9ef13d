package sheet

import (
	"encoding/json"
	"io"
)

// WriteJSON writes d for another program: the values beside what is printed, under stable keys.
func WriteJSON(w io.Writer, d Document) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(d)
}

// MarshalJSON writes what counts in a block of that kind; the cells of a row go by their column's key.
func (b Block) MarshalJSON() ([]byte, error) {
	type head struct {
		Kind  BlockKind `json:"kind"`
		Key   string    `json:"key"`
		Title string    `json:"title,omitempty"`
	}
	h := head{b.Kind, b.Key, b.Title}
	switch b.Kind {
	case BlockFields:
		return json.Marshal(struct {
			head
			Fields []Field `json:"fields"`
		}{h, b.Fields})
	case BlockTable, BlockFigure:
		return json.Marshal(struct {
			head
			Drawing Drawing            `json:"drawing,omitempty"`
			Columns []Column           `json:"columns"`
			Rows    []map[string]Value `json:"rows"`
			Empty   string             `json:"text,omitempty"`
		}{h, b.Drawing, b.Columns, b.cells(), b.whenEmpty()})
	default:
		return json.Marshal(struct {
			head
			Value
		}{h, b.Value})
	}
}

func (b Block) cells() []map[string]Value {
	rows := make([]map[string]Value, len(b.Rows))
	for i, row := range b.Rows {
		rows[i] = make(map[string]Value, len(row))
		for j, v := range row {
			rows[i][b.Columns[j].Key] = v
		}
	}
	return rows
}

// whenEmpty is what a table without a row prints.
func (b Block) whenEmpty() string {
	if len(b.Rows) > 0 {
		return ""
	}
	return b.Value.Text
}
