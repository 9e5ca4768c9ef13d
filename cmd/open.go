package cmd

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/text"
)

// The settings of a carnet.
const (
	settingReferent    = "referent"
	settingAssociation = "association"
	settingContact     = "contact"   // how to reach the association
	settingManager     = "manager"   // who signs for it
	settingLogo        = "logo"      // the association's, in base 64
	settingPlace       = "place"     // where documents are signed
	settingDocuments   = "documents" // the folder where they are written
	settingRecipient   = "recipient"
	settingDepartment  = "department"
	settingRegulation  = "regulation"  // the code of the default one
	regulationPrefix   = "regulation:" // before the code of a département's own
)

// settings are what a carnet says of those who keep it.
type settings map[string]string

func (s *session) env() carnet.Env {
	return carnet.Env{Now: s.Now, Random: s.Random, Device: s.Device}
}

// open opens the carnet of the session.
func (s *session) open() (*carnet.Carnet, error) {
	return carnet.Open(s.ctx, s.carnet, s.env())
}

// view opens the carnet for one reading.
func (s *session) view(read func(*carnet.Tx) error) error {
	file, err := s.open()
	if err != nil {
		return err
	}
	defer file.Close()
	return file.View(s.ctx, read)
}

// regulations lists the règlements of a carnet, the default one first.
func (kept settings) regulations() []asll.Regulation {
	all := asll.Regulations()
	names := make([]string, 0, len(kept))
	for name := range kept {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		if !strings.HasPrefix(name, regulationPrefix) {
			continue
		}
		var r asll.Regulation
		if json.Unmarshal([]byte(kept[name]), &r) == nil {
			if i := slices.IndexFunc(all, func(own asll.Regulation) bool { return own.Code == r.Code }); i >= 0 {
				all[i] = r // the département writes anew one of the program's
				continue
			}
			all = append(all, r)
		}
	}
	slices.SortStableFunc(all, func(a, b asll.Regulation) int { return kept.rank(a) - kept.rank(b) })
	return all
}

func (kept settings) rank(r asll.Regulation) int {
	if r.Code == kept[settingRegulation] {
		return 0
	}
	return 1
}

// A target is the dossier that a command is about.
type target struct {
	carnet.Ref
	entries []asll.Entry
	dossier *asll.Dossier
}

// load finds the one dossier that the words name, and reads it.
func (s *session) load(tx *carnet.Tx, words string) (*target, error) {
	ref, err := s.standing(tx, words)
	if err != nil {
		return nil, err
	}
	return s.read(tx, ref)
}

// standing finds the one dossier that the words name. One of which every act is
// undone can only be read in the log.
func (s *session) standing(tx *carnet.Tx, words string) (carnet.Ref, error) {
	found, err := s.find(tx, words)
	if err == nil && found.Gone {
		err = &lookupError{text: fmt.Sprintf("le dossier %s n'a plus d'acte en vigueur ; asll log %s montre ce qui a été défait ou annulé", found.Label, found.Label)}
	}
	return found.Ref, err
}

func (s *session) read(tx *carnet.Tx, ref carnet.Ref) (*target, error) {
	entries, err := tx.Load(ref)
	if err != nil {
		return nil, err
	}
	return &target{Ref: ref, entries: entries, dossier: asll.Fold(entries)}, nil
}

// actNumber is how an act is written: 2026-0042.7.
var actNumber = regexp.MustCompile(`^\d{4}-\d+\.\d+$`)

// find finds the one dossier that the words name.
func (s *session) find(tx *carnet.Tx, words string) (carnet.Summary, error) {
	if dossier, _, act := strings.Cut(words, "."); act && actNumber.MatchString(words) {
		words = dossier // an act names its dossier
	}
	found, err := tx.Find(words)
	if err != nil {
		return carnet.Summary{}, err
	}
	switch len(found) {
	case 0:
		return carnet.Summary{}, s.notFound(tx, words)
	case 1:
		return found[0], nil
	default:
		return carnet.Summary{}, &lookupError{
			text:       fmt.Sprintf("« %s » désigne plusieurs dossiers ; donner le numéro de l'un d'eux :", words),
			candidates: found,
		}
	}
}

// suggestible is how many names a mistyped one is compared with.
const suggestible = 5000

// notFound suggests the nearest name of the carnet.
func (s *session) notFound(tx *carnet.Tx, words string) error {
	missing := &lookupError{text: fmt.Sprintf("aucun dossier ne correspond à « %s » ; la liste : asll list", words)}
	all, err := tx.List(carnet.Filter{Day: s.today(), Limit: suggestible})
	if err != nil {
		return err
	}
	var names []string
	for i := range all {
		names = append(names, all[i].Name, fullName(all[i].Name, all[i].FirstName), all[i].Label)
	}
	near := text.Nearest(words, names)
	if near == "" {
		return missing
	}
	missing.text = fmt.Sprintf("aucun dossier ne correspond à « %s » ; vouliez-vous dire :", words)
	for i := range all {
		if near == all[i].Name || near == all[i].Label || near == fullName(all[i].Name, all[i].FirstName) {
			missing.candidates = append(missing.candidates, all[i])
		}
	}
	return missing
}
