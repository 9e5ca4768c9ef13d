package sheet

import (
	"fmt"
	"strings"
	"testing"

	"asll/internal/asll"
	"asll/internal/form"
)

// gaps writes what a document lacks: « section – label: what would tell it ».
func gaps(d Document) string {
	var all []string
	for _, g := range d.Gaps {
		by := "a pen"
		switch {
		case g.Settle != nil:
			by = fmt.Sprint(g.Settle.Kind, g.Settle.Fields)
		case g.Setting != "":
			by = "the setting " + g.Setting
		}
		all = append(all, g.Section+" – "+g.Label+": "+by)
	}
	return strings.Join(all, "\n")
}

func TestWhatIsMissingIsSaid(t *testing.T) {
	all := samples(t)
	for name, want := range map[string][]string{
		"complete": nil,
		"sparse": {
			"En-tête – Association: the setting association", "Situation budgétaire – Budget à l'entrée: a pen",
			"Situation budgétaire – Budget à la sortie: a pen", "Bilan – Autonomie à la sortie: a pen",
		},
		"draft": {"Mesure – Service instructeur: situation[service]", "Situation budgétaire – Budget à l'entrée: diagnostic[type=social resources rent]"},
	} {
		got := gaps(all[name])
		if want == nil && got != "" {
			t.Errorf("%s lacks\n%s", name, got)
		}
		for _, w := range want {
			if !strings.Contains(got, w) {
				t.Errorf("%s does not say that it lacks %q:\n%s", name, w, got)
			}
		}
	}
}

// A signed letter is missing only where the règlement asks for one.
func TestALetterIsMissingWhereItIsAskedFor(t *testing.T) {
	for code, want := range map[string]bool{"ful": false, "refugies": true} {
		acts := dossier(&asll.Intake{Date: day(t, "2026-01-05"), Regulation: regulation(t, code)}, &asll.Request{Date: day(t, "2026-01-12")})
		if got := strings.Contains(gaps(evaluation(acts, Header{})), "Courrier signé"); got != want {
			t.Errorf("%s: %v", code, got)
		}
	}
}

func TestWhatIsWithheldIsSaid(t *testing.T) {
	all := samples(t)
	if got := strings.Join(all["diagnosis"].Withheld, "\n"); !strings.Contains(got, "Soutien familial") {
		t.Errorf("withheld: %s", got)
	}
	if got := all["complete"].Withheld; len(got) > 0 {
		t.Errorf("withheld: %v", got)
	}
}

func TestADraftSaysSo(t *testing.T) {
	all := samples(t)
	for format, want := range map[string]string{"html": `<p class="draft">BROUILLON</p>`, "json": `"draft": true`, "csv": "Document;État;BROUILLON"} {
		if !strings.Contains(written(t, formats[format], all["draft"]), want) {
			t.Errorf("%s does not say that it is a draft", format)
		}
		if strings.Contains(written(t, formats[format], all["complete"]), want) {
			t.Errorf("%s says that a sheet is a draft", format)
		}
	}
}

// What would fill a gap is an act that can be recorded, by fields that it has, with words that they
// take.
func TestWhatFillsAGapCanBeRecorded(t *testing.T) {
	checked := 0
	for _, d := range append(told(t, func(_ string, s *string) { *s = "" }), sparse(t), unsigned(t), measure(t)) {
		for name, paper := range everyPaper(d, Header{}) {
			for _, g := range paper.Gaps {
				if g.Settle == nil {
					continue
				}
				f, known := form.Of(g.Settle.Kind)
				if !known {
					t.Errorf("%s: %s is filled by %q, which is no act", name, g.Label, g.Settle.Kind)
				}
				for _, told := range g.Settle.Fields {
					key, value, given := strings.Cut(told, "=")
					field, known := f.Stored(key)
					if !known || given && f.Check(field, value, form.Context{Today: day(t, "2026-04-20")}) != nil {
						t.Errorf("%s: %s is filled by %s %s", name, g.Label, g.Settle.Kind, told)
					}
					checked++
				}
			}
		}
	}
	if checked < 20 {
		t.Errorf("%d fields only", checked)
	}
}
