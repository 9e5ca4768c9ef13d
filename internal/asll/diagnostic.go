package asll

import "asll/internal/civil"

// Diagnostic is a housing diagnosis (accès) or a social one: « évaluation
// sociale, diagnostic, définition des besoins, orientation ». Of health it
// keeps the need of the dwelling only.
type Diagnostic struct {
	Date          civil.Date     `json:"date"`
	Type          DiagnosticKind `json:"type"`
	Setting       Setting        `json:"setting,omitzero"`
	Assessment    string         `json:"assessment,omitzero"`
	Needs         []string       `json:"need,omitempty"`
	Difficulties  []string       `json:"difficulty,omitempty"`
	Orientation   Orientation    `json:"orientation,omitzero"`
	JobArea       string         `json:"job_area,omitzero"`
	HousingNeed   string         `json:"housing_need,omitzero"`
	Schooling     string         `json:"schooling,omitzero"`
	FamilySupport string         `json:"family_support,omitzero"`
	Shelter       string         `json:"shelter,omitzero"`
	Autonomy      Autonomy       `json:"autonomy,omitzero"`
	Budget
	Tenancy
	Note string `json:"note,omitzero"`
}

// Tenancy is how the dwelling is and how its rent is paid.
type Tenancy struct {
	Decency       YesNo      `json:"decency,omitzero"`
	Adequacy      string     `json:"adequacy,omitzero"`
	RentPayment   Regularity `json:"rent_payment,omitzero"`
	RepaymentPlan string     `json:"repayment_plan,omitzero"`
}

// Kind implements Act.
func (*Diagnostic) Kind() Kind { return KindDiagnostic }

// Day implements Act.
func (a *Diagnostic) Day() civil.Date { return a.Date }

func (a *Diagnostic) fold(d *Dossier, _ *Entry) {
	if m := d.Open(); m != nil {
		m.Diagnostics = append(m.Diagnostics, a)
		return
	}
	d.elsewhere = append(d.elsewhere, a)
}

func (*Diagnostic) judge(*judge) {}
