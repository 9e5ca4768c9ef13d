package asll

import (
	"fmt"
	"slices"
	"strings"

	"asll/internal/civil"
	"asll/internal/text"
)

func (a *Contract) judge(j *judge) {
	m := j.open()
	if m == nil {
		return
	}
	if m.Contract != nil {
		j.report(Finding{
			Rule:   RuleOrder,
			Text:   "la mesure a déjà un contrat, signé le " + m.Contract.Signed.French(),
			Advice: "la renouveler, ou modifier ses objectifs par un avenant",
			Settle: &Settle{Kind: KindRenewal},
		})
		return
	}
	whole := j.wholeMeasure(m.Rank - 1)
	effect := (&Measure{Contract: a, MoveIn: whole.MoveIn, stays: whole.stays}).Effect()
	j.diagnosed(m)
	j.decided(m, a.Months, a.Signed, effect)
	j.period(m, a.Months, m.Regulation.Period)
	j.excluded(effect, "retenir une date d'effet postérieure, ou prévoir l'effet à l'entrée dans le logement")
	a.complete(j, whole)
	if whole.PreviousMonths > 0 {
		j.report(Finding{
			Rule: RulePrevious, Fields: []string{"months"},
			Text:   fmt.Sprintf("%d mois ont déjà été accordés à ce ménage avant cette mesure (%s)", whole.PreviousMonths, counting(m.Regulation)),
			Advice: "le rappeler à l'instance qui décide",
		})
	}
}

func counting(r *Regulation) string {
	if r.CountsPrevious {
		return "ils comptent dans le plafond"
	}
	return "ils ne comptent pas dans le plafond"
}

// diagnosed demands a diagnosis and, where the règlement says so, a social one
// and the presentation of the référent maintien.
func (j *judge) diagnosed(m *Measure) {
	if !m.diagnosed() {
		kind := "diagnostic"
		if m.Regulation.SocialDiagnosis {
			kind = "diagnostic social"
		}
		j.report(Finding{
			Rule: RuleDiagnostic, Text: fmt.Sprintf("aucun %s n'est enregistré à la date de la signature", kind),
			Advice: "enregistrer le diagnostic",
			Settle: &Settle{Kind: KindDiagnostic, Fields: []string{"type=" + DiagnosticKinds.Word(DiagnosticSocial)}},
		})
	}
	if !m.presented() {
		j.report(Finding{
			Rule:   RulePresentation,
			Text:   "le référent « maintien » n'a pas encore été présenté au ménage",
			Advice: "enregistrer la rencontre de relais entre le ménage et les deux référents",
			Settle: &Settle{Kind: KindVisit, Fields: []string{"type=" + VisitKinds.Word(VisitRelay)}},
		})
	}
}

// diagnosed tells whether the diagnosis that a contract needs is made.
func (m *Measure) diagnosed() bool {
	return slices.ContainsFunc(m.Diagnostics, func(d *Diagnostic) bool {
		return !m.Regulation.SocialDiagnosis || d.Type == DiagnosticSocial
	})
}

// presented tells whether the référent maintien is, where it is demanded.
func (m *Measure) presented() bool {
	return !m.Regulation.ReferentPresented ||
		slices.ContainsFunc(m.Referents, func(r *Referent) bool { return r.Role == ReferentMaintenance && !r.Presented.IsZero() }) ||
		slices.ContainsFunc(m.Visits, func(v *Visit) bool { return v.Type == VisitRelay && v.Met() })
}

// complete demands all that a contract holds.
func (a *Contract) complete(j *judge, m *Measure) {
	j.lacks(RuleObjectives, len(a.Objectives) == 0, "objective", "le contrat n'a aucun objectif", "ajouter un objectif", KindContract)
	j.lacks(RuleActions, len(a.Actions) == 0, "action", "le contrat n'a aucune action à mettre en œuvre", "ajouter une action", KindContract)
	var unsigned []string
	for _, role := range []Role{RoleHousehold, RoleReferent} {
		if !slices.ContainsFunc(a.Signatories, func(g Signatory) bool { return g.Role == role }) {
			unsigned = append(unsigned, "d"+strings.Replace(Roles.Label(role), "le ", "u ", 1))
		}
	}
	if len(unsigned) > 0 {
		j.lacks(RuleSignatures, true, "signatory", "il manque au contrat la signature "+text.Join(unsigned, "et"), "faire signer, puis nommer les signataires", KindContract)
	}
	j.adhesion(m, a.Signed)
	if m.Partner() && m.Regulation.ShuttleForm {
		who := Origins.Label(m.Intake.Origin)
		j.lacks(RuleShuttle, m.Shuttle.IsZero(), "shuttle",
			fmt.Sprintf("la saisine vient d'un partenaire (%s) et sa fiche navette n'est pas enregistrée", who), "demander la fiche navette et l'enregistrer", KindSituation)
		j.lacks(RuleService, m.Service == "", "service",
			fmt.Sprintf("la saisine vient d'un partenaire (%s) et le service instructeur n'est pas indiqué", who), "indiquer le service instructeur", KindSituation)
	}
	if m.Regulation.SignedLetter && (m.Request == nil || m.Request.Letter.IsZero()) {
		j.report(Finding{
			Rule: RuleLetter, Strength: Warn, Fields: []string{"letter"},
			Text:   "aucune demande accompagnée du courrier signé du ménage n'est enregistrée",
			Advice: "enregistrer la demande",
			Settle: &Settle{Kind: KindRequest, Fields: []string{"letter"}},
		})
	}
	j.agreed(&Measure{}, a.Objectives, a.Actions)
}

func (j *judge) adhesion(m *Measure, signed civil.Date) {
	wrong := "l'adhésion du ménage n'est pas enregistrée"
	if !m.Adhesion.IsZero() {
		wrong = fmt.Sprintf("l'adhésion du ménage (%s) est postérieure à la signature (%s)", m.Adhesion.French(), signed.French())
	}
	j.lacks(RuleAdhesion, m.Adhesion.IsZero() || m.Adhesion.After(signed), "adhesion", wrong, "recueillir l'adhésion et l'enregistrer", KindSituation)
}

// lacks reports a missing part and the act that would bring it.
func (j *judge) lacks(rule RuleID, missing bool, field, wrong, advice string, kind Kind) {
	if missing {
		j.report(Finding{Rule: rule, Fields: []string{field}, Text: wrong, Advice: advice, Settle: &Settle{Kind: kind, Fields: []string{field}}})
	}
}
