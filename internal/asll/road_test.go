package asll

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// path is a road in a few words: each step, and whether it is done or next.
func path(x *tale, day string) []string {
	all := []string{}
	for _, s := range Road(Fold(x.told()), on(day)) {
		word := s.Step
		switch {
		case !s.Done.IsZero():
			word += " " + s.Done.String()
		case s.Next:
			word += " next"
		}
		all = append(all, word)
	}
	return all
}

// searching is a household that was only met.
func searching(more ...Act) *tale {
	x := signed(regulationOf("refugies"))
	x.contract, x.decision, x.request, x.relay, x.diagnostic = nil, nil, nil, nil, nil
	x.intake.RefugeeSince = on("2025-12-05")
	return x.then(&Visit{Date: on("2026-01-08"), Type: "office", By: RoleAccess}).then(more...)
}

func TestTheRoadSaysWhatIsDoneAndWhatIsNext(t *testing.T) {
	accommodating := searching(
		&Diagnostic{Date: on("2026-01-08"), Type: DiagnosticHousing},
		&Deposit{Date: on("2026-01-09"), Type: DepositSIAL, With: "Préfecture"},
		&Preparation{Date: on("2026-01-10"), Themes: []PreparationTheme{"duties"}},
	)
	same(t, path(searching(), "2026-01-31"), []string{
		"refugee 2025-12-05", "met 2026-01-08", "diagnostic next", "deposit", "prepare", "offer", "guarantee", "insurance",
		"social-diagnostic", "presentation", "request", "lease", "move-in", "formality",
		"sector-contact", "first-visit", "sector-meeting", "end",
	})
	t.Run("an open offer is next whatever is missing", func(t *testing.T) {
		same(t, path(searching(steps("2026-02-01", StageConsulted)...), "2026-02-01")[2:6], []string{"diagnostic next", "deposit", "prepare", "offer next"})
	})
	t.Run("a refused offer leaves the search open", func(t *testing.T) {
		accommodating.then(steps("2026-02-01", StageConsulted, StageSent, StagePresented, StageRefused, StageValidated)...)
		same(t, path(accommodating, "2026-02-05")[2:7], []string{
			"diagnostic 2026-01-08", "deposit 2026-01-09", "prepare 2026-01-10", "offer 2026-02-05", "offer next",
		})
	})
	t.Run("an allocated dwelling", func(t *testing.T) {
		accommodating.then(steps("2026-03-01", StageConsulted, StageSent, StagePresented, StageAccepted, StageSheet, StageVisited, StageGranted)...)
		same(t, path(accommodating, "2026-03-08")[5:9], []string{"offer 2026-02-05", "offer 2026-03-07", "guarantee next", "insurance"})
	})
	t.Run("a move-in to come", func(t *testing.T) {
		accommodating.then(&Lease{Signed: on("2026-03-10"), MoveIn: on("2026-03-20")})
		same(t, path(accommodating, "2026-03-19")[12:14], []string{"lease 2026-03-10", "move-in"})
	})
	t.Run("in the dwelling, what was not done before has no object", func(t *testing.T) {
		same(t, path(accommodating, "2026-03-20")[5:], []string{
			"offer 2026-02-05", "offer 2026-03-07", "request", "lease 2026-03-10", "move-in 2026-03-20", "formality next",
			"sector-contact next", "first-visit", "sector-meeting", "end",
		})
	})
	t.Run("at the end nothing is next", func(t *testing.T) {
		accommodating.then(&Visit{Date: on("2026-04-20"), Type: VisitHome, By: RoleMaintenance}, departed("2026-11-20"))
		same(t, path(accommodating, "2026-11-20")[7:], []string{"lease 2026-03-10", "move-in 2026-03-20", "first-visit 2026-04-20", "end 2026-11-20"})
	})
}

func TestTheRoadOfAMeasure(t *testing.T) {
	x := signed(regulationOf("refugies")).then(&Lease{Signed: on("2026-02-02"), MoveIn: on("2026-02-02")})
	same(t, path(x, "2026-02-02"), []string{
		"met 2026-01-14", "social-diagnostic 2026-01-12", "presentation 2026-01-14", "contract 2026-02-02", "lease 2026-02-02", "move-in 2026-02-02",
		"formality next", "sector-contact next", "first-visit", "sector-meeting", "end", "sheet",
	})
	x.then(ended("2026-07-31"))
	same(t, path(x, "2026-08-01")[5:], []string{"move-in 2026-02-02", "end 2026-07-31", "sheet next"})
	x.contract, x.decision.Verdict = nil, VerdictUnfavourable
	same(t, path(x, "2026-02-02")[3], "decision 2026-01-26")
}

