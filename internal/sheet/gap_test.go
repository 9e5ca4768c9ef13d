package sheet

import (
	"fmt"
	"strings"
	"testing"

	"asll/internal/asll"
	"asll/internal/civil"
	"asll/internal/form"
)

// gaps writes what a document lacks: « section – label: what would tell it ».
func gaps(d Document) string {
	var all []string
	for _, g := range d.Gaps {
		by := "a pen"
		switch {
		case g.Settle != nil:
			by = fmt.Sprint(g.Settle.Kind, g.Settle.Fields)
		case g.Setting != "":
			by = "the setting " + g.Setting
		}
		all = append(all, g.Section+" – "+g.Label+": "+by)
	}
	return strings.Join(all, "\n")
}

func TestWhatIsMissingIsSaid(t *testing.T) {
	all := samples(t)
	for name, want := range map[string][]string{
		"complete": {"Signatures – Fait à: the setting place"},
		"sparse": {
			"En-tête – Association: the setting association", "Situation budgétaire – Budget à l'entrée: a pen",
			"Situation budgétaire – Budget à la sortie: a pen", "Bilan – Autonomie à la sortie: a pen",
		},
		"draft": {"Mesure – Service instructeur: situation[service]", "Situation budgétaire – Budget à l'entrée: diagnostic[type=social resources rent]"},
	} {
		got := gaps(all[name])
		if name == "complete" && got != want[0] {
			t.Errorf("%s lacks\n%s", name, got)
		}
		for _, w := range want {
			if !strings.Contains(got, w) {
				t.Errorf("%s does not say that it lacks %q:\n%s", name, w, got)
			}
		}
	}
}

// A budget at the exit that cannot be worked out says what it lacks, and one without any says so.
func TestABudgetThatCannotBeWorkedOut(t *testing.T) {
	d := complete(t)
	closing := d.Current().Closing
	closing.Budget.OtherCharges, closing.Budget.Rent = nil, nil
	want := "Situation budgétaire – Budget à la sortie (Loyer ; Autres charges): a pen"
	if got := strings.ReplaceAll(gaps(evaluation(d, Header{})), "\u202f", " "); !strings.Contains(got, want) {
		t.Errorf("it is not said that %q: %s", want, got)
	}
}

// wants reports what a paper does not say that it lacks.
func wants(t *testing.T, name, got string, all []string) {
	t.Helper()
	for _, want := range all {
		if !strings.Contains(got, want) {
			t.Errorf("%s: it is not said that %q is missing:\n%s", name, want, got)
		}
	}
}

// reviewed is what a review would tell of a tenant's measure.
var reviewed = []string{
	"État du logement: review[decency adequacy]", "Paiement du loyer: review[rent_payment]", "Avis – Ménage: review[household_view]",
	"Avis – Bailleur: review[landlord_view]", "Avancement de l'objectif 1: review[progress]",
}

// What a paper lacks is what the reader expects of the measure as it stands: not what is not known yet, nor what nobody has.
func TestWhatIsMissingFollowsTheMeasure(t *testing.T) {
	on := func(s string) civil.Date { return day(t, s) }
	intake := func(purpose asll.Purpose, occupancy asll.Occupancy) asll.Act {
		return &asll.Intake{
			Date: on("2026-01-05"), Purpose: purpose, Regulation: regulation(t, "ful"), Grounds: "impayés",
			Circumstances: asll.Circumstances{Occupancy: occupancy},
		}
	}
	contract := &asll.Contract{Signed: on("2026-02-02"), Start: asll.Start{Day: on("2026-02-02")}, Months: 6, Objectives: []asll.Objective{{Label: "Tenir le budget"}}}
	leased := &asll.Situation{Date: on("2026-02-20"), Circumstances: asll.Circumstances{Lease: on("2026-02-20")}}
	closing := &asll.Closing{Date: on("2026-03-02")}
	told := &asll.Review{
		Date: on("2026-03-01"), Progress: []asll.Outcome[asll.Progress]{{Objective: 1, Result: "under-way"}},
		Evaluation: asll.Evaluation{
			Evolution: "…", HouseholdView: "…", LandlordView: "…", ServiceView: "…",
			Tenancy: asll.Tenancy{Decency: asll.Yes, RentPayment: "regular"},
		},
	}
	of := func(acts ...asll.Act) []asll.Act { return acts }
	for _, c := range []struct {
		name string
		acts []asll.Act
		all  []string // what is missing
		none []string // what is not
	}{
		{"a saisine", of(intake("maintenance", "tenant")), []string{"Bail: situation[lease]"}, append(reviewed, "Emménagement")},
		{"a tenant", of(intake("maintenance", "tenant"), contract), append(reviewed, "Bail: situation[lease]"), []string{"Emménagement", "Points d'appui", "Préconisations", "Service instructeur: review"}},
		{"a tenant, reviewed", of(intake("maintenance", "tenant"), contract, told), nil, append(reviewed, "Avis")},
		{"an owner", of(intake("maintenance", "owner"), contract), []string{"Avis – Ménage"}, []string{"Bail", "Bailleur", "Paiement du loyer"}},
		{"one who looks for a dwelling", of(intake("access", "subtenant"), contract), []string{"Avis – Ménage"}, []string{"Bail", "Logement", "logement", "Emménagement"}},
		{"one who has signed a lease", of(intake("access", "seeking"), contract, leased), []string{"Bailleur", "Emménagement: situation[move_in]", "Démarches autour du logement: formality[type]", "Avis – Bailleur"}, []string{"Bail:"}},
		{"a measure that is over", of(intake("maintenance", "tenant"), contract, closing), []string{"Résultat de l'objectif 1: a pen", "Points d'appui: a pen", "Préconisations: a pen", "Orientations: a pen", "Rencontre de fin: a pen", "Avis – Bailleur: a pen"}, []string{"review"}},
	} {
		got := gaps(evaluation(dossier(c.acts...), Header{Place: "Privas"}))
		wants(t, c.name, got, c.all)
		for _, other := range append(c.none, "Fait à") {
			if strings.Contains(got, other) {
				t.Errorf("%s: %q is said to be missing:\n%s", c.name, other, got)
			}
		}
	}
}

