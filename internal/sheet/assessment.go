package sheet

import (
	"slices"
	"strings"

	"asll/internal/asll"
)

func (p *paper) assessment() []Block {
	entry, last := p.autonomy()
	ended := !p.interim() && p.m.Contract != nil
	exit := field("autonomy_current", "Autonomie à ce jour", last)
	if !p.interim() {
		exit = field("autonomy_exit", "Autonomie à la sortie", coded(asll.Autonomies, p.m.Closing.Autonomy)).wanted()
	}
	return []Block{fields(
		"assessment", "",
		field("evolution", "Évolution", p.said(func(e *asll.Evaluation) Value { return words(e.Evolution) })).by(asll.KindReview, "evolution").when(p.m.Contract != nil),
		field("strengths", "Points d'appui", p.said(func(e *asll.Evaluation) Value { return list(e.Strengths) })).wanted().when(ended),
		field("remaining", "Difficultés restantes", p.said(func(e *asll.Evaluation) Value { return list(e.Remaining) })).wanted().when(ended),
		field("autonomy_entry", "Autonomie à l'entrée", entry).by(asll.KindDiagnostic, "type="+asll.DiagnosticKinds.Word(asll.DiagnosticSocial), "autonomy"),
		exit,
	), paragraph("scale", words(scale()))}
}

// scale gives the wording of every degree, without which a degree says little.
func scale() string {
	degrees := make([]string, len(asll.Autonomies.Terms))
	for i, t := range asll.Autonomies.Terms {
		degrees[i] = t.Label
	}
	return "Échelle d'autonomie : " + strings.Join(degrees, " ; ") + "."
}

// said is what was last said of the measure: at its closing, or else at the last review that tells.
func (p *paper) said(what func(*asll.Evaluation) Value) Value {
	if !p.interim() {
		if v := what(&p.m.Closing.Evaluation); v.Typed != nil {
			return v
		}
	}
	for _, r := range slices.Backward(p.m.Reviews) {
		if v := what(&r.Evaluation); v.Typed != nil {
			return v
		}
	}
	return missing()
}

// autonomy is the first degree that a diagnosis gives, and the last one that another gives since.
func (p *paper) autonomy() (entry, last Value) {
	entry, last = missing(), missing()
	for _, d := range p.m.Diagnostics {
		degree := coded(asll.Autonomies, d.Autonomy)
		if entry.Typed == nil {
			entry = degree
		} else {
			last = degree.or(last)
		}
	}
	return entry, last
}