func TestOnlyAHouseholdAccompaniedToADwellingIsOnARoad(t *testing.T) {
	same(t, path(signed(regulationOf("ful")), "2026-03-01"), []string{})
	same(t, path(&tale{}, "2026-03-01"), []string{})
	x := signed(regulationOf("ful")).then(&Preparation{Date: on("2026-02-10"), Themes: []PreparationTheme{"duties"}})
	same(t, path(x, "2026-03-01")[:3], []string{"met 2026-01-14", "diagnostic next", "deposit"})
	x.relay = nil
	if got := strings.Join(path(x, "2026-03-01"), " "); strings.Contains(got, "presentation") || !strings.Contains(got, "social-diagnostic 2026-01-12") {
		t.Error(got)
	}
}

func TestAHouseholdThatKeepsItsDwellingLooksForNone(t *testing.T) {
	keeping := func(occupancy Occupancy) *tale {
		x := searching()
		x.intake.Purpose, x.intake.Occupancy = PurposeMaintenance, occupancy
		return x
	}
	for _, occupancy := range []Occupancy{OccupancyTenant, OccupancySubtenant, "owner"} {
		same(t, path(keeping(occupancy), "2026-01-31"), []string{})
		same(t, first(keeping(occupancy), "2026-01-31"), "faire le diagnostic → diagnostic type=social")
	}
	for _, x := range []*tale{
		keeping(OccupancySeeking), keeping(""),
		keeping(OccupancyTenant).then(&Situation{Date: on("2026-01-20"), Circumstances: Circumstances{Occupancy: OccupancySeeking}}),
	} {
		same(t, path(x, "2026-01-31")[2], "diagnostic next")
		same(t, first(x, "2026-01-31"), "diagnostic logement → diagnostic type=logement")
	}
	maintained := keeping(OccupancyTenant).then(&Referent{Date: on("2026-01-20"), Role: ReferentMaintenance, Name: "Paul Roche"})
	same(t, path(maintained, "2026-01-31"), []string{})
	elsewhere := keeping(OccupancyTenant).then(steps("2026-02-01", StageConsulted)...)
	same(t, path(elsewhere, "2026-02-01")[5], "offer next")
}

func TestAnAllocatedDwellingNeedsNoFile(t *testing.T) {
	x := searching(&Diagnostic{Date: on("2026-01-08"), Type: DiagnosticHousing}, &Preparation{Date: on("2026-01-10")})
	allocated := steps("2026-02-01", StageConsulted, StageSent, StagePresented, StageAccepted, StageSheet, StageVisited, StageGranted)
	same(t, path(x.then(allocated[:6]...), "2026-02-28")[3], "deposit next")
	same(t, path(x.then(allocated[6]), "2026-02-28")[2:6], []string{"diagnostic 2026-01-08", "prepare 2026-01-10", "offer 2026-02-07", "guarantee next"})
	same(t, path(x.then(steps("2026-02-10", StageWithdrawn)...), "2026-02-28")[3], "deposit next")
}

func TestAnyHistoryHasARoad(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := Fold(arbitraryHistory(t))
		open := d.Open() != nil
		next := map[ReferentRole]int{}
		for _, s := range Road(d, arbitraryDay(t)) {
			if s.Step == "" || s.Text == "" || s.Phase != ReferentAccess && s.Phase != ReferentMaintenance {
				t.Fatalf("%+v", s)
			}
			if s.Next && !s.Done.IsZero() || s.Next && !open && s.Step != "sheet" || s.Done.IsZero() && s.By == "" && s.Offer == nil {
				t.Fatalf("%+v, open %v", s, open)
			}
			if s.Next && s.Offer == nil && s.Step != "offer" {
				next[s.Phase]++
			}
		}
		if next[ReferentAccess] > 1 || next[ReferentMaintenance] > 1 {
			t.Fatalf("%v", next)
		}
	})
}

