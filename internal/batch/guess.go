package batch

import (
	"fmt"
	"slices"
	"strings"

	"asll/internal/asll"
	"asll/internal/text"
)

// guess tells the act from the headers: it has a field for each of those that
// mean something, and a header for each of the fields it cannot do without.
func (m *Mapping) guess() (asll.Kind, error) {
	var fitting, names []string
	var kind asll.Kind
	nearest, missing, most := "", []string(nil), 0
	for _, f := range allForms() {
		known, foreign, absent := m.compare(f)
		if known > most && foreign == 0 {
			nearest, missing, most = f.form.Kind.Noun(), absent, known
		}
		if foreign == 0 && known > 0 && len(absent) == 0 {
			fitting = append(fitting, f.form.Kind.Noun())
			names = append(names, f.form.French)
			kind = f.form.Kind
		}
	}
	switch {
	case len(fitting) == 1:
		return kind, nil
	case len(fitting) > 1:
		return "", &Problem{Reason: fmt.Sprintf("ces colonnes conviennent à plusieurs actes (%s) : dites lequel, par exemple --acte %s, ou ajoutez une colonne « acte »",
			strings.Join(fitting, ", "), names[0])}
	case most > 0:
		return "", &Problem{Reason: fmt.Sprintf("ces colonnes ne suffisent à aucun acte ; le plus proche est « %s », auquel il manque : %s. Ajoutez-les, ou une colonne « acte » si les lignes sont d'actes différents",
			nearest, strings.Join(missing, ", "))}
	}
	return "", &Problem{Reason: m.strange()}
}

// strange says that the headers fit no act, and quotes them.
func (m *Mapping) strange() string {
	var headers []string
	known := false
	for _, c := range m.Columns {
		if c.Header != "" && len(headers) < 8 {
			headers = append(headers, "« "+excerpt(c.Header)+" »")
		}
		known = known || isKnown(c.name)
	}
	list := strings.Join(headers, ", ")
	if !known {
		return "aucun titre de colonne n'est reconnu (" + list + ") : la première ligne doit porter les noms des champs, et le séparateur doit être le bon"
	}
	return "ces colonnes (" + list + ") ne disent pas de quel acte il s'agit : dites-le, par exemple --acte entretien, ou ajoutez une colonne « acte »"
}

// compare counts the headers that a form knows and those that only others
// know, and lists the required fields without a header. A date, a note and
// what all forms have tell nothing.
func (m *Mapping) compare(f formNames) (known, foreign int, absent []string) {
	var answered []string
	for _, c := range m.Columns {
		i, _ := f.find(c.name)
		switch {
		case i != none:
			answered = append(answered, f.fields[i].Name)
			if key := text.Key(c.name); key != dateField && key != noteField && !slices.Contains(noteHeaders, key) {
				known++
			}
		case householdField(c.name) == lastNameField || householdField(c.name) == firstNameField:
		case slices.Contains(noteHeaders, text.Key(c.name)):
		case specials[text.Key(c.name)] == "" && isKnown(c.name):
			foreign++
		}
	}
	for _, field := range f.fields {
		if field.Required && !slices.Contains(answered, field.Name) {
			absent = append(absent, field.French)
		}
	}
	return known, foreign, absent
}
