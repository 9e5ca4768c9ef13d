package desk

import (
	"errors"
	"testing"

	"asll/internal/asll"
	"asll/internal/carnet"
)

func TestAReceiptSaysWhatTheActChanged(t *testing.T) {
	d := newDesk(t)
	ref, r := record(t, d, agreed()...)
	same(t, []any{ref.Label, r.Entry.Number, r.Entry.By, r.Entry.Recorded, r.Entry.Act.Kind()}, []any{"2026-0001", 4, "Claire Morel", d.Today, asll.KindContract})
	same(t, []any{r.Before.Current().Granted(), r.After.Current().Granted()}, []any{0, 6})
	same(t, len(r.Warnings)+len(r.Similar), 0)
	_, r = record(t, d, intake("Martin", "2027-02-01"))
	same(t, []any{r.Dossier.Label, r.Before, r.After.Head.LastName}, []any{"2027-0001", (*asll.Dossier)(nil), "Martin"})
}

func TestAWarningDoesNotPreventRecording(t *testing.T) {
	d := newDesk(t)
	_, r := record(t, d, append(agreed(), visit("2026-08-02"))...)
	same(t, rules(r.Warnings), []asll.RuleID{asll.RuleAfterClosing})
	same(t, len(r.After.Entries), 5)
}

func TestARefusalCarriesItsFindings(t *testing.T) {
	d := newDesk(t)
	ref, _ := record(t, d, agreed()...)
	before := picturedBy(t, d)
	_, err := d.Record(t.Context(), &ref, renewal("2026-07-20", 25))
	r := refusal(t, err)
	same(t, []any{r.Opening, r.Dossier, r.New, rules(r.Findings)}, []any{"Renouvellement refusé", ref, false, []asll.RuleID{asll.RuleCeiling, asll.RulePeriod}})
	same(t, err.Error(), "Renouvellement refusé : 6 mois déjà accordés, il reste 18 mois sur 24 (demandé : 25)")
	same(t, picturedBy(t, d), before)
	future := intake("Martin", "2028-06-02")
	future.Adhesion = on("")
	_, err = d.Record(t.Context(), nil, future)
	r = refusal(t, err)
	same(t, []any{r.Opening, r.New, rules(r.Findings)}, []any{"Saisine refusée", true, []asll.RuleID{asll.RuleFuture}})
	same(t, picturedBy(t, d), before)
}

func TestARefusedSaisineTakesNoLabel(t *testing.T) {
	d := newDesk(t)
	if _, err := d.Record(t.Context(), nil, intake("Martin", "2028-06-02")); err == nil {
		t.Fatal("it is recorded")
	}
	ref, _ := record(t, d, intake("Martin", "2028-06-01"))
	same(t, ref.Label, "2028-0001")
}

func TestAHouseholdThatMayBeKnownIsReported(t *testing.T) {
	d := newDesk(t)
	ref, _ := record(t, d, intake("Diallo", "2026-01-05"))
	_, r := record(t, d, intake("DIALLO", "2026-03-02"))
	if len(r.Similar) != 1 || r.Similar[0].Ref != ref {
		t.Errorf("%+v", r.Similar)
	}
	_, r = record(t, d, intake("Martin", "2026-03-02"))
	same(t, len(r.Similar), 0)
	record(t, d, append(agreed(), closing("2026-07-31"))...)
	r, err := d.Record(t.Context(), &r.Dossier, visit("2026-03-03"))
	same(t, []any{len(r.Similar), err}, []any{0, nil})
}

func TestAWithdrawnActNoLongerCounts(t *testing.T) {
	d := newDesk(t)
	ref, _ := record(t, d, append(agreed(), visit("2026-03-02"))...)
	r, err := d.Void(t.Context(), ref, 5, "doublon")
	if err != nil {
		t.Fatal(err)
	}
	same(t, []any{r.Entry.Number, r.Entry.Act.Kind(), len(r.Before.Measures[0].Visits), len(r.After.Measures[0].Visits)}, []any{5, asll.KindVisit, 1, 0})
	for number, want := range map[int]error{5: ErrAlreadyVoid, 6: ErrNoSuchAct, 99: ErrNoSuchAct, 0: ErrNoSuchAct} {
		if _, err := d.Void(t.Context(), ref, number, "encore"); !errors.Is(err, want) {
			t.Errorf("act %d: %v, want %v", number, err, want)
		}
	}
	_, err = d.Void(t.Context(), ref, 3, "erreur")
	var resting *Supporting
	if !errors.As(err, &resting) {
		t.Fatalf("%v does not say what rests on the act", err)
	}
	same(t, []any{resting.Number, resting.Acts, resting.Rule}, []any{3, []int{4}, asll.RuleDecision})
	_, err = d.Void(t.Context(), ref, 1, "erreur")
	if !errors.As(err, &resting) {
		t.Fatalf("%v does not say what rests on the saisine", err)
	}
	same(t, resting.Acts, []int{2, 3, 4})
}

func TestAWithdrawalIsJournalled(t *testing.T) {
	d := newDesk(t)
	ref, _ := record(t, d, append(agreed(), visit("2026-03-02"))...)
	if _, err := d.Void(t.Context(), ref, 5, "doublon"); err != nil {
		t.Fatal(err)
	}
	err := d.Carnet.View(t.Context(), func(tx *carnet.Tx) error {
		entries, err := tx.Load(ref)
		if err != nil {
			return err
		}
		last := entries[len(entries)-1]
		same(t, []any{last.Number, last.Voids, last.Act}, []any{6, 5, &asll.Void{Date: d.Today, Act: 5, Reason: "doublon"}})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
