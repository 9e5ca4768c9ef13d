package batch

import (
	"strings"

	"asll/internal/asll"
	"asll/internal/civil"
	"asll/internal/text"
)

const isNoExample = "cette ligne commence par « # exemple » et n'est donc pas lue : effacez ces mots si elle est vraie, ou toute la ligne si elle ne l'est pas"

// isExample recognises the row that a template shows: « # exemple ».
func isExample(cells []string) bool {
	return strings.HasPrefix(cells[0], "#") && strings.HasPrefix(text.Key(cells[0]), "exemple")
}

// isSample tells whether a row shows only what the template of its act does.
// Over that, people sometimes write what they have to say.
func (m *Mapping) isSample(cells []string) bool {
	p := m.plans[m.kindOf(cells)]
	for i := 1; i < len(cells); i++ {
		shown := ""
		if p != nil && i < len(m.Columns) && i != m.acts {
			if field, _ := p.find(m.Columns[i].name); field != none {
				shown = strings.Join(p.form.Sample()[p.fields[field].Name], " | ")
			}
		}
		if cell := strings.TrimSpace(cells[i]); cell != "" && i != m.acts && !showsAlike(text.Unguard(cell), shown) {
			return false
		}
	}
	return true
}

// kindOf is the act that a row says it is, or that of the table.
func (m *Mapping) kindOf(cells []string) asll.Kind {
	if m.acts != none && m.acts < len(cells) {
		if named, ok := allKinds()[text.Key(cells[m.acts])]; ok {
			return named.kind
		}
	}
	return m.Kind
}

// showsAlike compares values however a spreadsheet has formatted them.
func showsAlike(a, b string) bool {
	return text.Key(a) == text.Key(b) || plainValue(a) == plainValue(b)
}

// plainValue writes a date, a number or yes in one way.
func plainValue(s string) string {
	if parts := timed.FindStringSubmatch(s); parts != nil {
		s = parts[1] + " " + strings.TrimLeft(parts[2], "0:")
	}
	day, hour, _ := strings.Cut(s, " ")
	if d, err := civil.Parse(day, civil.Date{}); err == nil && strings.ContainsAny(day, "/-") {
		return strings.TrimSpace(d.String() + " " + hour)
	}
	number := strings.ReplaceAll(s, " ", "")
	for len(number) > 1 && number[0] == '0' && number[1] >= '0' && number[1] <= '9' {
		number = number[1:] // of a postcode
	}
	if cents, err := civil.ParseEuros(number); err == nil {
		return cents.Plain()
	}
	switch key := text.Key(s); key {
	case "vrai", "true":
		return "oui"
	case "faux", "false", "non":
		return "non"
	default:
		return key
	}
}
