package cmd

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/form"
	"asll/internal/text"
)

// initCommand makes the carnet and says for whom it is kept; on a carnet that
// exists it changes these settings.
func (s *session) initCommand() *cobra.Command {
	values := map[string]*string{}
	c := &cobra.Command{
		Use: "init", Aliases: []string{"initialiser"}, GroupID: groupKeep,
		Short:   "créer le carnet, ou changer ses réglages : référent, association, destinataire, département, règlement",
		Example: "init --referent \"Claire Morel\" --association \"Toits et Liens\" --departement 07",
		Args:    noArguments,
	}
	add := func(setting, flag, label string, others ...string) {
		values[setting] = c.Flags().String(flag, "", label)
		named(c, flag, others...)
	}
	add(settingReferent, "referent", "le référent qui tient ce carnet")
	add(settingAssociation, "association", "l'association qui porte les mesures")
	add(settingRecipient, "destinataire", "à qui vont les fiches d'évaluation (Conseil Général si rien n'est dit)", "recipient")
	add(settingDepartment, "departement", "code du département, par exemple 07", "department")
	add(settingRegulation, "reglement", "règlement suivi si une saisine n'en dit rien (ful si rien n'est dit)", "regulation")
	file := c.Flags().String("fichier-reglement", "", "fichier JSON du règlement du département, à ajouter au carnet")
	named(c, "fichier-reglement", "regulation-file")
	c.RunE = func(*cobra.Command, []string) error { return s.initialise(values, *file) }
	return c
}

func (s *session) initialise(values map[string]*string, regulationFile string) error {
	settings := map[string]string{}
	for name, value := range values {
		if v := text.Line(*value); v != "" {
			settings[name] = v
		}
	}
	_, missing := os.Stat(s.carnet)
	isNew := errors.Is(missing, fs.ErrNotExist)
	if err := s.askReferent(settings, isNew); err != nil {
		return err
	}
	problems := []error{withoutNumber(settings)}
	if code, ok := settings[settingDepartment]; ok {
		var err error
		settings[settingDepartment], err = asll.ParseDepartment(code)
		problems = append(problems, prefixed("--departement", err))
	}
	codes := []string{}
	for _, r := range s.knownRegulations() {
		codes = append(codes, r.Code)
	}
	if regulationFile != "" {
		r, err := readRegulation(regulationFile, settings)
		problems = append(problems, prefixed("--fichier-reglement "+regulationFile, err))
		codes = append(codes, r.Code)
	}
	if code, ok := settings[settingRegulation]; ok {
		known, err := knownRegulation(code, codes)
		settings[settingRegulation] = known
		problems = append(problems, prefixed("--reglement", err))
	}
	if isNew && settings[settingReferent] == "" {
		problems = append(problems, usage("il manque : --referent, le nom du référent qui tient ce carnet"))
	}
	if err := errors.Join(problems...); err != nil {
		return usage("%v", err)
	}
	return s.keep(settings, isNew)
}

// askReferent asks who keeps a new carnet, when nothing says it.
func (s *session) askReferent(settings map[string]string, isNew bool) error {
	if !isNew || settings[settingReferent] != "" {
		return nil
	}
	ask := s.prompter()
	if ask == nil {
		return nil
	}
	name, err := ask.Ask(form.Question{Label: "Votre prénom et votre nom", Help: "le référent qui tient ce carnet", Check: form.Needed})
	if err != nil {
		return err
	}
	settings[settingReferent] = name[0]
	return nil
}

// withoutNumber refuses a social security number, in the settings as anywhere.
func withoutNumber(settings map[string]string) error {
	for _, value := range settings {
		if text.HasSocialSecurityNumber(value) {
			return usage("un numéro de sécurité sociale semble présent dans « %s » : il ne doit pas être enregistré", value)
		}
	}
	return nil
}

// prefixed says which flag an error is about.
func prefixed(flag string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s : %w", flag, err)
}

// readRegulation reads a département's règlement into the settings.
func readRegulation(name string, settings map[string]string) (asll.Regulation, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return asll.Regulation{}, fmt.Errorf("le fichier « %s » ne peut pas être lu", name)
	}
	r, err := asll.ParseRegulation(b)
	if err != nil {
		return r, err
	}
	canonical, err := json.Marshal(r)
	settings[regulationPrefix+r.Code] = string(canonical)
	return r, err
}

func (s *session) keep(settings map[string]string, isNew bool) error {
	enter := carnet.Open
	if isNew {
		enter = carnet.Create
	}
	file, err := enter(s.ctx, s.carnet, s.env())
	if err != nil {
		return err
	}
	defer file.Close()
	err = file.Update(s.ctx, func(tx *carnet.Tx) error {
		for name, value := range settings {
			if err := tx.SetSetting(name, value); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(map[string]any{"carnet": s.carnet, "created": isNew})
	}
	if !isNew {
		s.out.Line("Réglages enregistrés dans le carnet %s", s.carnet)
		return nil
	}
	s.out.Line("Carnet créé : %s", s.carnet)
	s.err.Line("Il ne quitte pas ce poste : pensez à chiffrer le disque et à en garder une copie.")
	s.err.Line("Ensuite : enregistrer une première saisine")
	s.err.Command("asll help intake")
	return nil
}
