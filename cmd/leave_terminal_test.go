//go:build unix

package cmd_test

import (
	"strings"
	"syscall"
	"testing"
)

// withDossier is a desk with one saisine.
func withDossier(t *testing.T) desk {
	t.Helper()
	d := newDesk(t)
	d.run("intake", "--nom", "Diallo", "--prenom", "Awa", "--objet", "maintien", "--origine", "menage", "--statut-occupation", "locataire", "--date", "05/01/2026")
	return d
}

func TestLeavingAnInterviewKeepsItsAnswers(t *testing.T) {
	for name, leave := range map[string]func(talk){
		"Ctrl-C":        func(k talk) { k.Type("\x03"); k.ends(130) },
		"Ctrl-D":        func(k talk) { k.Type("\x04"); k.ends(130) },
		"closed window": func(k talk) { k.Signal(syscall.SIGHUP); k.Wait() },
	} {
		t.Run(name, func(t *testing.T) {
			d := withDossier(t)
			k := d.talk("visit")
			k.answers(turn{"Dossier", "dia\r"}, turn{"Date de l'entretien", "10/03/2026\r"}, turn{"Type d'entretien", "bur\r"})
			k.asks("Domaines abordés")
			leave(k)
			if got := d.run("resume"); !strings.HasPrefix(got, "entretien, Diallo Awa (2026-0001), brouillon du jeudi 12 mars 2026") {
				t.Errorf("resume: %s", got)
			}
			k = d.talk("resume")
			k.answers(turn{"Reprendre", enter})
			k.Sees("Type d'entretien : rendez-vous au bureau")
			k.asks("Domaines abordés")
			k.Type("\x03")
			k.ends(130)
		})
	}
}

func TestTheMenuShowsTheDayAndTheCommandItRuns(t *testing.T) {
	d := withDossier(t)
	k := d.talk()
	k.Sees("asll — jeudi 12 mars 2026")
	k.Sees("1 prise en charge ouverte")
	k.answers(turn{"Que faire", "consulter\r"}, turn{"Consulter", "asll show\r"}, turn{"Dossier", "diallo\r"})
	k.Sees("  asll show 2026-0001")
	k.Sees("2026-0001  Diallo Awa — saisine en cours")
	k.answers(turn{"Que faire", "quitter\r"})
	k.ends(0)
}

func TestNothingIsAskedWithoutATerminal(t *testing.T) {
	d := withDossier(t)
	for _, args := range [][]string{{"visit"}, {"visit", "Diallo"}, {"intake"}, {"show"}} {
		c := d.command(args...)
		c.Stdin = strings.NewReader("diallo\n")
		out, err := c.CombinedOutput()
		if c.ProcessState.ExitCode() != 2 || strings.Contains(string(out), "\x1b") || !strings.Contains(string(out), "manque") {
			t.Errorf("asll %s: %v\n%q", args, err, out)
		}
	}
}
