package sheet

import "asll/internal/asll"

// start is the problem as the saisine put it.
func (p *paper) start() Block {
	return fields(
		"start", "Situation à la saisine",
		field("grounds", "Motif", words(p.m.Intake.Grounds)).wanted(),
		field("difficulties", "Difficultés repérées", list(p.m.Intake.Difficulties)),
	)
}

// diagnostics gives the diagnoses in brief. What they say of health, schooling, work and family
// stays in the carnet.
func (p *paper) diagnostics() Block {
	columns := []Column{
		{"date", "Date"},
		{"type", "Diagnostic"},
		{"assessment", "Évaluation"},
		{"needs", "Besoins"},
		{"difficulties", "Difficultés"},
	}
	var rows []Row
	for _, d := range p.m.Diagnostics {
		rows = append(rows, Row{
			date(d.Date), coded(asll.DiagnosticKinds, d.Type),
			words(d.Assessment), list(d.Needs), list(d.Difficulties),
		})
	}
	return table("diagnostics", "Diagnostics", "aucun diagnostic enregistré", columns, rows)
}
