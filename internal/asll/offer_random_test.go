package asll

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"asll/internal/civil"
)

// anyStep is a step of an offer, whatever came before.
func anyStep(t *rapid.T, day civil.Date) *OfferStep {
	a := &OfferStep{
		Date:     day,
		Stage:    OfferStage(rapid.SampledFrom(OfferStages.Terms).Draw(t, "stage").Code),
		Channel:  rapid.SampledFrom([]Channel{"", "", ChannelCIOD, "landlord"}).Draw(t, "channel"),
		Landlord: rapid.SampledFrom([]string{"", "Ardèche Habitat", "Vivarais Habitat"}).Draw(t, "landlord"),
	}
	if rapid.Bool().Draw(t, "explained") {
		a.Explained = day
	}
	return a
}

// likely is the step that comes next in an open offer, most often: otherwise
// few draws would go far.
func likely(t *rapid.T, d *Dossier, a *OfferStep) {
	if o := d.OpenOffer(); o != nil && rapid.IntRange(0, 3).Draw(t, "likely") > 0 {
		a.Channel, a.Landlord = "", ""
		or := func(one, other OfferStage) OfferStage {
			return rapid.SampledFrom([]OfferStage{one, other}).Draw(t, "answer")
		}
		switch o.Last().Stage {
		case StagePresented:
			a.Stage = or(StageAccepted, StageRefused)
		case StageRefused:
			a.Stage = or(StageValidated, StageNotValidated)
		case StageCommission:
			a.Stage = or(StageGranted, StageDenied)
		default:
			a.Stage = o.next().stage
		}
	}
}

// Whatever steps are tried, in whatever order, those that are not refused leave
// one open offer at most, nothing of the CIOD after the exit from the file, and
// offers of the CIOD in which each step has those that come before it.
func TestOffersThatAreNotRefusedAreInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := searching(&Preparation{Date: on("2026-01-10"), Themes: []PreparationTheme{"duties"}})
		h := historyOn(on("2035-12-31"), x.acts()...)
		day := on("2026-02-01")
		for range rapid.IntRange(1, 25).Draw(t, "steps") {
			day = day.AddDays(rapid.IntRange(-1, 3).Draw(t, "days"))
			a := anyStep(t, day)
			likely(t, Fold(h), a)
			e := Entry{ID: int64(len(h) + 1), Number: len(h) + 1, Recorded: on("2035-12-31"), Act: a}
			after := append(slices.Clone(h), e)
			if len(Judge(h, after, []Entry{e}).Refused) == 0 {
				h = after
			}
		}
		d := Fold(h)
		var left civil.Date
		for i := range d.Offers {
			o := &d.Offers[i]
			if o.Open() && i < len(d.Offers)-1 {
				t.Fatalf("offer %d is open before another one: %+v", o.Number, o.Steps)
			}
			if o.Channel == ChannelCIOD && !left.IsZero() {
				t.Fatalf("an offer of the CIOD after the exit of %s: %+v", left, o.Steps)
			}
			if o.Left() {
				left = o.Last().Date
			}
			inOrder(t, o)
		}
	})
}

// inOrder demands of an offer of the CIOD that nothing was skipped.
func inOrder(t *rapid.T, o *Offer) {
	for i, s := range o.Steps {
		if o.Channel != ChannelCIOD {
			return
		}
		if s.Stage == StageValidated && s.Explained.IsZero() {
			t.Fatalf("validated without its sheet: %+v", s)
		}
		for _, needed := range before[s.Stage] {
			if !slices.ContainsFunc(o.Steps[:i], func(b *OfferStep) bool { return b.Stage == needed && !b.Date.After(s.Date) }) {
				t.Fatalf("%s without %s: %+v", s.Stage, needed, o.Steps)
			}
		}
	}
}
