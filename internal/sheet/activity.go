package sheet

import (
	"fmt"
	"slices"
	"strconv"

	"asll/internal/asll"
	"asll/internal/civil"
	"asll/internal/text"
)

// KindActivity is the activity report (rapport d'activité).
const KindActivity DocumentKind = "activity"

// The keys of the sections of a report that hold no figure.
const (
	SectionScope       = "scope"
	SectionDefinitions = "definitions"
)

// hidden is printed in the place of what is masked.
const hidden = "masqué"

// chapters are the sections of a report, and the figures of each.
var chapters = []struct {
	key, title string
	figures    []string
}{
	{"referrals", "Saisines", []string{"referrals", "outcomes"}},
	{"measures", "Mesures", []string{"measures", "renewals"}},
	{"purposes", "Objets et thématiques", []string{"purposes", "themes"}},
	{"durations", "Durées", []string{"durations"}},
	{"ends", "Fins", []string{"reasons", "unmeasured"}},
	{"households", "Ménages", []string{"households", "persons", "occupancy", "towns"}},
	{"resources", "Ressources", []string{"resources"}},
	{"objectives", "Objectifs", []string{"objectives"}},
	{"visits", "Entretiens et visites", []string{"visits", "first-visits"}},
	{"watch", "Veille", []string{"watch"}},
	{"referents", "Référents", []string{"referents"}},
	{"sheets", "Fiches d'évaluation", []string{"sheets"}},
}

// Activity is the activity report. It names no household.
func Activity(r *asll.Report, h Header, masked bool) Document {
	d := Document{
		Kind: KindActivity, Title: "Rapport d'activité ASLL", Day: h.Day,
		Subtitle: printed(fmt.Sprintf("Accompagnement social lié au logement – du %s au %s", r.From.French(), r.To.French())),
		Sections: []Section{{1, SectionScope, "Période", scope(r, h, masked)}},
	}
	var definitions []Field
	for _, c := range chapters {
		s := Section{Number: len(d.Sections) + 1, Key: c.key, Title: c.title}
		for _, t := range r.Tallies {
			if slices.Contains(c.figures, t.Name) {
				s.Blocks = append(s.Blocks, tallied(t))
				definitions = append(definitions, field(t.Name, t.Title, words(t.Definition)))
			}
		}
		d.Sections = append(d.Sections, s)
	}
	last := Section{len(d.Sections) + 1, SectionDefinitions, "Définitions", []Block{fields("definitions", "", definitions...)}}
	d.Sections = append(d.Sections, last)
	return d
}

func scope(r *asll.Report, h Header, masked bool) []Block {
	all := []Field{
		field("association", "Association", words(h.Association)),
		field("department", "Département", words(h.Department)),
		field("from", "Du", date(r.From)),
		field("to", "Au", date(r.To)),
		field("date", "Date du document", date(h.Day)),
		field("known", "Ce qui est compté", remark("ce que le carnet sait à la date du document, chaque acte à sa propre date ; les ateliers collectifs n'y sont pas notés")),
	}
	if masked {
		all = append(all, field("masked", "Petits effectifs", remark("« "+hidden+" » remplace les effectifs de 1 à 4, et ceux qui permettraient de les retrouver")))
	}
	return []Block{fields("scope", "", all...)}
}

// tallied is the table of a figure.
func tallied(t *asll.Tally) Block {
	if t.Hidden {
		return table(t.Name, t.Title, hidden+" (petits effectifs)", []Column{{"group", ""}, {"count", t.Unit}}, nil)
	}
	if t.OfLengths() {
		return spread(t)
	}
	columns := []Column{{"group", ""}, {"count", t.Unit}, {"share", "part"}}
	if !t.Summed {
		columns = columns[:2]
	}
	var rows []Row
	for _, g := range t.Groups {
		row := Row{heading(g), masking(g.Hidden, number(g.N))}
		if t.Summed {
			row = append(row, masking(g.Hidden, part(g.N, t.Total)))
		}
		rows = append(rows, row)
	}
	return table(t.Name, t.Title, "rien à compter dans la période", columns, append(rows, totals(t)...))
}

// totals are the last rows of a table: its total, and its share.
func totals(t *asll.Tally) []Row {
	var rows []Row
	if t.Summed && len(t.Groups) > 0 {
		rows = append(rows, Row{{Typed: "total", Text: t.WholeLabel()}, number(t.Total), remark("")})
	}
	if t.Share != nil && t.Rate.In > 0 {
		of := Value{Typed: t.Rate.Of, Text: printed(fmt.Sprintf("%d sur %d", t.Rate.Of, t.Rate.In))}
		rows = append(rows, Row{
			{Typed: "share", Text: printed(t.Share.Label)},
			masking(t.Masked(), of), masking(t.Masked(), part(t.Rate.Of, t.Rate.In)),
		})
	}
	return rows
}

// spread is the table of lengths.
func spread(t *asll.Tally) Block {
	columns := []Column{{"group", ""}, {"count", t.Unit}, {"mean", "moyenne"}, {"median", "médiane"}}
	var rows []Row
	for _, g := range t.Groups {
		if g.N > 0 {
			rows = append(rows, Row{heading(g), number(g.N), tenths(g.Length.Mean), tenths(g.Length.Median)})
		}
	}
	return table(t.Name, t.Title, "rien à compter dans la période", columns, rows)
}

func heading(g asll.Group) Value {
	return Value{Typed: text.Printable(g.Code), Text: printed(text.Line(g.Label))}
}

func masking(is bool, v Value) Value {
	if is {
		return remark(hidden)
	}
	return v
}

// number is a count, where none is a count as well.
func number(n int) Value { return Value{Typed: n, Text: strconv.Itoa(n)} }

func part(of, in int) Value {
	s, ok := civil.Percent(civil.Cents(of), civil.Cents(in))
	if !ok {
		return remark("")
	}
	return percentage(s)
}

// tenths is a mean or a median.
func tenths(n int) Value {
	const in = 10
	s := strconv.Itoa(n / in)
	if rest := n % in; rest != 0 {
		s += "," + strconv.Itoa(rest)
	}
	return Value{Typed: float64(n) / in, Text: s}
}
