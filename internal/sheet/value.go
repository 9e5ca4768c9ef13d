package sheet

import (
	"encoding/json"
	"strconv"
	"strings"

	"asll/internal/asll"
	"asll/internal/civil"
	"asll/internal/text"
)

// unknown is printed for what nobody has told: a blank could be an oversight, and zero a fact.
const unknown = "non renseigné"

// Value is something printed, with what a machine reads beside it. Stored text is made harmless
// here, once, and no format has to think of it again.
type Value struct {
	// Typed is a civil.Date, civil.Cents, int, float64 (a mean), json.Number (a percentage), string (a text or a code) or
	// []string; nil when there is nothing to read.
	Typed any `json:"value"`
	// Text is ready to print.
	Text string `json:"text"`
}

// Missing tells whether the value is unknown.
func (v Value) Missing() bool { return v.Text == unknown }

// or gives another value when there is nothing to read in v.
func (v Value) or(other Value) Value {
	if v.Typed == nil {
		return other
	}
	return v
}

// printed makes a text harmless, with the spaces of French typography.
func printed(s string) string { return text.Typo(text.Printable(s)) }

func allPrinted(all ...string) []string {
	made := make([]string, len(all))
	for i, s := range all {
		made[i] = words(s).Text
	}
	return made
}

// remark is printed where no value is expected.
func remark(s string) Value { return Value{Text: printed(s)} }

func missing() Value { return remark(unknown) }

func words(s string) Value {
	s = strings.TrimSpace(text.Printable(s))
	if s == "" {
		return missing()
	}
	return Value{Typed: s, Text: printed(s)}
}

// list prints each item on a line of its own.
func list(items []string) Value {
	var kept []string
	for _, item := range items {
		if item = text.Line(item); item != "" {
			kept = append(kept, item)
		}
	}
	switch len(kept) {
	case 0:
		return missing()
	case 1:
		return Value{Typed: kept, Text: printed(kept[0])}
	}
	return Value{Typed: kept, Text: printed("• " + strings.Join(kept, "\n• "))}
}

func date(d civil.Date) Value {
	if d.IsZero() {
		return missing()
	}
	return Value{Typed: d, Text: d.French()}
}

func amount(c *civil.Cents) Value {
	if c == nil {
		return missing()
	}
	return Value{Typed: *c, Text: c.String()}
}

// count is a number of things that the carnet holds, where none is a fact: it is said in words.
func count(n int, none string) Value {
	if n == 0 {
		return Value{Typed: 0, Text: printed(none)}
	}
	return Value{Typed: n, Text: strconv.Itoa(n)}
}

// months is a duration, where zero means that nothing was said.
func months(n int) Value {
	if n == 0 {
		return missing()
	}
	return Value{Typed: n, Text: civil.Plural(n, "mois", "mois")}
}

// percentage reads back the number of a printed percentage, « 33,3 % ».
func percentage(s string) Value {
	number := strings.Map(func(r rune) rune {
		switch {
		case r == ',':
			return '.'
		case r == '-', r >= '0' && r <= '9':
			return r
		}
		return -1
	}, s)
	return Value{Typed: json.Number(number), Text: s}
}

func coded[T ~string](v asll.Vocabulary[T], code T) Value {
	label := words(v.Label(code))
	if label.Typed == nil {
		return label
	}
	return Value{Typed: text.Printable(string(code)), Text: label.Text}
}
