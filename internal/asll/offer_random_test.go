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
		offers := d.Current().Offers
		for i := range offers {
			o := &offers[i]
			if o.Open() && i < len(offers)-1 {
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

// after lists what the CIOD lets follow each step: the household may take its
// answer back, for the other one, until the commission has spoken; but it owes
// an answer of the structure for a refusal.
var after = map[OfferStage][]OfferStage{
	"":              {StageConsulted},
	StageConsulted:  {StageSent, StageWithdrawn, StagePassedOver},
	StageSent:       {StagePresented, StageWithdrawn, StagePassedOver},
	StagePresented:  {StageAccepted, StageRefused, StageWithdrawn, StagePassedOver},
	StageAccepted:   {StageSheet, StageVisited, StageCommission, StageGranted, StageDenied, StageRefused, StageWithdrawn, StagePassedOver},
	StageSheet:      {StageVisited, StageRefused, StageWithdrawn, StagePassedOver},
	StageVisited:    {StageCommission, StageGranted, StageDenied, StageRefused, StageWithdrawn, StagePassedOver},
	StageCommission: {StageGranted, StageDenied, StageRefused, StageWithdrawn, StagePassedOver},
	StageGranted:    {StageWithdrawn, StagePassedOver},
	StageRefused:    {StageValidated, StageNotValidated, StageAccepted},
}

// inOrder demands of an offer of the CIOD that each step may follow the last
// one, that the candidacy skips nothing, and that none of its steps is made twice.
func inOrder(t *rapid.T, o *Offer) {
	if o.Channel != ChannelCIOD {
		return
	}
	var last OfferStep
	made := map[OfferStage]bool{}
	for _, s := range o.Steps {
		candidacy := made[StageAccepted] && made[StageSheet] && made[StageVisited]
		switch {
		case !slices.Contains(after[last.Stage], s.Stage), s.Date.Before(last.Date):
			t.Fatalf("%s after %s: %+v", s.Stage, last.Stage, o.Steps)
		case made[s.Stage] && s.Stage != StageAccepted && s.Stage != StageRefused:
			t.Fatalf("%s twice: %+v", s.Stage, o.Steps)
		case s.Stage == StageVisited && !made[StageSheet], (s.Stage == StageCommission || s.Stage == StageGranted || s.Stage == StageDenied) && !candidacy:
			t.Fatalf("%s too early: %+v", s.Stage, o.Steps)
		case s.Stage == StageValidated && s.Explained.IsZero():
			t.Fatalf("validated without its sheet: %+v", s)
		}
		last, made[s.Stage] = *s, true
	}
}
