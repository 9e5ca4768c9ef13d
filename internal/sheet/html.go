package sheet

import (
	"embed"
	"fmt"
	"html/template"
	"io"
	"strings"
	"unicode/utf8"
)

//go:embed sheet.html sheet.css
var files embed.FS

// longest is the length from which a value takes the whole width of the page.
const longest = 52

// WriteHTML writes d as one page that needs nothing else, to be read on a screen or printed on A4.
func WriteHTML(w io.Writer, d Document) error {
	page, err := template.New("sheet.html").Funcs(template.FuncMap{
		"wide": wide, "drawn": Block.drawn, "notes": Block.notes, "described": Block.described, "grey": shade,
	}).ParseFS(files, "sheet.html", "sheet.css")
	if err != nil {
		return err
	}
	return page.Execute(w, d)
}

func wide(f Field) bool {
	return strings.Contains(f.Text, "\n") || utf8.RuneCountInString(f.Text) > longest
}

// shade is the colour of a shape, as HTML and ODT write it.
func shade(s shape) string { return fmt.Sprintf("#%02x%02[1]x%02[1]x", s.Grey) }
