package asll

import (
	"reflect"
	"strings"
	"testing"
)

// invented is a number of nobody: its month is 99, its key is right.
const invented = "1 99 99 99 999 001 "

func nir() string {
	// 97 minus the remainder of the first thirteen digits by 97.
	const body = 1999999999001
	key := 97 - body%97
	return invented + string(rune('0'+key/10)) + string(rune('0'+key%10))
}

// texts calls each for every text of an act, lists and parts included, with
// the name of the field of the act that holds it.
func texts(v reflect.Value, field string, each func(field string, text reflect.Value)) {
	switch v.Kind() {
	case reflect.String:
		each(field, v)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		texts(v.Index(0), field, each)
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[Moment]() {
			return // an hour, which is not kept without its day
		}
		for i := range v.NumField() {
			f := v.Type().Field(i)
			name, top := jsonName(f), field == ""
			if !f.IsExported() {
				continue
			}
			if !top || f.Anonymous {
				name = field
			}
			texts(v.Field(i), name, each)
		}
	default:
	}
}

func TestNoTextHoldsASocialSecurityNumber(t *testing.T) {
	tried := 0
	for _, k := range kinds {
		a := k.empty()
		if k.kind == KindVoid {
			continue // below
		}
		texts(reflect.ValueOf(a).Elem(), "", func(field string, text reflect.Value) {
			text.SetString("vu, " + nir() + " noté")
			defer text.SetString("")
			tried++
			want := []string{k.noun + ": NIR refuse " + field}
			found := []string{}
			for _, words := range breaches(history(a)) {
				if strings.Contains(words, string(RuleNIR)) {
					found = append(found, words)
				}
			}
			same(t, found, want)
		})
	}
	if tried < 100 {
		t.Errorf("only %d texts were tried", tried)
	}
}

func TestASocialSecurityNumberIsSeenInTheActAsStored(t *testing.T) {
	e := history(&Visit{Date: on("2026-03-12")})
	e[0].Payload = []byte(`{"date":"2026-03-12","note":"` + nir() + `"}`)
	same(t, breaches(e), []string{"entretien: NIR refuse note"})
	e[0].Payload = []byte(`{"date":"2026-03-12","note":"rien"}`)
	same(t, breaches(e), []string{})
}

func TestEveryFieldWithANumberIsNamed(t *testing.T) {
	same(t, breaches(history(&Visit{Date: on("2026-03-12"), Note: nir(), Done: []string{nir()}, By: Role(nir())})),
		[]string{"entretien: NIR refuse by", "entretien: NIR refuse done", "entretien: NIR refuse note"})
}

func TestTheReasonOfAWithdrawalHoldsNoSocialSecurityNumber(t *testing.T) {
	same(t, breaches(history(&Void{Date: on("2026-03-12"), Reason: nir()})), []string{"annulation: NIR refuse reason"})
}
