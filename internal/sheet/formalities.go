package sheet

import (
	"slices"

	"asll/internal/asll"
)

// expected are the formalities that a reader looks for, whether they were recorded or not.
var expected = []asll.FormalityKind{"housing-aid", "meters", "furniture", "insurance", "guarantee"}

func (p *paper) formalities() []Block {
	columns := []Column{{"type", "Démarche"}, {"date", "Date"}, {"by", "Par"}, {"result", "Résultat"}, {"amount", "Montant de l'aide"}}
	if p.m.Contract != nil && p.rents() && p.m.Intake.Purpose == asll.PurposeAccess && len(p.m.Formalities)+len(p.m.Guarantees) == 0 {
		p.lacks("Démarches", "Démarches autour du logement", asll.KindFormality, "type")
	}
	var rows []Row
	for _, kind := range expected {
		recorded := append(p.recorded(func(f *asll.Formality) bool { return f.Type == kind }), p.secured(kind)...)
		if len(recorded) == 0 && (p.m.Contract != nil || p.interim()) {
			recorded = []Row{{coded(asll.FormalityKinds, kind), missing(), missing(), missing(), missing()}}
		}
		rows = append(rows, recorded...)
	}
	rows = append(rows, p.recorded(func(f *asll.Formality) bool { return !slices.Contains(expected, f.Type) })...)
	return []Block{table("formalities", "Démarches autour du logement", p.withoutContract(), columns, rows)}
}

// secured are the guarantees and insurances recorded on the way to the dwelling.
func (p *paper) secured(kind asll.FormalityKind) []Row {
	var rows []Row
	for _, g := range p.m.Guarantees {
		as := asll.FormalityKind("guarantee")
		if g.Type == asll.GuaranteeInsurance {
			as = "insurance"
		}
		if as == kind {
			rows = append(rows, Row{coded(asll.GuaranteeKinds, g.Type), date(g.Date), remark(""), coded(asll.GuaranteeResults, g.Result), amount(g.Amount)})
		}
	}
	return rows
}

func (p *paper) recorded(is func(*asll.Formality) bool) []Row {
	var rows []Row
	for _, f := range p.m.Formalities {
		if is(f) {
			rows = append(rows, Row{
				coded(asll.FormalityKinds, f.Type), date(f.Date), coded(asll.Roles, f.By), words(f.Result), amount(f.Amount),
			})
		}
	}
	return rows
}
