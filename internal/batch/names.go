package batch

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"asll/internal/form"
	"asll/internal/text"
)

// A special column belongs to no act: it says which act, in which dossier.
type special string

const (
	kindColumn      special = "acte"
	dossierColumn   special = "dossier"
	referenceColumn special = "reference"
	errorColumn     special = "erreur" // of a file of rejected rows; not read
)

// specials are their names, as keys.
var specials = map[string]special{
	"acte": kindColumn, "act": kindColumn,
	"dossier": dossierColumn, "n-dossier": dossierColumn, "no-dossier": dossierColumn, "numero-dossier": dossierColumn, "numero-de-dossier": dossierColumn,
	"reference": referenceColumn, "ref": referenceColumn,
	"erreur": errorColumn, "error": errorColumn,
}

// formNames are the names under which the columns of a form are known, as
// keys: its fields by their positions.
type formNames struct {
	form   form.Form
	fields []form.Field
	proper map[string]int // names
	common map[string]int // other names, labels, plurals
}

// allForms are the forms with their names, in the order of form.All.
var allForms = sync.OnceValue(func() []formNames {
	var all []formNames
	for _, f := range form.All() {
		all = append(all, namesOf(f))
	}
	return all
})

func namesOf(f form.Form) formNames {
	n := formNames{form: f, fields: f.Fields(), proper: map[string]int{}, common: map[string]int{}}
	for i, field := range n.fields {
		n.proper[text.Key(field.Name)] = i
		n.proper[text.Key(field.French)] = i
		for _, name := range field.Also {
			n.common[text.Key(name)] = i
		}
	}
	for i, field := range n.fields {
		short, _, _ := strings.Cut(field.Label, " :")
		short, _, _ = strings.Cut(short, ",")
		short, _, _ = strings.Cut(short, " (")
		names := append([]string{field.Label, short, field.French}, field.Also...)
		if field.Repeated {
			names = append(names, field.French+"s", field.Name+"s", strings.ReplaceAll(field.French, "-", "s-")+"s")
		}
		for _, name := range names {
			key := text.Key(name)
			n.add(key, i)
			n.add(withoutArticles(key), i)
		}
	}
	for i, field := range n.fields {
		for _, key := range noteHeaders {
			if _, taken := n.common[key]; field.Name == noteField && !taken {
				n.add(key, i)
			}
		}
	}
	return n
}

const noteField = "note"

// noteHeaders are what tables call the notes of all acts, as keys.
var noteHeaders = []string{
	"observation", "observations", "commentaire", "commentaires", "remarque", "remarques", "compte-rendu", "comptes-rendus", "cr",
}

// withoutArticles leaves out of a key the small words that headers have or not: « Date de
// la saisine » is also « date saisine ».
func withoutArticles(key string) string {
	words := slices.DeleteFunc(strings.Split(key, "-"), func(w string) bool {
		switch w {
		case "de", "du", "des", "d", "la", "le", "les", "l":
			return true
		}
		return false
	})
	return strings.Join(words, "-")
}

// add gives a field one more name, unless it is the name of another one.
func (n formNames) add(key string, field int) {
	if _, taken := n.proper[key]; taken {
		return
	}
	if owner, taken := n.common[key]; taken && owner != field {
		field = none
	}
	n.common[key] = field
}

const none = -1

// find gives the field that a header names, and the number of « objectif 2 ».
func (n formNames) find(header string) (field, number int) {
	key := text.Key(header)
	if i, ok := n.named(key); ok {
		return i, 0
	}
	base := strings.TrimRight(key, "0123456789")
	if base == key {
		return none, 0
	}
	number, _ = strconv.Atoi(key[len(base):])
	i, ok := n.named(strings.TrimSuffix(strings.TrimSuffix(base, "-"), "-n"))
	if !ok || i == none || !n.fields[i].Repeated {
		return none, 0
	}
	return i, number
}

func (n formNames) named(key string) (int, bool) {
	for _, k := range []string{key, withoutArticles(key)} {
		if i, ok := n.proper[k]; ok {
			return i, true
		}
		if i, ok := n.common[k]; ok {
			return i, true
		}
	}
	return none, false
}
