package sheet

import (
	"fmt"
	"strings"
	"testing"

	"asll/internal/asll"
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
