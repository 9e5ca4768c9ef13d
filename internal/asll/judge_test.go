package asll

import (
	"slices"
	"testing"
)

// change judges acts added to a history, and gives what is refused and warned.
func change(before []Entry, added ...Act) (refused, warned []string) {
	after := slices.Clone(before)
	for _, a := range added {
		e := history(a)[0]
		e.ID, e.Number = int64(len(after)+1), len(after)+1
		after = append(after, e)
	}
	return sorted(before, after, after[len(before):])
}

func sorted(before, after, changed []Entry) (refused, warned []string) {
	v := Judge(before, after, changed)
	return inWords(after, v.Refused), inWords(after, v.Warnings)
}

// void withdraws an act, the withdrawn act being one of those changed.
func void(before []Entry, number int) (refused, warned []string) {
	e := history(&Void{Date: on("2026-12-01"), Act: number})[0]
	e.ID, e.Number = int64(len(before)+1), len(before)+1
	return sorted(before, append(slices.Clone(before), e), []Entry{e, before[number-1]})
}

func verdict(t *testing.T, refused, warned, wantRefused, wantWarned []string) {
	t.Helper()
	same(t, append([]string{}, refused...), append([]string{}, wantRefused...))
	same(t, append([]string{}, warned...), append([]string{}, wantWarned...))
}

func TestABindingActThatBreaksARuleIsRefused(t *testing.T) {
	x := signed(regulationOf("ful"))
	refused, warned := change(x.told(), renewed("2026-07-20", 7), ended("2026-08-01"))
	verdict(t, refused, warned, []string{"renouvellement: DUREE-PERIODE refuse months"}, nil)
	refused, warned = change(x.told(), renewed("2026-07-20", 6))
	verdict(t, refused, warned, nil, nil)
	x.then(renewed("2026-07-20", 6))
	c := ended("2026-08-01")
	c.Meeting = on("")
	refused, warned = change(x.told(), c)
	verdict(t, refused, warned, nil, []string{"clôture: CLOTURE-RENCONTRE avertit meeting"})
}

func TestAFactIsNotRefusedForBeingInconvenient(t *testing.T) {
	x := signed(regulationOf("ful"))
	housedLate := &Situation{Date: on("2026-02-01"), Circumstances: Circumstances{Accommodation: "CHRS", SupportMission: Yes}}
	refused, warned := change(x.told(), housedLate)
	verdict(t, refused, warned, nil, []string{"contrat: EXCLUSION-HEBERGEMENT refuse start"})
	refused, warned = change(x.then(ended("2026-07-31")).told(), &Visit{Date: on("2026-09-01")})
	verdict(t, refused, warned, nil, []string{"entretien: APRES-CLOTURE avertit date"})
}

func TestWhatMakesNoSenseIsRefusedWhateverTheAct(t *testing.T) {
	x := signed(regulationOf("ful"))
	for _, c := range []struct {
		act  Act
		want string
	}{
		{&Visit{Date: on("2036-01-01")}, "entretien: FUTUR refuse date"},
		{&Visit{Date: on("2026-01-04")}, "entretien: AVANT-SAISINE refuse date"},
		{&Visit{Date: on("2026-02-04"), Note: nir()}, "entretien: NIR refuse note"},
		{&Intake{Date: on("2026-05-04"), Origin: OriginHousehold}, "saisine: UNE-A-LA-FOIS refuse date"},
	} {
		t.Run(c.want, func(t *testing.T) {
			refused, _ := change(x.told(), c.act)
			same(t, refused, []string{c.want})
		})
	}
}

func TestASaisineDatedBeforeTheOpenOneIsASecondOneToo(t *testing.T) {
	x := signed(regulationOf("ful"))
	refused, _ := change(x.told(), &Intake{Date: on("2026-01-02"), Origin: OriginHousehold, Regulation: regulationOf("ful")})
	if len(refused) == 0 {
		t.Error("two saisines stand open together")
	}
}

func TestTheSenseOfAnotherActBlocksNothing(t *testing.T) {
	x := signed(regulationOf("ful"))
	h := x.told()
	h[0].Act.(*Intake).Date = on("2026-01-13")
	before := slices.Delete(slices.Clone(h), 0, 1)
	refused, warned := sorted(before, h, h[:1])
	verdict(t, refused, warned, nil, nil)
	early := history(append(x.acts(), &Visit{Date: on("2026-01-06")})...)
	refused, warned = sorted(early[1:], early, early[:1])
	verdict(t, refused, warned, nil, []string{"entretien: AVANT-SAISINE refuse date"})
}

func TestOldBreachesBlockNothing(t *testing.T) {
	x := signed(regulationOf("ful"))
	x.contract.Months, x.contract.Objectives, x.contract.Actions = 7, nil, nil
	refused, warned := change(x.told(), renewed("2026-08-20", 6))
	verdict(t, refused, warned, nil, nil)
	y := signed(regulationOf("ful"))
	granting(y, 6, 6, 6, 6, 3)
	refused, warned = change(y.told(), ended("2028-02-01"))
	verdict(t, refused, warned, nil, nil)
}

func TestABreachWhoseFiguresChangeIsNotNew(t *testing.T) {
	x := signed(regulationOf("ful"))
	granting(x, 6, 6, 6, 6, 6)
	h := x.told()
	refused, warned := change(h, &Situation{Date: on("2026-03-02")})
	verdict(t, refused, warned, nil, nil)
	again := slices.Clone(h)
	shorter := *again[len(again)-2].Act.(*Renewal)
	shorter.Months = 5
	again[len(again)-2].Act = &shorter
	refused, warned = sorted(h, again, again[len(again)-2:len(again)-1])
	verdict(t, refused, warned, nil, nil)
}

func TestTheSameBreachTwiceIsNewOnce(t *testing.T) {
	x := signed(regulationOf("ful"))
	housed("CHRS", Yes, "2025-06-01", "2026-03-01")(x)
	stay := &Situation{Date: on("2026-02-01"), Circumstances: Circumstances{Accommodation: "CHU", SupportMission: Yes, AccommodatedSince: on("2026-01-20")}}
	refused, warned := change(x.told(), stay)
	verdict(t, refused, warned, nil, []string{"contrat: EXCLUSION-HEBERGEMENT refuse start"})
}
