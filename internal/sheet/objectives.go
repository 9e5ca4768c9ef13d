package sheet

import (
	"fmt"
	"slices"
	"strconv"

	"asll/internal/asll"
	"asll/internal/text"
)

func (p *paper) objectives() []Block {
	if p.m.Contract == nil {
		return []Block{
			paragraph("objectives", remark(p.withoutContract())),
			fields("other_actions", "", field("done", "Actions réalisées", list(p.done(0)))),
		}
	}
	result := Column{"result", "Résultat"}
	if p.interim() {
		result = Column{"progress", "Avancement"}
	}
	columns := []Column{
		{"number", "N°"},
		{"theme", "Thématique"},
		{"label", "Objectif"},
		{"actions", "Actions prévues"},
		{"done", "Actions réalisées"},
		result,
		{"comment", "Commentaire"},
	}
	return []Block{
		table("objectives", "Objectifs du contrat", "aucun objectif au contrat", columns, p.reached(result.Label)),
		fields(
			"other_actions", "",
			field("actions", "Autres actions prévues", list(p.planned(0))),
			field("done", "Autres actions réalisées", list(p.done(0))),
		),
	}
}

// reached lists the objectives with what was done for each, and how far it is: what nobody said of that is missing.
func (p *paper) reached(what string) []Row {
	var rows []Row
	var untold []int
	for _, o := range p.m.Objectives {
		reached, comment := p.result(o.Number)
		if reached.Typed == nil {
			untold = append(untold, o.Number)
		}
		rows = append(rows, Row{
			count(o.Number, ""), coded(asll.Themes, o.Theme), words(o.Label),
			list(p.planned(o.Number)), list(p.done(o.Number)), reached, comment,
		})
	}
	if len(untold) > 0 {
		p.lacks("Objectifs", what+" "+objectivesOf(untold), asll.KindReview, "progress")
	}
	return rows
}

// objectivesOf names objectives by their numbers: « des objectifs 1 et 3 ».
func objectivesOf(numbers []int) string {
	all := make([]string, len(numbers))
	for i, n := range numbers {
		all[i] = strconv.Itoa(n)
	}
	if len(all) == 1 {
		return "de l'objectif " + all[0]
	}
	return "des objectifs " + text.Join(all, "et")
}

// result is how an objective ended or, under way, how far it was at the last review that tells.
func (p *paper) result(number int) (reached, comment Value) {
	if !p.interim() {
		for _, o := range p.m.Closing.Outcomes {
			if o.Objective == number {
				return coded(asll.Results, o.Result), words(o.Comment)
			}
		}
		return missing(), missing()
	}
	for _, r := range slices.Backward(p.m.Reviews) {
		for _, o := range r.Progress {
			if o.Objective == number {
				return coded(asll.ProgressLevels, o.Result), words(o.Comment)
			}
		}
	}
	return missing(), missing()
}

// planned lists the actions agreed for an objective; under 0, those for none that there is.
func (p *paper) planned(number int) []string {
	var all []string
	for _, a := range p.m.Actions {
		if serves(p.m.Objectives, number, a.Objective) {
			all = append(all, plan(a))
		}
	}
	return all
}

// plan writes an action with who does it and by when.
func plan(a asll.Action) string {
	var s string
	by, due := asll.Roles.Label(a.By), a.Due.French()
	switch {
	case by != "" && due != "":
		s = fmt.Sprintf(" (%s, pour le %s)", by, due)
	case by != "":
		s = fmt.Sprintf(" (%s)", by)
	case due != "":
		s = fmt.Sprintf(" (pour le %s)", due)
	}
	return a.Label + s
}

// done lists what meetings did for an objective; under 0, for none that there is.
func (p *paper) done(number int) []string {
	var all []string
	for _, v := range p.m.Visits {
		if !serves(p.m.Objectives, number, v.Objectives...) {
			continue
		}
		for _, did := range v.Done {
			if did = text.Line(did); did != "" {
				all = append(all, fmt.Sprintf("%s : %s", v.Date.French(), did))
			}
		}
	}
	return all
}

// serves tells whether numbers name that objective or, for 0, none of them.
func serves(objectives []asll.Objective, number int, numbers ...int) bool {
	if number > 0 {
		return slices.Contains(numbers, number)
	}
	return !slices.ContainsFunc(numbers, func(n int) bool { return n >= 1 && n <= len(objectives) })
}
