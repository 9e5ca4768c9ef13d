package sheet

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/big"
	"regexp"
	"strconv"

	"asll/internal/civil"
	"asll/internal/text"
)

// An excelValue is what stands in a cell: a number or a day as Excel computes with them, or else a text.
type excelValue struct {
	value string
	style int
	text  bool
}

var hexadecimal = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// firstSerial is the day from which Excel counts days as everybody does: before it, it believes in 29/02/1900.
var firstSerial, _ = civil.Of(1900, 3, 1)

// excelCell is a value in a workbook. Texts are cells of texts: Excel takes none of them for a formula.
func excelCell(v Value) excelValue {
	switch typed := v.Typed.(type) {
	case civil.Date:
		if !typed.Before(firstSerial) {
			const serial = 61 // of that day
			return excelValue{value: strconv.Itoa(typed.DaysSince(firstSerial) + serial), style: styleDate}
		}
	case civil.Cents:
		return excelValue{value: big.NewRat(int64(typed), 100).FloatString(2), style: styleAmount}
	case int:
		if v.Text == strconv.Itoa(typed) {
			return excelValue{value: v.Text, style: styleText}
		}
	case float64:
		return excelValue{value: strconv.FormatFloat(typed, 'f', -1, 64), style: styleDecimal}
	case json.Number:
		if r, ok := new(big.Rat).SetString(typed.String()); ok {
			return excelValue{value: r.Quo(r, big.NewRat(100, 1)).FloatString(4), style: stylePercent}
		}
	}
	return textCell(v.Text, styleText)
}

// textCell is a text, as long as Excel takes it.
func textCell(s string, style int) excelValue {
	const longest = 32767
	if runes := []rune(s); len(runes) > longest {
		s = string(runes[:longest])
	}
	if text.Guard(s) != s {
		style = styleGuarded
	}
	return excelValue{value: s, style: style, text: true}
}

func (c excelValue) write(w *bufio.Writer, at string) {
	if c.text {
		fmt.Fprintf(w, `<c r="%s" s="%d" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>`, at, c.style, escaped(c.value))
		return
	}
	fmt.Fprintf(w, `<c r="%s" s="%d"><v>%s</v></c>`, at, c.style, c.value)
}
