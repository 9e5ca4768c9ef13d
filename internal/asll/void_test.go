package asll

import "testing"

func TestWithdrawingABindingActUnderAnotherIsRefused(t *testing.T) {
	x := signed(regulationOf("refugies")).then(renewed("2026-07-20", 6))
	refused, _ := void(x.told(), 6)
	same(t, refused, []string{"renouvellement: ORDRE refuse"})
	refused, _ = void(x.told(), 5)
	same(t, refused, []string{"contrat: DECISION refuse signed"})
	refused, warned := void(x.told(), 7)
	verdict(t, refused, warned, nil, nil)
}

func TestWithdrawingAClosingUnderASaisineIsRefused(t *testing.T) {
	x := signed(regulationOf("ful")).then(ended("2026-07-31"), &Intake{Date: on("2026-09-01"), Origin: OriginHousehold, Regulation: regulationOf("ful")})
	refused, _ := void(x.told(), 7)
	same(t, refused, []string{"saisine: UNE-A-LA-FOIS refuse date"})
}

func TestWithdrawingAFactUnderABindingActWarns(t *testing.T) {
	x := signed(regulationOf("refugies"))
	refused, warned := void(x.told(), 2)
	verdict(t, refused, warned, nil, []string{"contrat: DIAGNOSTIC refuse"})
	refused, warned = void(x.told(), 3)
	verdict(t, refused, warned, nil, []string{"contrat: PRESENTATION-MAINTIEN refuse"})
}

func TestWithdrawingMendsABreach(t *testing.T) {
	x := signed(regulationOf("ful")).then(&Situation{Date: on("2026-02-01"), Circumstances: Circumstances{Accommodation: "CHRS", SupportMission: Yes}})
	refused, warned := void(x.told(), 7)
	verdict(t, refused, warned, nil, nil)
}

func TestTheActsThatCount(t *testing.T) {
	x := signed(regulationOf("ful"))
	withdraw := &Void{Act: 6}
	cases := []struct {
		promise string
		change  func([]Entry)
		want    int
	}{
		{"all but a withdrawn one", func([]Entry) {}, 6},
		{"not those of an undone batch", func(h []Entry) { h[1].Undone = true }, 5},
		{"all when the withdrawal is undone", func(h []Entry) { h[6].Undone = true }, 6},
		{"all when the withdrawal names none", func(h []Entry) { h[6].Voids = 0 }, 7},
		{"not a withdrawn one that is undone as well", func(h []Entry) { h[5].Undone = true }, 6},
	}
	for _, c := range cases {
		t.Run(c.promise, func(t *testing.T) {
			h := x.then().told()
			h = append(h, Entry{ID: 7, Number: 7, Act: withdraw, Voids: 6})
			c.change(h)
			same(t, len(Effective(h)), c.want)
			same(t, len(h), 7)
		})
	}
	h := append(x.told(), Entry{ID: 7, Number: 7, Act: withdraw, Voids: 6})
	if Fold(h).Current().Contract != nil {
		t.Error("the withdrawn contract still stands")
	}
	h[6].Undone = true
	if Fold(h).Current().Contract == nil {
		t.Error("the contract does not stand, and its withdrawal is undone")
	}
}