// The other papers list what their own readers expect.
func TestWhatIsMissingInEachPaper(t *testing.T) {
	on := func(s string) civil.Date { return day(t, s) }
	bare := dossier(
		&asll.Intake{Date: on("2026-01-05"), Purpose: "maintenance", Origin: "ccas", Regulation: regulation(t, "ful")},
		&asll.Request{Date: on("2026-01-12")},
		&asll.Contract{Signed: on("2026-02-02"), Start: asll.Start{Day: on("2026-02-02")}, Months: 6, Objectives: []asll.Objective{{Label: "Tenir le budget"}, {Label: "Habiter"}}},
		&asll.Renewal{Decided: on("2026-07-20"), Months: 6},
		&asll.OfferStep{Date: on("2026-07-20"), Stage: asll.StageRefused},
	)
	papers := everyPaper(bare, Header{})
	for name, all := range map[string][]string{
		"contract":   {"Décision favorable: decision[]", "Bilans prévus: a pen", "Actions des objectifs 1 et 2: a pen", "Engagements du ménage et de l'association: a pen", "Fait à: the setting place"},
		"amendment0": {"Proposition du: a pen", "Accord renouvelé du ménage: a pen", "Fait à: the setting place"},
		"request":    {"Motif: a pen", "Date de naissance: a pen", "Fait à: the setting place"},
		"shuttle":    {"Motif: a pen", "Date de naissance: a pen", "Téléphone: a pen", "Fait à: the setting place"},
		"refusal0":   {"Commune: a pen", "Motif du refus: a pen", "Avis de la structure d'hébergement: offer[step=refus-validé]", "Critères: a pen", "Structure d'hébergement: a pen", "Fait à: the setting place"},
	} {
		wants(t, name, gaps(papers[name]), all)
	}
}

// A signed letter is missing only where the règlement asks for one.
func TestALetterIsMissingWhereItIsAskedFor(t *testing.T) {
	for code, want := range map[string]bool{"ful": false, "refugies": true} {
		acts := dossier(&asll.Intake{Date: day(t, "2026-01-05"), Regulation: regulation(t, code)}, &asll.Request{Date: day(t, "2026-01-12")})
		if got := strings.Contains(gaps(evaluation(acts, Header{})), "Courrier signé"); got != want {
			t.Errorf("%s: %v", code, got)
		}
	}
}

func TestWhatIsWithheldIsSaid(t *testing.T) {
	all := samples(t)
	if got := strings.Join(all["diagnosis"].Withheld, "\n"); !strings.Contains(got, "Soutien familial") {
		t.Errorf("withheld: %s", got)
	}
	if got := all["complete"].Withheld; len(got) > 0 {
		t.Errorf("withheld: %v", got)
	}
}

func TestADraftSaysSo(t *testing.T) {
	all := samples(t)
	for format, want := range map[string]string{"html": `<p class="draft">BROUILLON</p>`, "json": `"draft": true`, "csv": "Document;État;BROUILLON"} {
		if !strings.Contains(written(t, formats[format], all["draft"]), want) {
			t.Errorf("%s does not say that it is a draft", format)
		}
		if strings.Contains(written(t, formats[format], all["complete"]), want) {
			t.Errorf("%s says that a sheet is a draft", format)
		}
	}
}

// What would fill a gap is an act that can be recorded, by fields that it has, with words that they
// take.
func TestWhatFillsAGapCanBeRecorded(t *testing.T) {
	checked := 0
	for _, d := range append(told(t, func(_ string, s *string) { *s = "" }), sparse(t), unsigned(t), measure(t)) {
		for name, paper := range everyPaper(d, Header{}) {
			for _, g := range paper.Gaps {
				if g.Settle == nil {
					continue
				}
				f, known := form.Of(g.Settle.Kind)
				if !known {
					t.Errorf("%s: %s is filled by %q, which is no act", name, g.Label, g.Settle.Kind)
				}
				for _, told := range g.Settle.Fields {
					key, value, given := strings.Cut(told, "=")
					field, known := f.Stored(key)
					if !known || given && f.Check(field, value, form.Context{Today: day(t, "2026-04-20")}) != nil {
						t.Errorf("%s: %s is filled by %s %s", name, g.Label, g.Settle.Kind, told)
					}
					checked++
				}
			}
		}
	}
	if checked < 20 {
		t.Errorf("%d fields only", checked)
	}
}
