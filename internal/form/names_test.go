package form

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"asll/internal/asll"
	"asll/internal/text"
)

func allNames(f Field) []string { return append([]string{f.Name, f.French}, f.Also...) }

func TestNamesOfAFormDoNotCollide(t *testing.T) {
	for _, f := range All() {
		owners := map[string]string{}
		for _, field := range f.Fields() {
			for _, name := range allNames(field) {
				key := text.Key(name)
				if owner, taken := owners[key]; key != name || taken && owner != field.Name {
					t.Errorf("%s: %q is a name of %s and of %s", f.Name, name, owner, field.Name)
				}
				owners[key] = field.Name
			}
		}
	}
}

func TestNamesOfCommandsDoNotCollide(t *testing.T) {
	owners := map[string]string{}
	for _, f := range All() {
		for _, name := range append([]string{f.Name, f.French}, f.Also...) {
			if owner, taken := owners[name]; text.Key(name) != name || taken && owner != f.Name {
				t.Errorf("%q is a name of %s and of %s", name, owner, f.Name)
			}
			owners[name] = f.Name
		}
		for name := range f.Presets {
			if !slices.Contains(f.Also, name) {
				t.Errorf("%s: answers come with %q, which is not one of its names", f.Name, name)
			}
		}
	}
}

// keysOf lists the keys of the stored form, those of what is embedded included.
func keysOf(a reflect.Type) []string {
	var keys []string
	for f := range a.Fields() {
		if f.Anonymous {
			keys = append(keys, keysOf(f.Type)...)
			continue
		}
		key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		keys = append(keys, key)
	}
	return keys
}

func TestAFieldIsAKeyOfTheActAndBack(t *testing.T) {
	for _, f := range All() {
		var names []string
		for _, field := range f.Fields() {
			names = append(names, strings.ReplaceAll(field.Name, "-", "_"))
		}
		keys := keysOf(reflect.TypeOf(asll.New(f.Kind)).Elem())
		slices.Sort(names)
		slices.Sort(keys)
		if !slices.Equal(names, keys) {
			t.Errorf("%s\nfields %v\nkeys   %v", f.Name, names, keys)
		}
	}
}

func TestEveryKindButTheWithdrawalHasAForm(t *testing.T) {
	for _, k := range []asll.Kind{
		asll.KindIntake, asll.KindSituation, asll.KindDiagnostic, asll.KindRequest, asll.KindDecision, asll.KindContract, asll.KindAmendment,
		asll.KindVisit, asll.KindNotice, asll.KindFormality, asll.KindReview, asll.KindRenewal, asll.KindClosing,
	} {
		if f, ok := Of(k); !ok || f.Kind != k || f.Name != string(k) {
			t.Errorf("%s: %q, %v", k, f.Name, ok)
		}
	}
	if f, ok := Of(asll.KindVoid); ok {
		t.Errorf("a withdrawal has the form %s", f.Name)
	}
	if len(All()) != 19 {
		t.Errorf("%d forms", len(All()))
	}
}

func TestFormsSpeak(t *testing.T) {
	for _, f := range All() {
		if f.Title == "" || strings.HasSuffix(f.Title, ".") || len(f.Examples) == 0 {
			t.Errorf("%s: title %q, %d examples", f.Name, f.Title, len(f.Examples))
		}
		for _, field := range f.Fields() {
			if field.Label == "" || strings.HasSuffix(field.Label, "?") {
				t.Errorf("%s, %s: label %q", f.Name, field.Name, field.Label)
			}
			found, ok := f.Field(field.Name)
			if !ok || found.French != field.French {
				t.Errorf("%s has no field %s", f.Name, field.Name)
			}
		}
		if _, ok := f.Field("nowhere"); ok {
			t.Errorf("%s has a field of any name", f.Name)
		}
	}
}

func TestTheRequiredFields(t *testing.T) {
	want := map[asll.Kind]string{
		asll.KindIntake: "last-name first-name purpose origin occupancy", asll.KindDiagnostic: "type", asll.KindDecision: "body verdict",
		asll.KindContract: "signed start months", asll.KindVisit: "type", asll.KindNotice: "to", asll.KindFormality: "type",
		asll.KindRenewal: "decided months", asll.KindClosing: "reason",
		asll.KindReferent: "role name", asll.KindDeposit: "type with", asll.KindPreparation: "theme", asll.KindOffer: "step",
		asll.KindGuarantee: "type", asll.KindLease: "signed",
	}
	for _, f := range All() {
		var required []string
		for _, field := range f.Fields() {
			if field.Required {
				required = append(required, field.Name)
			}
		}
		if got := strings.Join(required, " "); got != want[f.Kind] {
			t.Errorf("%s: %q, want %q", f.Name, got, want[f.Kind])
		}
	}
}
