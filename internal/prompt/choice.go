package prompt

import (
	"slices"
	"strconv"
	"strings"

	"asll/internal/form"
	"asll/internal/text"
)

// read makes answers of a line: wrong says why they are none.
func read(q form.Question, written string) (answers []string, wrong string) {
	written = cleaned(q, written)
	switch {
	case written == "" && len(q.Choices) > 0:
		return words(q.Choices, proposed(q)), ""
	case written == "":
		return answered(proposal(q)), ""
	case written == eraseWord && (len(q.Default) > 0 || q.Optional):
		return nil, ""
	case len(q.Choices) == 0:
		return answered(written), ""
	}
	places, wrong := pick(q, written)
	if wrong != "" && !q.Several && strings.Contains(written, ",") {
		several := q
		several.Several = true
		if _, unknown := pick(several, written); unknown == "" {
			return nil, "Une seule réponse est attendue."
		}
	}
	if wrong != "" && q.Read != nil {
		return otherwise(q, written)
	}
	return words(q.Choices, places), wrong
}

// otherwise makes answers of a line that does not keep to the choices.
func otherwise(q form.Question, written string) (answers []string, wrong string) {
	named := []string{written}
	if q.Several {
		named = parts(written)
	}
	for _, one := range named {
		if i, wrong := place(q.Choices, one); wrong == "" {
			answers = append(answers, q.Choices[i].Word)
			continue
		}
		answer, err := q.Read(one)
		if err != nil {
			return nil, sentence(err.Error())
		}
		answers = append(answers, answer)
	}
	return answers, ""
}

// pick finds the places that a line names, in the order of the list.
func pick(q form.Question, written string) (places []int, wrong string) {
	if i, whole := place(q.Choices, written); whole == "" {
		return []int{i}, ""
	} else if !q.Several {
		return nil, whole
	}
	for _, named := range parts(written) {
		i, wrong := place(q.Choices, named)
		if wrong != "" {
			return nil, wrong
		}
		places = append(places, i)
	}
	slices.Sort(places)
	return slices.Compact(places), ""
}

// parts cuts « 1 3 », « 1, 3 » and « bureau, domicile ».
func parts(written string) []string {
	var named []string
	for part := range strings.SplitSeq(written, ",") {
		fields := strings.Fields(part)
		if len(fields) > 1 && slices.ContainsFunc(fields, func(f string) bool { return !isNumber(f) }) {
			fields = []string{strings.Join(fields, " ")}
		}
		named = append(named, fields...)
	}
	return named
}

func isNumber(s string) bool {
	_, err := strconv.Atoi(s)
	return err == nil
}

// place finds the choice that is named: by its number, its word, its label, or a part that one of them alone has.
func place(choices []form.Choice, named string) (i int, wrong string) {
	if n, err := strconv.Atoi(named); err == nil && n >= 1 && n <= len(choices) {
		return n - 1, ""
	}
	folded := text.Fold(named)
	var begin, within []int
	for i, c := range choices {
		word, label := text.Fold(c.Word), text.Fold(c.Label)
		if folded == word || folded == label {
			return i, ""
		}
		if folded != "" && (strings.HasPrefix(word, folded) || strings.HasPrefix(label, folded)) {
			begin = append(begin, i)
		}
		if folded != "" && strings.Contains(label, folded) {
			within = append(within, i)
		}
	}
	if len(begin) == 0 {
		begin = within
	}
	if len(begin) == 1 {
		return begin[0], ""
	}
	return 0, lines(unclear(choices, named, begin))
}

// unclear says that a name is that of no choice, or of several.
func unclear(choices []form.Choice, named string, begin []int) string {
	if len(begin) > 1 {
		var labels []string
		for _, i := range begin {
			labels = append(labels, choices[i].Label)
		}
		return "« " + named + " » peut vouloir dire : " + text.Join(labels, "ou") + "."
	}
	var known []string
	for _, c := range choices {
		known = append(known, c.Label, c.Word)
	}
	said := "« " + named + " » n'est pas l'un des choix."
	if near := text.Nearest(named, known); near != "" {
		said += " Peut-être « " + near + " » ?"
	}
	return said
}
