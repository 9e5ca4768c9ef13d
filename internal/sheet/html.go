package sheet

import (
	"embed"
	"fmt"
	"html/template"
	"io"
	"strings"
)

//go:embed sheet.html sheet.css
var files embed.FS

// WriteHTML writes d as one page that needs nothing else, to be read on a screen or printed on A4.
func WriteHTML(w io.Writer, d Document) error {
	page, err := template.New("sheet.html").Funcs(template.FuncMap{
		"wide": wide, "watermark": func() string { return Watermark }, "drawn": Block.drawn, "notes": Block.notes, "described": Block.described, "shade": shade, "class": class, "numeric": Block.numeric,
	}).ParseFS(files, "sheet.html", "sheet.css")
	if err != nil {
		return err
	}
	return page.Execute(w, d)
}

// shade is a level of grey, as HTML and ODT write it.
func shade(grey int) string { return fmt.Sprintf("#%02x%02[1]x%02[1]x", grey) }

// class is how a cell is to look, if not like others.
func class(numeric bool, v Value) string {
	var all []string
	if numeric {
		all = append(all, "number")
	}
	if v.Missing() {
		all = append(all, "missing")
	}
	return strings.Join(all, " ")
}
