package batch

import (
	"fmt"
	"slices"
	"strings"

	"asll/internal/asll"
	"asll/internal/form"
	"asll/internal/text"
)

// guess tells the act from the headers: it has a field for each of those that
// mean something, and a header for each of the fields it cannot do without. Of
// several such acts, the only one all of whose fields have a header is meant.
func (m *Mapping) guess() (asll.Kind, error) {
	var fitting, whole []form.Form
	nearest, missing, most := "", []string(nil), 0
	for _, f := range allForms() {
		known, foreign, absent := m.compare(f)
		if known > most && foreign == 0 {
			nearest, missing, most = f.form.Kind.Noun(), absent, known
		}
		if foreign > 0 || known == 0 || len(absent) > 0 {
			continue
		}
		fitting = append(fitting, f.form)
		if m.names(f) {
			whole = append(whole, f.form)
		}
	}
	switch {
	case len(fitting) == 1:
		return fitting[0].Kind, nil
	case len(whole) == 1:
		return whole[0].Kind, nil
	case len(fitting) > 1:
		return "", &Problem{Reason: several(fitting)}
	case most > 0:
		return "", &Problem{Reason: fmt.Sprintf("ces colonnes ne suffisent à aucun acte ; le plus proche est « %s », auquel il manque : %s. Ajoutez-les, ou une colonne « acte » si les lignes sont d'actes différents",
			nearest, strings.Join(missing, ", "))}
	}
	return "", &Problem{Reason: m.strange()}
}

// several says that the headers fit several acts.
func several(fitting []form.Form) string {
	var names []string
	for _, f := range fitting {
		names = append(names, f.Kind.Noun())
	}
	return fmt.Sprintf("ces colonnes conviennent à plusieurs actes (%s) : dites lequel, par exemple --acte %s, ou ajoutez une colonne « acte »",
		strings.Join(names, ", "), fitting[0].French)
}

// names tells whether all the fields of a form have a header.
func (m *Mapping) names(f formNames) bool {
	named := m.named(f)
	return !slices.ContainsFunc(f.fields, func(field form.Field) bool { return !slices.Contains(named, field.Name) })
}

// named lists the fields of a form that have a header.
func (m *Mapping) named(f formNames) []string {
	var all []string
	for _, c := range m.Columns {
		if i, _ := f.find(c.name); i != none {
			all = append(all, f.fields[i].Name)
		}
	}
	return all
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
	for _, c := range m.Columns {
		i, _ := f.find(c.name)
		switch {
		case i != none:
			if key := text.Key(c.name); key != dateField && key != noteField && !slices.Contains(noteHeaders, key) {
				known++
			}
		case householdField(c.name) == lastNameField || householdField(c.name) == firstNameField:
		case slices.Contains(noteHeaders, text.Key(c.name)):
		case specials[text.Key(c.name)] == "" && isKnown(c.name):
			foreign++
		}
	}
	named := m.named(f)
	for _, field := range f.fields {
		if field.Required && !slices.Contains(named, field.Name) {
			absent = append(absent, field.French)
		}
	}
	return known, foreign, absent
}
