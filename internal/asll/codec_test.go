package asll

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestAnActIsReadAsItWasStored(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := arbitraryAct(t)
		stored, err := Encode(a)
		if err != nil {
			t.Fatal(err)
		}
		read, err := Decode(a.Kind(), stored)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(a, read, exactly); diff != "" {
			t.Fatalf("-want +got\n%s\n%s", diff, stored)
		}
		again, err := Encode(read)
		if err != nil || !bytes.Equal(stored, again) {
			t.Fatalf("stored twice, it differs: %s\n%s (%v)", stored, again, err)
		}
	})
}

func TestReadingIsLenient(t *testing.T) {
	cases := []struct {
		promise, kind, stored string
		want                  Act
	}{
		{"with a code of a later version", "visit", `{"date":"2026-03-12","type":"hologram"}`, &Visit{Date: on("2026-03-12"), Type: "hologram"}},
		{"with a key of a later version", "visit", `{"date":"2026-03-12","type":"home","weather":{"sky":1}}`, &Visit{Date: on("2026-03-12"), Type: VisitHome}},
		{"with a kind of a later version", "workshop", `{"theme":"access"}`, &Unknown{kind: "workshop", Raw: []byte(`{"theme":"access"}`)}},
		{"with what was erased", "visit", "", &Unknown{kind: "visit", Raw: []byte{}}},
		{"with what an old version did not know", "contract", `{"signed":"2026-02-02","start":"entry","months":6}`, &Contract{Signed: on("2026-02-02"), Start: Start{Entry: true}, Months: 6}},
		{"without any date", "review", `{}`, new(Review)},
	}
	for _, c := range cases {
		t.Run(c.promise, func(t *testing.T) {
			got, err := Decode(Kind(c.kind), []byte(c.stored))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, got, exactly); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
			if got.Kind() != Kind(c.kind) {
				t.Errorf("a %s became a %s", c.kind, got.Kind())
			}
		})
	}
}

func TestWhatIsNotJSONIsAnError(t *testing.T) {
	for _, stored := range []string{`{`, `[]`, `{"date":12}`, `{"date":"12/03/2026"}`, `{"date":"2026-02-30"}`} {
		if a, err := Decode(KindVisit, []byte(stored)); err == nil || a != nil || !strings.HasPrefix(err.Error(), "decoding a visit: ") {
			t.Errorf("%s: %v, %v", stored, a, err)
		}
	}
}

func TestAnActOfALaterVersionIsKeptAsItIs(t *testing.T) {
	const stored = `{ "theme" : "access" }`
	a, err := Decode("workshop", []byte(stored))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := Encode(a); err != nil || string(got) != stored {
		t.Errorf("%s, %v", got, err)
	}
	same(t, len(Fold(history(a)).Entries), 1)
	same(t, breaches(history(a)), []string{})
}

func TestKeysAreInSnakeCase(t *testing.T) {
	for _, k := range kinds {
		full := k.empty()
		texts(reflect.ValueOf(full).Elem(), "", func(_ string, text reflect.Value) { text.SetString("x") })
		stored, err := Encode(full)
		if err != nil {
			t.Fatal(err)
		}
		var keys map[string]json.RawMessage
		if err := json.Unmarshal(stored, &keys); err != nil {
			t.Fatal(err)
		}
		for key := range keys {
			if !snake(key) {
				t.Errorf("%s: %q", k.noun, key)
			}
		}
	}
}

func TestEveryKindMakesItsOwnAct(t *testing.T) {
	for _, k := range kinds {
		if got := New(k.kind).Kind(); got != k.kind {
			t.Errorf("a %s is a %s", k.kind, got)
		}
		if k.noun == "" || !strings.Contains(k.refused, "refusé") || k.kind.Noun() != k.noun || k.kind.Refused() != k.refused {
			t.Errorf("%+v", k)
		}
	}
	if u := New("workshop"); u.Kind() != "workshop" || u.Kind().Noun() != "workshop" || u.Kind().Refused() != "Acte refusé" || u.Kind().Binding() {
		t.Errorf("%+v", u)
	}
}

func TestChoicesBindAndFactsDoNot(t *testing.T) {
	var binding []Kind
	for _, k := range kinds {
		if k.kind.Binding() {
			binding = append(binding, k.kind)
		}
	}
	same(t, binding, []Kind{KindOffer, KindRequest, KindDecision, KindContract, KindRenewal, KindClosing})
}
