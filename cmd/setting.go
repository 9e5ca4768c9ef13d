package cmd

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"asll/internal/asll"
	"asll/internal/sheet"
	"asll/internal/text"
)

// A setting is what a carnet says of those who keep it, and of their papers.
type setting struct {
	name   string // in the carnet, in English
	french string
	label  string
	usual  string // what is understood when nothing is said
	check  func(s *session, value string) (string, error)
	shown  func(value string) string // nil when it is shown as it is kept
}

// settingTable lists the settings, in the order in which they are shown.
func settingTable() []setting {
	return []setting{
		{name: settingReferent, french: "référent", label: "le référent qui tient ce carnet"},
		{name: settingAssociation, french: "association", label: "l'association qui porte les mesures"},
		{name: settingLogo, french: "logo", label: "son logo, en tête des documents : le chemin d'une image PNG ou JPEG", check: readLogo, shown: shownLogo},
		{name: settingContact, french: "coordonnées", label: "son adresse, son téléphone, son courriel, sur une ligne"},
		{name: settingManager, french: "responsable", label: "qui signe pour elle : nom et fonction"},
		{name: settingPlace, french: "lieu", label: "où les documents sont signés (« Fait à … »)"},
		{name: settingRecipient, french: "destinataire", label: "à qui vont les fiches d'évaluation et les demandes", usual: usualRecipient},
		{name: settingDepartment, french: "département", label: "code du département, par exemple 07", check: checkDepartment},
		{name: settingRegulation, french: "règlement", label: "règlement suivi si une saisine n'en dit rien", usual: "ful", check: (*session).checkRegulation},
		{name: settingDocuments, french: "documents", label: "dossier où les documents sont écrits", usual: "documents, à côté du carnet", check: checkFolder},
	}
}

// usualRecipient is to whom documents go when no setting says it, as in the
// sources.
const usualRecipient = "Conseil Général"

// settingOf finds a setting by one of its names.
func settingOf(name string) (setting, bool) {
	key := text.Key(name)
	all := settingTable()
	i := slices.IndexFunc(all, func(o setting) bool { return key == o.name || key == text.Key(o.french) })
	if i < 0 {
		return setting{}, false
	}
	return all[i], true
}

// read makes a value of what a person wrote for a setting.
func (o setting) read(s *session, value string) (string, error) {
	value = text.Line(value)
	if err := withoutNumber(map[string]string{o.name: value}); err != nil || value == "" || o.check == nil {
		return value, err
	}
	return o.check(s, value)
}

func checkDepartment(_ *session, value string) (string, error) { return asll.ParseDepartment(value) }

func (s *session) checkRegulation(value string) (string, error) {
	var codes []string
	for _, r := range s.knownRegulations() {
		codes = append(codes, r.Code)
	}
	return knownRegulation(value, codes)
}

func knownRegulation(value string, codes []string) (string, error) {
	if code := text.Key(value); slices.Contains(codes, code) {
		return code, nil
	}
	return "", usage("« %s » n'est pas un règlement connu (attendu : %s)", value, joinWords(codes))
}

// readLogo keeps the picture itself: a carnet is one file.
func readLogo(_ *session, value string) (string, error) {
	f, err := os.Open(value)
	if err != nil {
		return "", fmt.Errorf("« %s » ne s'ouvre pas : donner le chemin d'une image PNG ou JPEG", value)
	}
	defer f.Close()
	l, err := sheet.ReadLogo(f)
	if err != nil {
		return "", fmt.Errorf("« %s » : %w", value, err)
	}
	kept, err := l.MarshalText()
	return string(kept), err
}

func shownLogo(value string) string {
	l := logo(value)
	if l == nil {
		return value
	}
	return fmt.Sprintf("une image de %d × %d points", l.Width, l.Height)
}

// logo is the one that a setting keeps, or nil.
func logo(kept string) *sheet.Logo {
	l := new(sheet.Logo)
	if kept == "" || l.UnmarshalText([]byte(kept)) != nil {
		return nil
	}
	return l
}

// show is how a value is shown to a person.
func (o setting) show(value string) string {
	switch {
	case value == "" && o.usual != "":
		return "(" + o.usual + ")"
	case value == "":
		return "—"
	}
	return o.plain(value)
}

// plain is a value in words.
func (o setting) plain(value string) string {
	if o.shown == nil {
		return value
	}
	return o.shown(value)
}

// checkFolder wants a folder that does not depend on where one stands.
func checkFolder(_ *session, value string) (string, error) {
	if !filepath.IsAbs(value) {
		return "", errors.New("« " + value + " » ne dit pas où il se trouve : donner un chemin complet")
	}
	return filepath.Clean(value), nil
}
