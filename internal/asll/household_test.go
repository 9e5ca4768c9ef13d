package asll

import (
	"testing"
)

// living folds circumstances told day after day from 01/03/2026.
func living(told ...Circumstances) Household {
	acts := []Act{&Intake{Date: on("2026-02-01")}}
	for i, c := range told {
		acts = append(acts, &Situation{Date: on("2026-03-01").AddDays(i), Circumstances: c})
	}
	return folded(acts...).Household
}

func TestStays(t *testing.T) {
	chrs := Circumstances{Accommodation: "CHRS", SupportMission: Yes, AccommodatedSince: on("2025-06-01")}
	left := Circumstances{Exit: on("2026-02-15")}
	stay := Stay{"CHRS", Yes, on("2025-06-01"), on("2026-02-15")}
	cases := []struct {
		promise string
		told    []Circumstances
		want    []Stay
	}{
		{"none is told of", []Circumstances{{Town: "Givors"}}, nil},
		{"an exit ends the stay", []Circumstances{chrs, left}, []Stay{stay}},
		{"an exit alone is a stay that nobody told of", []Circumstances{left}, []Stay{{Exit: on("2026-02-15")}}},
		{"the same name is the same stay", []Circumstances{chrs, {Accommodation: "chrs", Exit: on("2026-02-15")}}, []Stay{{"chrs", Yes, on("2025-06-01"), on("2026-02-15")}}},
		{"an answer told later is of the same stay", []Circumstances{{Accommodation: "CHRS"}, {SupportMission: Yes}}, []Stay{{Name: "CHRS", Mission: Yes}}},
		{"another name ends the stay before, on the day it began", []Circumstances{chrs, {Accommodation: "CHU", AccommodatedSince: on("2026-02-15")}}, []Stay{stay, {Name: "CHU", Since: on("2026-02-15")}}},
		{"another name ends the stay before, on the day it was told", []Circumstances{chrs, {Accommodation: "CHU"}}, []Stay{{"CHRS", Yes, on("2025-06-01"), on("2026-03-02")}, {Name: "CHU"}}},
		{"another name keeps the exit of the stay before", []Circumstances{chrs, left, {Accommodation: "CHU"}}, []Stay{stay, {Name: "CHU"}}},
		{"the same name after the exit is a return", []Circumstances{chrs, left, {Accommodation: "CHRS", AccommodatedSince: on("2026-02-15")}}, []Stay{stay, {Name: "CHRS", Since: on("2026-02-15")}}},
		{"the same name before the exit is a correction", []Circumstances{chrs, left, {Accommodation: "CHRS", AccommodatedSince: on("2025-07-01")}}, []Stay{{"CHRS", Yes, on("2025-07-01"), on("2026-02-15")}}},
	}
	for _, c := range cases {
		t.Run(c.promise, func(t *testing.T) { same(t, living(c.told...).Stays, c.want) })
	}
}

func TestSchemes(t *testing.T) {
	masp := Circumstances{Scheme: "MASP", SchemeBudget: Yes, SchemeSince: on("2025-06-01")}
	cases := []struct {
		promise string
		told    []Circumstances
		want    []Scheme
	}{
		{"none is told of", []Circumstances{{Town: "Givors"}}, nil},
		{"what is told later is of the same one", []Circumstances{masp, {SchemeSocial: Yes, SchemeUntil: on("2026-02-15")}}, []Scheme{{"MASP", Yes, Yes, on("2025-06-01"), on("2026-02-15")}}},
		{"several run at once", []Circumstances{masp, {Scheme: "AVDL", SchemeSocial: Yes}}, []Scheme{{Name: "MASP", Budget: Yes, Since: on("2025-06-01")}, {Name: "AVDL", Social: Yes}}},
		{"one is named among several", []Circumstances{masp, {Scheme: "AVDL"}, {Scheme: "masp", SchemeUntil: on("2026-02-15")}}, []Scheme{{"masp", Yes, "", on("2025-06-01"), on("2026-02-15")}, {Name: "AVDL"}}},
		{"none is named: the last one", []Circumstances{masp, {Scheme: "AVDL"}, {SchemeBudget: No}}, []Scheme{{Name: "MASP", Budget: Yes, Since: on("2025-06-01")}, {Name: "AVDL", Budget: No}}},
		{"the same one begun again is another", []Circumstances{masp, {SchemeUntil: on("2026-02-15")}, {Scheme: "MASP", SchemeSince: on("2026-02-15")}}, []Scheme{
			{"MASP", Yes, "", on("2025-06-01"), on("2026-02-15")}, {Name: "MASP", Since: on("2026-02-15")},
		}},
	}
	for _, c := range cases {
		t.Run(c.promise, func(t *testing.T) { same(t, living(c.told...).Schemes, c.want) })
	}
}

func TestWhatIsLeftEmptyDoesNotChange(t *testing.T) {
	full := Circumstances{
		Members: []Member{{Relation: RelationChild}}, Address: "3 rue des Lilas", Postcode: "69700", Town: "Givors", AddressConfidential: Yes,
		Phone: "06 12 34 56 78", Occupancy: "tenant", Sharing: []Sharing{{"CCAS", Yes}, {"CAF", No}},
	}
	same(t, living(full, Circumstances{}), living(full))
	changed := living(full, Circumstances{Town: "Lyon", AddressConfidential: No, Members: []Member{{Name: "Awa"}, {Name: "Léa"}}, Sharing: []Sharing{{"ccas", No}}})
	same(t, []any{changed.Town, changed.Address, changed.AddressConfidential, changed.Members, changed.Sharing},
		[]any{"Lyon", "3 rue des Lilas", false, []Member{{Name: "Awa"}, {Name: "Léa"}}, []Sharing{{"CAF", No}, {"ccas", No}}})
}

func TestTheHeadOfTheHousehold(t *testing.T) {
	d := folded(&Intake{Date: on("2026-02-01"), LastName: "Diallo", FirstName: "Awa", Ref: "A-12"}, &Closing{Date: on("2026-03-01"), Occupancy: "owner"},
		&Intake{Date: on("2026-04-01"), LastName: "Diallo-Morel", Born: on("1988-07-04")})
	same(t, []any{d.Head, d.Ref, d.Household.Occupancy}, []any{Person{"Diallo-Morel", "Awa", on("1988-07-04")}, "A-12", Occupancy("owner")})
}
