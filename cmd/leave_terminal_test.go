//go:build unix

package cmd_test

import (
	"bufio"
	"fmt"
	"os/exec"
	"path/filepath"
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
			if got := d.run("resume"); !strings.HasPrefix(got, "entretien, Diallo Awa (2026-0001), 12/03/2026 à 10 h 00") {
				t.Errorf("resume: %s", got)
			}
			k = d.talk("resume")
			k.answers(turn{"Brouillon", enter}, turn{"Que faire", enter})
			k.Sees("Type d'entretien : rendez-vous au bureau")
			k.asks("Domaines abordés")
			k.Type("\x03")
			k.ends(130)
		})
	}
}

func TestTwoWindowsOnOneDraftLoseNothing(t *testing.T) {
	d := withDossier(t)
	one := d.talk("visit")
	one.answers(turn{"Dossier", "dia\r"}, turn{"Date de l'entretien", "10/03/2026\r"})
	one.asks("Type d'entretien")
	other := d.talk("visit")
	other.answers(turn{"Reprendre", enter}, turn{"Type d'entretien", "bur\r"})
	other.asks("Domaines abordés")
	one.answers(turn{"Type d'entretien", "dom\r"})
	one.Sees("continué depuis une autre fenêtre")
	one.asks("Domaines abordés")
	one.Kill()
	other.Kill()
	if got := d.run("resume"); strings.Count(got, "entretien, Diallo Awa") != 2 {
		t.Errorf("resume: %s", got)
	}
}

// locked holds the carnet as another program would, until it is let go.
func (d desk) locked() (letGo func()) {
	d.Helper()
	other := exec.CommandContext(d.Context(), "sqlite3", filepath.Join(d.folder, "carnet.db"))
	orders, err := other.StdinPipe()
	if err != nil {
		d.Fatal(err)
	}
	said, err := other.StdoutPipe()
	if err == nil {
		err = other.Start()
	}
	if err != nil {
		d.Fatal(err)
	}
	fmt.Fprintln(orders, "BEGIN EXCLUSIVE; SELECT 'held';")
	if _, err := bufio.NewReader(said).ReadString('\n'); err != nil {
		d.Fatal(err)
	}
	return func() {
		orders.Close()
		if err := other.Wait(); err != nil {
			d.Error(err)
		}
	}
}

func TestALockedCarnetDoesNotEndAnInterview(t *testing.T) {
	d := withDossier(t)
	k := d.talk("visit")
	k.answers(turn{"Dossier", "dia\r"})
	k.asks("Date de l'entretien")
	letGo := d.locked()
	k.Type("10/03/2026\r")
	k.asks("La réponse n'est pas encore gardée")
	letGo()
	k.answers(turn{"La réponse n'est pas encore gardée", enter}, turn{"Type d'entretien", "\x03"})
	k.ends(130)
	if got := d.run("resume"); !strings.HasPrefix(got, "entretien, Diallo Awa") {
		t.Errorf("resume: %s", got)
	}
}

func TestWhatCouldNotBeKeptIsNotSaidToBe(t *testing.T) {
	d := withDossier(t)
	k := d.talk("visit")
	k.answers(turn{"Dossier", "dia\r"})
	k.asks("Date de l'entretien")
	letGo := d.locked()
	k.Type("10/03/2026\r")
	k.answers(turn{"La réponse n'est pas encore gardée", "arrêter\r"})
	k.Sees("La dernière réponse n'est pas gardée")
	k.ends(130)
	letGo()
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
