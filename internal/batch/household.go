package batch

import (
	"fmt"
	"slices"

	"asll/internal/asll"
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

// choose finds among the dossiers of the carnet the one that the rows are about.
// Where only a name tells, it is the one whose household was born the same day,
// or that has the very same saisine.
func choose(c *called, found []desk.Found, lines []candidate) *desk.Found {
	if c.is != nil || !c.byName {
		if len(found) == 0 {
			return nil
		}
		return &found[0]
	}
	for _, l := range lines {
		in, ok := l.act.(*asll.Intake)
		if !ok {
			continue
		}
		said := asll.Wording(in)
		for i := range found {
			f := &found[i]
			if !in.Born.IsZero() && in.Born == f.Born || slices.ContainsFunc(f.Entries, func(e asll.Entry) bool {
				return !e.Undone && e.Act.Kind() == asll.KindIntake && asll.Wording(e.Act) == said
			}) {
				return f
			}
		}
	}
	return nil
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

func fullName(p *asll.Person) string { return text.Line(p.LastName + " " + p.FirstName) }

// similar are the findings that a new household may be one that has a dossier
// already, in the carnet or by this import.
func (d *directory) similar(root uint32, in *asll.Intake, label string) []asll.Finding {
	at := &d.called[root]
	at.opened, at.born = label, in.Born
	name := fullName(&asll.Person{LastName: in.LastName, FirstName: in.FirstName})
	entry := asll.Entry{Act: in}
	var all []asll.Finding
	for _, k := range at.sameName {
		if in.Born.IsZero() || k.Born.IsZero() || in.Born == k.Born {
			all = append(all, asll.Resembles(entry, k.Label, fullName(&asll.Person{LastName: k.LastName, FirstName: k.FirstName})))
		}
	}
	for key := d.names[text.Fold(name)]; key != nobody; key = d.called[key].next {
		other := &d.called[d.root(key)]
		if other != at && other.opened != "" && (in.Born.IsZero() || other.born.IsZero() || in.Born == other.born) {
			all = append(all, asll.Resembles(entry, other.opened, name))
		}
	}
	return all
}
