package desk

import "asll/internal/asll"

func intake(last, day string) *asll.Intake {
	return &asll.Intake{
		Date: on(day), LastName: last, FirstName: "Awa", Purpose: asll.PurposeMaintenance, Origin: asll.OriginHousehold,
		Circumstances: asll.Circumstances{Occupancy: "tenant", Adhesion: on(day)}, Regulation: asll.Regulations()[0],
	}
}

func diagnostic(day string) *asll.Diagnostic {
	return &asll.Diagnostic{Date: on(day), Type: asll.DiagnosticSocial}
}

func decision(day string, months int) *asll.Decision {
	return &asll.Decision{Date: on(day), Body: "asll", Verdict: asll.VerdictFavourable, Months: months}
}

func contract(signed string, months int) *asll.Contract {
	return &asll.Contract{
		Signed: on(signed), Start: asll.Start{Day: on(signed)}, Months: months,
		Objectives:  []asll.Objective{{Theme: "solvency", Label: "apurer la dette"}},
		Actions:     []asll.Action{{Objective: 1, Label: "demander un plan"}},
		Signatories: []asll.Signatory{{Role: asll.RoleHousehold}, {Role: asll.RoleReferent}},
	}
}

func renewal(decided string, months int) *asll.Renewal {
	return &asll.Renewal{Decided: on(decided), Months: months, ProposedBy: "CCAS", Proposed: on(decided)}
}

func closing(day string) *asll.Closing {
	return &asll.Closing{
		Date: on(day), Reason: "reached", Meeting: on(day), Recommendations: "sans objet", Orientations: "sans objet",
		Outcomes: []asll.Outcome[asll.Result]{{Objective: 1, Result: "reached"}},
	}
}

func visit(day string) *asll.Visit { return &asll.Visit{Date: on(day), Type: asll.VisitHome} }

func housed(day string) *asll.Situation {
	return &asll.Situation{Date: on(day), Circumstances: asll.Circumstances{Accommodation: "CHRS", SupportMission: asll.Yes, AccommodatedSince: on(day)}}
}

// agreed is a measure of six months from 02/02/2026.
func agreed() []asll.Act {
	return []asll.Act{intake("Diallo", "2026-01-05"), diagnostic("2026-01-12"), decision("2026-01-26", 6), contract("2026-02-02", 6)}
}
