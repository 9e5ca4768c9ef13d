package carnet

import "asll/internal/asll"

func intake(last, first, day string) *asll.Intake {
	return &asll.Intake{
		Date:          date(day),
		LastName:      last,
		FirstName:     first,
		Purpose:       asll.PurposeAccess,
		Origin:        asll.OriginHousehold,
		Worker:        "Claire Morel",
		Regulation:    asll.Regulations()[0],
		Circumstances: asll.Circumstances{Occupancy: asll.OccupancySeeking},
	}
}

func contract(signed, start string, months int) *asll.Contract {
	c := &asll.Contract{
		Signed:     date(signed),
		Start:      asll.Start{Day: date(start), Entry: start == ""},
		Months:     months,
		Objectives: []asll.Objective{{Theme: "search", Label: "trouver un T3"}, {Theme: "budget", Label: "suivre les dépenses"}},
		Actions:    []asll.Action{{Label: "déposer le dossier"}},
	}
	return c
}

func visit(day string) *asll.Visit {
	return &asll.Visit{Date: date(day), Type: asll.VisitHome, Note: "reçu à domicile"}
}

func closing(day string) *asll.Closing {
	return &asll.Closing{
		Date: date(day), Reason: "objectives", Recommendations: "sans objet", Orientations: "sans objet",
		Outcomes: []asll.Outcome[asll.Result]{{Objective: 2, Result: "reached"}},
	}
}

// history is a measure from beginning to end, in 30 acts.
func history() []asll.Act {
	acts := []asll.Act{
		intake("Diallo", "Awa", "2026-01-05"),
		&asll.Diagnostic{Date: date("2026-01-12")},
		&asll.Request{Date: date("2026-01-19"), Months: 6},
		&asll.Decision{Date: date("2026-01-26"), Body: "asll", Verdict: asll.VerdictFavourable, Months: 6, Notified: date("2026-01-27")},
		contract("2026-02-02", "2026-02-02", 6),
	}
	for len(acts) < 28 {
		acts = append(acts, visit(date("2026-02-03").AddDays(7*len(acts)).String()))
	}
	return append(acts,
		&asll.Renewal{Decided: date("2026-07-20"), Months: 6, ProposedBy: "CCAS", Proposed: date("2026-07-10")},
		visit("2026-11-19"))
}