// hops are acts along the road, each with the first step that comes next.
var hops = []struct {
	act  Act
	want string
}{
	{&Situation{Date: on("2026-01-06")}, "rencontre avec le référent « accès » → visit type by=accès"},
	{&Visit{Date: on("2026-01-08"), Type: "office", By: RoleAccess}, "diagnostic logement → diagnostic type=logement"},
	{&Diagnostic{Date: on("2026-01-08"), Type: DiagnosticHousing}, "dossiers au SIAL et auprès des bailleurs → deposit type with"},
	{&Deposit{Date: on("2026-01-09"), Type: DepositSIAL, With: "Préfecture"}, "préparation à l'entrée dans un logement → prepare theme"},
	{&Preparation{Date: on("2026-01-10"), Themes: []PreparationTheme{"duties"}}, "proposition de logement → offer step channel"},
	{&OfferStep{Date: on("2026-02-01"), Stage: StageConsulted}, "proposition 1 (CIOD) : attendre son envoi au référent « accès » → offer step=envoi"},
	{&OfferStep{Date: on("2026-02-02"), Stage: StageSent}, "proposition 1 (CIOD) : la présenter au ménage → offer step=présentation"},
	{&OfferStep{Date: on("2026-02-03"), Stage: StagePresented}, "proposition 1 (CIOD) : recueillir la réponse du ménage → offer step"},
	{&OfferStep{Date: on("2026-02-04"), Stage: StageAccepted}, "proposition 1 (CIOD) : envoyer la fiche de diagnostic à la CIOD → offer step=fiche-diagnostic"},
	{&OfferStep{Date: on("2026-02-05"), Stage: StageSheet}, "proposition 1 (CIOD) : visiter le logement avec le ménage → offer step=visite"},
	{&OfferStep{Date: on("2026-02-06"), Stage: StageVisited}, "proposition 1 (CIOD) : présenter le dossier à la commission d'attribution → offer step=commission"},
	{&OfferStep{Date: on("2026-02-07"), Stage: StageCommission}, "proposition 1 (CIOD) : attendre l'avis de la commission d'attribution → offer step"},
	{&OfferStep{Date: on("2026-02-10"), Stage: StageGranted}, "constituer le dossier de garantie et de caution (ACAL, Locapass) → guarantee type"},
	{&Guarantee{Date: on("2026-02-11"), Type: "acal"}, "aider le ménage à trouver une assurance habitation → guarantee type=assurance"},
	{&Guarantee{Date: on("2026-02-12"), Type: GuaranteeInsurance}, "faire le diagnostic social préalable à l'entrée → diagnostic type=social"},
	{&Diagnostic{Date: on("2026-02-13"), Type: DiagnosticSocial}, "présenter le référent « maintien » au ménage → visit type=relais"},
	{&Visit{Date: on("2026-02-14"), Type: VisitRelay}, "signer le bail et faire l'état des lieux → lease signed move_in"},
	{&Lease{Signed: on("2026-03-01")}, "envoyer la demande de mesure, si elle est nécessaire, avec le courrier signé du ménage → request months letter"},
}

func TestWhatComesNextFollowsTheRoad(t *testing.T) {
	x := searching()
	x.more = nil
	for _, hop := range hops {
		same(t, first(x.then(hop.act), "2026-03-31"), hop.want)
	}
}

func TestWhatComesNextAfterARefusal(t *testing.T) {
	next := func(want string, more ...OfferStage) {
		t.Helper()
		x := searching(&Diagnostic{Date: on("2026-01-08"), Type: DiagnosticHousing}, &Deposit{Date: on("2026-01-09"), Type: DepositSIAL}, &Preparation{Date: on("2026-01-10")})
		x.then(steps("2026-02-01", append([]OfferStage{StageConsulted, StageSent, StagePresented, StageRefused}, more...)...)...)
		same(t, first(x, "2026-03-31"), want)
	}
	next("proposition 1 (CIOD) : soumettre le refus à la structure d'hébergement → offer step")
	next("poursuivre la recherche → offer step channel", StageValidated)
	next("chercher par un autre canal : le ménage est sorti du fichier de relogement → offer step channel", StageNotValidated)
}
