package cmd

import (
	"github.com/spf13/cobra"

	"asll/internal/carnet"
	"asll/internal/term"
	"asll/internal/text"
)

// configCommand shows the settings of the carnet, and changes them one by one.
func (s *session) configCommand() *cobra.Command {
	c := &cobra.Command{
		Use: "config [RÉGLAGE [VALEUR]]", Aliases: []string{"reglages"}, GroupID: groupKeep,
		Short: "montrer les réglages du carnet, ou en changer un : destinataire, coordonnées, lieu, responsable…",
		Example: "config\nconfig destinataire \"Conseil départemental de l'Ardèche\"\nconfig lieu Privas\n" +
			"config responsable \"Jeanne Martin, directrice\"\nconfig lieu \"\"",
	}
	c.RunE = func(_ *cobra.Command, args []string) error {
		if len(args) < 2 {
			return s.showSettings(args)
		}
		return s.changeSetting(args)
	}
	return c
}

// showSettings shows one setting, or all of them.
func (s *session) showSettings(args []string) error {
	all := settingTable()
	if len(args) > 0 {
		one, err := s.knownSetting(args[0])
		if err != nil {
			return err
		}
		all = []setting{one}
	}
	var kept settings
	err := s.view(func(tx *carnet.Tx) (err error) {
		kept, err = tx.Settings()
		return err
	})
	if err != nil {
		return err
	}
	if s.json {
		values := map[string]string{}
		for _, o := range all {
			values[o.name] = o.plain(kept[o.name])
		}
		return s.printJSON(values)
	}
	rows := make([][]string, len(all))
	for i, o := range all {
		rows[i] = []string{o.french, o.show(kept[o.name]), o.label}
	}
	if err := s.out.Table(term.Table{Header: []string{"réglage", "valeur", "ce que c'est"}, Rows: rows}); err != nil {
		return err
	}
	s.err.Line("Pour en changer un :")
	s.err.Command("asll config " + all[0].french + " \"…\"")
	return nil
}

func (s *session) knownSetting(name string) (setting, error) {
	if o, ok := settingOf(name); ok {
		return o, nil
	}
	var names []string
	for _, o := range settingTable() {
		names = append(names, o.french)
	}
	if near := text.Nearest(name, names); near != "" {
		return setting{}, usage("« %s » n'est pas un réglage ; vouliez-vous dire « %s » ?", name, near)
	}
	return setting{}, usage("« %s » n'est pas un réglage (attendu : %s)", name, joinWords(names))
}

// changeSetting changes one setting; an empty value takes it away.
func (s *session) changeSetting(args []string) error {
	o, err := s.knownSetting(args[0])
	if err != nil {
		return err
	}
	if len(args) > 2 {
		return usage("« %s » est de trop : une valeur de plusieurs mots s'écrit entre guillemets", args[2])
	}
	value, err := o.read(s, args[1])
	if err != nil {
		return usage("%s : %v", o.french, err)
	}
	if value == "" && o.name == settingReferent {
		return usage("un carnet a toujours un référent : en donner un autre")
	}
	file, err := s.open()
	if err != nil {
		return err
	}
	defer file.Close()
	if err := file.Update(s.ctx, func(tx *carnet.Tx) error { return tx.SetSetting(o.name, value) }); err != nil {
		return err
	}
	if s.json {
		return s.printJSON(map[string]string{o.name: o.plain(value)})
	}
	s.out.Line("Réglage enregistré : %s : %s", o.french, o.show(value))
	return nil
}
