package form

import (
	"fmt"
	"reflect"
	"strings"

	"pgregory.net/rapid"

	"asll/internal/asll"
	"asll/internal/civil"
)

// codes are what each coded value can be.
var codes = map[reflect.Type]*rapid.Generator[string]{}

// coded tells how a coded value is generated: one of its words, or its own.
func coded[T ~string](v asll.Vocabulary[T]) (reflect.Type, *rapid.Generator[string]) {
	var all []string
	for _, t := range v.Terms {
		all = append(all, t.Code)
	}
	if v.Open {
		all = append(all, "other: un voisin : le gardien")
	}
	return reflect.TypeFor[T](), rapid.SampledFrom(all)
}

func learn(t reflect.Type, g *rapid.Generator[string]) bool {
	codes[t] = g
	return true
}

var _ = learn(coded(asll.Occupancies)) && learn(coded(asll.Purposes)) && learn(coded(asll.Origins)) && learn(coded(asll.ReceptionModes)) &&
	learn(coded(asll.FollowUps)) && learn(coded(asll.Relations)) && learn(coded(asll.YesNos)) && learn(coded(asll.DiagnosticKinds)) &&
	learn(coded(asll.Settings)) && learn(coded(asll.Orientations)) && learn(coded(asll.Autonomies)) && learn(coded(asll.DebtKinds)) &&
	learn(coded(asll.Themes)) && learn(coded(asll.Bodies)) && learn(coded(asll.Verdicts)) && learn(coded(asll.Roles)) &&
	learn(coded(asll.VisitKinds)) && learn(coded(asll.Domains)) && learn(coded(asll.Attendances)) && learn(coded(asll.Partners)) &&
	learn(coded(asll.Directions)) && learn(coded(asll.Modes)) && learn(coded(asll.Subjects)) && learn(coded(asll.FormalityKinds)) &&
	learn(coded(asll.ProgressLevels)) && learn(coded(asll.Results)) && learn(coded(asll.Proposals)) && learn(coded(asll.EndReasons)) &&
	learn(coded(asll.Regularities)) && learn(coded(asll.ReferentRoles)) && learn(coded(asll.DepositKinds)) && learn(coded(asll.DepositResults)) &&
	learn(coded(asll.PreparationThemes)) && learn(coded(asll.GuaranteeKinds)) && learn(coded(asll.GuaranteeResults)) && learn(coded(asll.LeaseKinds)) &&
	learn(coded(asll.Channels)) && learn(coded(asll.OfferStages))

// plain are texts of one line as they are kept.
var plain = rapid.SampledFrom([]string{"trouver un T3", "Awa Diallo", "l'été : à voir", "1: recherche: x", "œuvre, 12/03/2026", "« oui » | non"})

// special are the texts with a form of their own, by field.
var special = map[string]string{
	"File": strings.Repeat("0a", 32), "Content": strings.Repeat("9f", 32), "Phone": "06 12 34 56 78", "SenderPhone": "+41223456789", "SenderEmail": "nom@exemple.fr", "Postcode": "01700", "Hour": "14:30", "Born": "2019", "With": "CCAS",
}

// parts are the structs that other ones hold: their fields are left out, or not.
var parts = map[reflect.Type]bool{
	reflect.TypeFor[asll.Circumstances](): true, reflect.TypeFor[asll.Budget](): true, reflect.TypeFor[asll.Evaluation](): true, reflect.TypeFor[asll.Tenancy](): true,
}

// fill gives a value that a person could have typed to all that an act is made
// of; what may be left out sometimes is.
func fill(t *rapid.T, name string, v reflect.Value, must bool) {
	if !must && !parts[v.Type()] && rapid.Bool().Draw(t, "left out") {
		return
	}
	switch x := v.Addr().Interface().(type) {
	case *civil.Date:
		*x = on("2020-02-28").AddDays(rapid.IntRange(0, 2000).Draw(t, "day"))
	case *civil.Cents:
		*x = civil.Cents(rapid.Int64Range(0, 999_999_999_99).Draw(t, "cents"))
	case *asll.Regulation:
		*x = rapid.SampledFrom(asll.Regulations()).Draw(t, "regulation")
	case *asll.Start:
		if x.Entry = rapid.Bool().Draw(t, "entry"); !x.Entry {
			fill(t, "", reflect.ValueOf(&x.Day).Elem(), true)
		}
	default:
		fillKind(t, name, v)
	}
}

func fillKind(t *rapid.T, name string, v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			part := v.Type().Field(i).Name
			fill(t, part, v.Field(i), needed[part])
		}
	case reflect.Slice:
		n := rapid.IntRange(1, 3).Draw(t, "length")
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			fill(t, name, v.Index(i), true)
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(t, name, v.Elem(), true)
	case reflect.Int:
		v.SetInt(int64(rapid.IntRange(1, 99).Draw(t, "number")))
	case reflect.String:
		v.SetString(textOf(name, v.Type()).Draw(t, name))
	default:
		panic(fmt.Sprint("nothing to fill ", name, " with"))
	}
}

func textOf(name string, t reflect.Type) *rapid.Generator[string] {
	if g := codes[t]; g != nil {
		return g
	}
	if s := special[name]; s != "" {
		return rapid.Just(s)
	}
	return plain
}

// needed are the parts that a person cannot leave out.
var needed = map[string]bool{
	"Date": true, "Signed": true, "Decided": true, "Start": true, "Months": true, "LastName": true, "FirstName": true, "Purpose": true, "Origin": true,
	"Occupancy": true, "Regulation": true, "Type": true, "Body": true, "Verdict": true, "To": true, "Reason": true, "Relation": true, "Theme": true,
	"Label": true, "Kind": true, "Amount": true, "Role": true, "Objective": true, "Result": true, "With": true, "Agreed": true, "Day": true,
	"Name": true, "Stage": true, "Themes": true, "Measure": true, "File": true, "Content": true,
}
