package batch

import (
	"fmt"
	"slices"

	"asll/internal/asll"
	"asll/internal/civil"
	"asll/internal/desk"
	"asll/internal/text"
)

// astray says why no row can be written in the dossier that rows call so.
func (c *called) astray(root uint32) string {
	switch {
	case root == nobody:
		return "il manque le dossier : son numéro, ou la référence de sa saisine"
	case c.torn:
		return fmt.Sprintf("« %s » désigne plusieurs dossiers du carnet : donnez le numéro de l'un d'eux", c.words)
	case c.intake || c.is != nil:
		return ""
	case c.namesakes:
		return fmt.Sprintf("plusieurs saisines de l'import sont celles d'un ménage « %s » : donnez-leur une référence, et reprenez-la ici", c.words)
	case len(c.sameName) > 1:
		return fmt.Sprintf("« %s » est le nom de plusieurs ménages du carnet : donnez le numéro du dossier", c.words)
	case c.gone != nil:
		return fmt.Sprintf("le dossier %s n'a plus d'acte en vigueur : ce qui l'avait ouvert a été défait", c.gone.Label)
	default:
		return fmt.Sprintf("« %s » n'est ni le numéro, ni la référence, ni le nom (nom et prénom) d'un dossier du carnet ou d'une saisine de l'import", c.words)
	}
}

// choose finds among the dossiers of the carnet the one that the rows are about:
// the one that they name. Where they name none, it is the one that has the very
// same saisine; or, where only a name tells, whose household was born the same
// day.
func (r *recording) choose(c *called, found []desk.Found) *desk.Found {
	if c.is != nil && len(found) > 0 {
		return &found[0]
	}
	for _, l := range r.lines {
		in, ok := l.act.(*asll.Intake)
		if !ok {
			continue
		}
		for i := range found {
			f := &found[i]
			_, taken := r.taken[f.ID]
			if c.byName && !in.Born.IsZero() && in.Born == f.Born || (c.byName || !taken) && holds(f.Entries, in) {
				return f
			}
		}
	}
	return nil
}

// holds tells whether a saisine is among acts.
func holds(entries []asll.Entry, in *asll.Intake) bool {
	said := asll.Wording(in)
	return slices.ContainsFunc(entries, func(e asll.Entry) bool {
		return !e.Undone && e.Act.Kind() == asll.KindIntake && asll.Wording(e.Act) == said
	})
}

// doubtful rejects the rows that call the dossier under way by a name that
// another one of the carnet has too.
func (r *recording) doubtful(c *called, chosen *desk.Found) error {
	if !slices.ContainsFunc(c.sameName, func(k *desk.Known) bool { return chosen == nil || k.ID != chosen.ID }) {
		return nil
	}
	return r.rejectSome(func(l candidate) string {
		words := &r.names.called[r.rows.key(l.row)]
		if !words.named {
			return ""
		}
		return fmt.Sprintf("« %s » est aussi le nom d'un autre ménage du carnet : donnez le numéro ou la référence du dossier", words.words)
	})
}

// stranger says why the rows cannot be of one dossier: their saisines are not
// of one household, or not of the one whose dossier it is.
func (r *recording) stranger(chosen *desk.Found) string {
	var heads []asll.Person
	var says []string
	if chosen != nil && !chosen.Gone {
		heads = append(heads, asll.Person{LastName: chosen.LastName, FirstName: chosen.FirstName, Born: chosen.Born})
		says = append(says, "le dossier "+chosen.Label+" est celui de ")
	}
	for _, l := range r.lines {
		in, ok := l.act.(*asll.Intake)
		if !ok {
			continue
		}
		person := asll.Person{LastName: in.LastName, FirstName: in.FirstName, Born: in.Born}
		if slices.ContainsFunc(heads, func(h asll.Person) bool { return samePerson(&h, &person) }) {
			continue
		}
		line := r.lineText(l.row, r.tableOf(l.row))
		for i := range heads {
			if !sameHousehold(&heads[i], &person) {
				return says[i] + bornName(&heads[i]) + ", et " + line + " celle de " + bornName(&person)
			}
		}
		heads, says = append(heads, person), append(says, line+" dit que ce dossier est celui de ")
	}
	return ""
}

// samePerson tells whether the same is said of two heads.
func samePerson(a, b *asll.Person) bool {
	return a.LastName == b.LastName && a.FirstName == b.FirstName && a.Born == b.Born
}

// sameHousehold tells whether two heads are one person: one name, either way
// round, or one day of birth when a name has changed.
func sameHousehold(a, b *asll.Person) bool {
	if !a.Born.IsZero() && !b.Born.IsZero() && a.Born != b.Born {
		return false
	}
	name := text.Fold(fullName(a))
	return !a.Born.IsZero() && a.Born == b.Born || name == text.Fold(fullName(b)) || name == text.Fold(b.FirstName+" "+b.LastName)
}

// bornName is what tells two homonyms apart.
func bornName(p *asll.Person) string {
	if p.Born.IsZero() {
		return fullName(p)
	}
	return fullName(p) + ", naissance le " + p.Born.French()
}

func fullName(p *asll.Person) string { return text.Line(p.LastName + " " + p.FirstName) }

// similar are the findings that a new household may be one that has a dossier
// already, in the carnet or by this import.
func (d *directory) similar(root uint32, in *asll.Intake, label string) []asll.Finding {
	at := &d.called[root]
	at.opened, at.born = label, in.Born
	name := fullName(&asll.Person{LastName: in.LastName, FirstName: in.FirstName})
	entry := asll.Entry{Act: in}
	var labels []string
	var all []asll.Finding
	alike := func(other string, born civil.Date, name string) {
		if len(all) < mostSimilar && (in.Born.IsZero() || born.IsZero() || in.Born == born) && !slices.Contains(labels, other) {
			labels, all = append(labels, other), append(all, asll.Resembles(entry, other, name))
		}
	}
	for _, k := range at.sameName {
		alike(k.Label, k.Born, fullName(&asll.Person{LastName: k.LastName, FirstName: k.FirstName}))
	}
	for household := range d.bearing(text.Fold(name)) {
		if other := &d.called[household]; other != at && other.opened != "" {
			alike(other.opened, other.born, name)
		}
	}
	return all
}

// mostSimilar is how many dossiers a new one is said to resemble at most.
const mostSimilar = 5
