package sheet

import (
	"fmt"
	"slices"

	"asll/internal/asll"
)

// KindActivity is the activity report (rapport d'activité).
const KindActivity DocumentKind = "activity"

// The keys of the sections of a report that hold no figure.
const (
	SectionScope       = "scope"
	SectionDefinitions = "definitions"
)

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

// charted are the figures that are drawn as well.
var charted = []string{"referrals", "measures", "reasons", "households", "persons", "objectives", "visits"}

// Activity is the activity report. It names no household.
func Activity(r *asll.Report, h Header, masked bool) Document {
	d := Document{
		Kind: KindActivity, Title: "Rapport d'activité ASLL", Author: printed(h.Association), Logo: h.Logo, Day: h.Day,
		Subtitle: printed(fmt.Sprintf("Accompagnement social lié au logement – du %s au %s", r.From.French(), r.To.French())),
		Sections: []Section{{1, SectionScope, "Période", scope(r, h, masked)}},
	}
	var definitions []Field
	for _, c := range chapters {
		s := Section{Number: len(d.Sections) + 1, Key: c.key, Title: c.title}
		for _, t := range r.Tallies {
			if slices.Contains(c.figures, t.Name) {
				s.Blocks = append(s.Blocks, tallied(t))
				if c := chart(t); slices.Contains(charted, t.Name) && tells(c) {
					s.Blocks = append(s.Blocks, c)
				}
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
