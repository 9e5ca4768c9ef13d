package sheet

import (
	"strings"

	"asll/internal/asll"
)

func (p *paper) household() []Block {
	return []Block{p.identity(), p.composition(), p.start(), p.diagnostics()}
}

func (p *paper) identity() Block {
	adults, children := p.counts()
	return fields(
		"identity", "",
		field("name", "Nom et prénom", p.name()),
		field("address", "Adresse", p.address()).by(asll.KindSituation, "address"),
		field("adults", "Adultes", adults),
		field("children", "Enfants", children),
		field("occupancy_entry", "Occupation à l'entrée", coded(asll.Occupancies, p.m.Intake.Occupancy)),
		p.occupancy(),
	)
}

func (p *paper) name() Value {
	return words(p.d.Head.LastName + " " + p.d.Head.FirstName)
}

func (p *paper) address() Value {
	h := &p.m.Household
	if p.confidential() {
		return remark(secret)
	}
	street, town := words(h.Address), words(h.Postcode+" "+h.Town)
	switch {
	case street.Typed == nil:
		return town
	case town.Typed == nil:
		return street
	}
	return words(strings.TrimSpace(h.Address) + ", " + strings.TrimSpace(h.Postcode+" "+h.Town))
}

func (p *paper) occupancy() Field {
	if p.interim() {
		return field("occupancy_current", "Occupation à ce jour", coded(asll.Occupancies, p.m.Household.Occupancy))
	}
	return field("occupancy_exit", "Occupation à la sortie", coded(asll.Occupancies, p.m.Closing.Occupancy)).wanted()
}

// counts tells adults from children. The carnet cannot tell a person who lives alone from one whose
// household was not asked for: it says what it holds.
func (p *paper) counts() (adults, children Value) {
	members := p.m.Household.Members
	if len(members) == 0 {
		return remark("1 (aucune autre personne enregistrée)"), remark("aucun enfant enregistré")
	}
	grown, young := 1, 0 // the head of the household is grown
	for _, member := range members {
		if isAdult(member, p.h.Day) {
			grown++
		} else {
			young++
		}
	}
	return count(grown, ""), count(young, "aucun")
}

// composition lists ties, years and ages: a sheet needs no more of the members, names least of all.
func (p *paper) composition() Block {
	columns := []Column{{"relation", "Personne"}, {"born", "Naissance"}, {"age", "Âge"}}
	head := p.d.Head.Born.String()
	rows := []Row{{{Typed: "head", Text: "titulaire du dossier"}, birth(head), age(head, p.h.Day)}}
	for _, member := range p.m.Household.Members {
		rows = append(rows, Row{coded(asll.Relations, member.Relation), birth(member.Born), age(member.Born, p.h.Day)})
	}
	return table("composition", "Composition du ménage", "", columns, rows)
}
