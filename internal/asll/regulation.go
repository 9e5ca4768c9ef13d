package asll

import (
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"asll/internal/text"
)

// A Regulation is a département's règlement: its values and its own words.
// A saisine freezes the one it is made under.
type Regulation struct {
	Code       string `json:"code"`                  // how it is named: « ful »
	Name       string `json:"name"`                  // « Fonds Unique Logement »
	PublicName string `json:"public_name,omitempty"` // its name on anything a landlord may read
	Period     Bounds `json:"period"`                // months of a contract
	Renewal    Bounds `json:"renewal"`               // months of a renewal
	Ceiling    int    `json:"ceiling"`               // months granted in all
	Floor      int    `json:"floor,omitempty"`       // months in all under which a closing warns
	Body       Body   `json:"body"`                  // the commission that decides

	CountsPrevious     bool `json:"counts_previous,omitempty"`      // months granted before count towards the ceiling
	SignedLetter       bool `json:"signed_letter,omitempty"`        // a request comes with the household's signed letter
	SocialDiagnosis    bool `json:"social_diagnosis,omitempty"`     // a social diagnosis precedes the contract
	ReferentPresented  bool `json:"referent_presented,omitempty"`   // the référent maintien is presented before the contract
	ShuttleForm        bool `json:"shuttle_form,omitempty"`         // a partner's saisine comes with a fiche navette
	ClosingMeeting     bool `json:"closing_meeting,omitempty"`      // no closing without the closing meeting
	FirstVisitMonths   int  `json:"first_visit_months,omitempty"`   // months from the move-in to the first home visit
	SectorWorker       bool `json:"sector_worker,omitempty"`        // the sector's social worker is contacted and met
	ReviewMonthsBefore int  `json:"review_months_before,omitempty"` // months before the end when a review is due
	InformsService     bool `json:"informs_service,omitempty"`      // the service instructeur is kept informed
	EvaluationSheet    bool `json:"evaluation_sheet,omitempty"`     // an evaluation sheet is sent after the closing
	DecisionNotified   bool `json:"decision_notified,omitempty"`    // decisions are notified to the household

	Sources map[RuleID]string `json:"sources,omitempty"` // what the règlement itself says, by rule
}

// Bounds are the least and the most months of a period.
type Bounds struct {
	Min int `json:"min"`
	Max int `json:"max"`
}

// Holds tells whether so many months are within the bounds.
func (b Bounds) Holds(months int) bool { return months >= b.Min && months <= b.Max }

// Source is where a rule comes from under this règlement. A rule that applies
// its values is its own: another text would quote other figures.
func (r *Regulation) Source(id RuleID) string {
	switch {
	case r != nil && r.Sources[id] != "":
		return r.Sources[id]
	case r != nil && slices.Contains(valued, id):
		return "Règlement « " + r.Name + " »"
	default:
		return RuleOf(id).Source
	}
}

// valued are the rules that apply a règlement's own values.
var valued = []RuleID{RulePeriod, RuleCeiling, RuleFloor, RulePrevious, RuleDecision, RuleDecisionBounds}

//go:embed reglements/*.json
var regulationFiles embed.FS

// Regulations lists the règlements that come with the program, the default
// one first.
func Regulations() []Regulation {
	var all []Regulation
	for _, name := range []string{"ful", "refugies"} {
		b, err := regulationFiles.ReadFile("reglements/" + name + ".json")
		if err == nil {
			var r Regulation
			if r, err = ParseRegulation(b); err == nil {
				all = append(all, r)
			}
		}
	}
	return all
}

// ParseRegulation reads a règlement written as JSON, and refuses one that
// could not be applied. The error lists all that is wrong.
func ParseRegulation(b []byte) (Regulation, error) {
	var r Regulation
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields() // a misspelt value must not be silently left out
	if err := d.Decode(&r); err != nil {
		return Regulation{}, notJSON(err)
	}
	if d.More() {
		return Regulation{}, errors.New("un fichier ne contient qu'un règlement, et celui-ci en contient plus")
	}
	if r.Body != "" {
		r.Body = decidingBody(string(r.Body))
	}
	var errs []error
	wrong := func(bad bool, format string, args ...any) {
		if bad {
			errs = append(errs, fmt.Errorf(format, args...))
		}
	}
	wrong(r.Code == "" || text.Key(r.Code) != r.Code, "code : « %s » (attendu un mot en minuscules, sans accent ni espace)", r.Code)
	wrong(strings.TrimSpace(r.Name) == "", "name : le nom du règlement manque")
	wrong(r.Period.Min < 1 || r.Period.Max < r.Period.Min, "period : de %d à %d mois (attendu au moins 1, et le plus petit d'abord)", r.Period.Min, r.Period.Max)
	wrong(r.Renewal.Min < 1 || r.Renewal.Max < r.Renewal.Min, "renewal : de %d à %d mois (attendu au moins 1, et le plus petit d'abord)", r.Renewal.Min, r.Renewal.Max)
	wrong(r.Ceiling < r.Period.Min, "ceiling : plafond de %d mois (attendu au moins une période, %d mois)", r.Ceiling, r.Period.Min)
	wrong(r.Floor < 0 || r.Floor > r.Ceiling, "floor : durée minimale de %d mois (attendu de 0 au plafond, %d)", r.Floor, r.Ceiling)
	wrong(r.FirstVisitMonths < 0, "first_visit_months : %d (attendu un nombre de mois, ou 0)", r.FirstVisitMonths)
	wrong(r.ReviewMonthsBefore < 0, "review_months_before : %d (attendu un nombre de mois, ou 0)", r.ReviewMonthsBefore)
	wrong(r.Body == "", "body : l'instance qui décide manque")
	for id := range r.Sources {
		wrong(RuleOf(id).Sentence == "", "sources : « %s » n'est pas une règle (asll rules en donne la liste)", id)
	}
	return r, errors.Join(errs...)
}

// decidingBody reads the body of a règlement: one of the list, or any other by
// its name.
func decidingBody(name string) Body {
	if body, err := Bodies.Parse(name); err == nil {
		return body
	}
	return Body(other + ": " + text.Line(name))
}

// notJSON says in French why JSON could not be read.
func notJSON(err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("ce n'est pas du JSON valable (vers le caractère %d)", syntax.Offset)
	case errors.As(err, &kind):
		return fmt.Errorf("%s : la valeur n'a pas la forme attendue (vers le caractère %d)", kind.Field, kind.Offset)
	}
	if _, name, found := strings.Cut(err.Error(), "unknown field "); found {
		return fmt.Errorf("%s : ce champ n'existe pas dans un règlement", strings.Trim(name, "\""))
	}
	return errors.New("le texte s'arrête avant la fin du règlement")
}
