// Package term is what reaches a terminal: clean lines, tables and emphasis.
package term

import (
	"fmt"
	"io"
	"strings"

	"asll/internal/text"
)

// A Printer writes lines for people. Whatever they hold, no control character
// passes, and French typography is applied.
type Printer struct {
	w      io.Writer
	colour bool
	width  int
}

// NewPrinter writes to w, with emphasis when colour is true, in lines of at
// most width columns; 0 leaves lines as they are.
func NewPrinter(w io.Writer, colour bool, width int) *Printer {
	return &Printer{w: w, colour: colour, width: width}
}

// Line prints one line, or several when the text holds some.
func (p *Printer) Line(format string, args ...any) {
	p.styled("", format, args...)
}

// Title prints a line that stands out.
func (p *Printer) Title(format string, args ...any) {
	p.styled("1", format, args...)
}

// Warning prints a line that calls for attention.
func (p *Printer) Warning(format string, args ...any) {
	p.styled("33", format, args...)
}

// Error prints a line that says why nothing was done.
func (p *Printer) Error(format string, args ...any) {
	p.styled("31", format, args...)
}

// Command prints a command to type, as it is: typography would change it, and
// a cut line could not be copied.
func (p *Printer) Command(command string) {
	fmt.Fprintf(p.w, "  %s\n", text.Printable(command))
}

// Blank prints an empty line.
func (p *Printer) Blank() { fmt.Fprintln(p.w) }

func (p *Printer) styled(code, format string, args ...any) {
	line := format
	if len(args) > 0 {
		line = fmt.Sprintf(format, args...)
	}
	line = text.Typo(text.Printable(strings.ReplaceAll(line, "\t", "  ")))
	line = wrap(line, p.width)
	if p.colour && code != "" {
		line = "\x1b[" + code + "m" + line + "\x1b[0m"
	}
	fmt.Fprintln(p.w, line)
}

// JSON prints encoded JSON. Control characters that JSON itself lets pass are
// left out.
func (p *Printer) JSON(encoded []byte) {
	fmt.Fprintln(p.w, text.Printable(string(encoded)))
}
