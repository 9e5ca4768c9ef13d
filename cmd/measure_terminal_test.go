//go:build unix

package cmd_test

import (
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"asll/cmd"
)

// passed are questions answered by Enter alone.
func passed(labels ...string) []turn {
	var turns []turn
	for _, label := range labels {
		turns = append(turns, turn{label, enter})
	}
	return turns
}

// measure is how a whole measure is told, act by act.
var measure = []struct {
	command string
	turns   []turn
}{
	{"intake", slices.Concat(
		[]turn{
			{"Date de la saisine", "05/01/2025\r"},
			{"Nom", "Diallo\r"},
			{"Prénom", "Awa\r"},
			{"Date de naissance", "04/07/1988\r"},
			{"Objet de la mesure", "maint\r"},
			{"Qui saisit", "ménage\r"},
			{"Autre membre 1, lien avec le titulaire", "enf\r"},
			{"Autre membre 1, prénom", "Fatou\r"},
			{"Autre membre 1, année de naissance", "2019\r"},
			{"Autre membre 2, lien avec le titulaire", enter},
			{"Adresse", "12 rue des Lilas\r"},
			{"Code postal", "07000\r"},
			{"Commune", "Privas\r"},
		},
		passed("Adresse à ne communiquer à personne", "Téléphone du ménage"),
		[]turn{{"Statut d'occupation", "locat\r"}, {"Règlement de la prise en charge", enter}, {"Autres renseignements à noter", "adh \r"}, {"Adhésion du ménage à l'accompagnement", "06/01/2025\r"}},
		passed("Partage 1, avec qui", "Ménage informé de ses droits sur ses données", "Note", "Que faire"),
	)},
	{"diagnostic", slices.Concat(
		[]turn{{"Dossier", "dia\r"}, {"Date du diagnostic", "12/01/2025\r"}, {"Type de diagnostic", "soc\r"}},
		passed("Cadre de l'entretien"),
		[]turn{{"Évaluation sociale", "Trois mois d'impayés\r"}, {"Besoin 1", "apurer la dette\r"}, {"Besoin 2", enter}},
		passed("Difficulté 1", "Orientation", "Autonomie, de 1 à 4"),
		[]turn{{"Autres renseignements à noter", enter}, {"Ressources du mois, hors aide au logement", "1200\r"}, {"Aide au logement", "210,50\r"}, {"Loyer", "540\r"}},
		passed("Charges du logement", "Autres charges du mois"),
		[]turn{{"Dette 1, type", "loc\r"}, {"Dette 1, montant dû", "1620\r"}, {"Dette 1, remboursement par mois", enter}},
		passed("Dette 2, type", "Note", "Que faire"),
	)},
	{"request", slices.Concat(
		[]turn{{"Dossier", "awa\r"}, {"Date de la demande", "15/01/2025\r"}, {"Durée demandée", "6\r"}},
		passed("Service instructeur"),
		[]turn{{"Objectif 1, thématique", "solv\r"}, {"Objectif 1, en quelques mots", "apurer la dette\r"}},
		passed("Objectif 2, thématique", "Note", "Que faire"),
	)},
	{"decision", slices.Concat(
		[]turn{{"Dossier", "nom\x7f\x7f\x7fdiallo\r"}, {"Date de la décision", "20/01/2025\r"}, {"Instance", enter}, {"Avis", "fav\r"}},
		passed("Durée accordée", "Notifiée au ménage le", "Que faire"),
	)},
	{"contract", slices.Concat(
		[]turn{{"Dossier", "diallo\r"}, {"Date de la signature", "25/01/2025\r"}, {"Début de la mesure", "01/02/2025\r"}},
		passed("Durée", "Objectif 1, thématique", "Objectif 1, en quelques mots", "Objectif 2, thématique"),
		[]turn{{"Action 1, quoi", "déposer un dossier FSL\r"}, {"Action 1, pour quel objectif", "\x1b[B\r"}},
		passed("Action 1, par qui", "Action 1, avant le", "Action 2, quoi", "Signataire 1, qui signe", "Signataire 1, nom", "Signataire 1, date, si c'est un autre jour",
			"Signataire 2, qui signe", "Signataire 2, nom", "Signataire 2, date, si c'est un autre jour", "Signataire 3, qui signe", "Référent de la mesure",
			"Autres renseignements à noter", "Note", "Que faire"),
	)},
	{"visit", slices.Concat(
		[]turn{{"Dossier", "diallo\r"}, {"Date de l'entretien", "20/02/2025\r"}, {"Type d'entretien", "dom\r"}, {"Domaines abordés", "bud \r"}},
		passed("Qui a mené l'entretien"),
		[]turn{{"Objectifs travaillés", " \r"}, {"Action faite 1", "dossier FSL complété\r"}},
		passed("Action faite 2"),
		[]turn{{"Présence du ménage", enter}, {"Prochain rendez-vous", "20/03/2025 14h30\r"}, {"Note", "Reçue avec sa fille.\r"}},
		passed("Que faire"),
	)},
	{"renew", slices.Concat(
		[]turn{{"Dossier", "diallo\r"}, {"Date de la décision favorable", "20/07/2025\r"}, {"Durée accordée", "3\r"}, {"Service instructeur qui propose", "CCAS de Privas\r"}, {"Date de sa proposition", "10/07/2025\r"}},
		passed("Instance qui a décidé", "Début, s'il n'est pas le lendemain de la période en cours", "Date de la signature", "Adhésion renouvelée du ménage", "Changement 1, quel objectif", "Action 1, quoi", "Note", "Que faire"),
	)},
	{"close", slices.Concat(
		[]turn{{"Dossier", "diallo\r"}, {"Date de la fin", "31/10/2025\r"}, {"Motif de la fin", "atteints\r"}, {"Rencontre de fin avec le ménage", "28/10/2025\r"}},
		[]turn{{"Objectif 1 (apurer la dette), résultat", "attei\r"}, {"Objectif 1 (apurer la dette), précision", "dette apurée\r"}, {"Préconisations, ou « sans objet »", "suivre le paiement du loyer\r"}, {"Orientations, ou « sans objet »", "sans objet\r"}},
		passed("Statut d'occupation à la sortie", "Autonomie à la sortie, de 1 à 4", "Mise en veille après la fin", "Évolution de la situation", "Avis du ménage, dans ses mots", "Autres renseignements à noter",
			"Ressources du mois, hors aide au logement", "Aide au logement", "Loyer", "Charges du logement", "Autres charges du mois", "Dette 1, type",
			"Dette 1, montant dû", "Dette 1, remboursement par mois", "Dette 2, type", "Note", "Que faire"),
	)},
}

// flags record the same acts.
var flags = []string{
	`intake --date 05/01/2025 --nom Diallo --prenom Awa --naissance 04/07/1988 --objet maintien --origine menage --membre "Fatou, enfant, 2019" --adresse "12 rue des Lilas" --code-postal 07000 --commune Privas --statut-occupation locataire --adhesion 06/01/2025`,
	`diagnostic diallo --date 12/01/2025 --type social --evaluation "Trois mois d'impayés" --besoin "apurer la dette" --ressources 1200 --aide-logement 210,50 --loyer 540 --dette "locative: 1620"`,
	`request diallo --date 15/01/2025 --mois 6 --objectif "solvabilite: apurer la dette"`,
	`decision diallo --date 20/01/2025 --instance commission-asll --avis favorable --mois 6`,
	`contract diallo --signature 25/01/2025 --debut 01/02/2025 --mois 6 --objectif "solvabilite: apurer la dette" --action "1: déposer un dossier FSL" --signataire "menage: Awa Diallo" --signataire "referent: Claire Morel" --referent "Claire Morel"`,
	`visit diallo --date 20/02/2025 --type domicile --domaine budget --par référent --objectif 1 --action-faite "dossier FSL complété" --presence présent --prochain "20/03/2025 14:30" --note "Reçue avec sa fille."`,
	`renew diallo --decision 20/07/2025 --mois 3 --proposition-service "CCAS de Privas" --proposition 10/07/2025 --instance commission-asll`,
	`close diallo --date 31/10/2025 --motif objectifs-atteints --rencontre 28/10/2025 --resultat "1: atteint: dette apurée" --preconisations "suivre le paiement du loyer" --orientations "sans objet" --statut-occupation locataire --ressources 1200 --aide-logement 210,50 --loyer 540 --dette "locative: 1620"`,
}

func TestAWholeMeasureIsRecordedByQuestionsOnlyAsByFlags(t *testing.T) {
	d := newDesk(t)
	for _, act := range measure {
		k := d.talk(act.command)
		k.answers(act.turns...)
		k.ends(0)
	}
	d.run("check")
	typed := newDeskAside(t)
	for _, line := range flags {
		typed.run(cmd.Words(line)...)
	}
	if got, want := d.run("log", "diallo"), typed.run("log", "diallo"); got != want {
		t.Errorf("by questions:\n%s\nby flags:\n%s", got, want)
	}
}

func TestAWholeMeasureIsRecordedFromATableAsByFlags(t *testing.T) {
	typed, imported := newDeskAside(t), newDeskAside(t)
	for _, line := range flags {
		typed.run(cmd.Words(line)...)
	}
	table := filepath.Join(imported.folder, "acts.csv")
	typed.run("export", "acts", "--file", table)
	imported.run("import", table)
	for _, read := range [][]string{{"log", "diallo"}, {"show", "diallo"}, {"show", "diallo", "--json"}, {"list"}, {"export", "acts", "--file", "-"}} {
		if got, want := withoutUUID(imported.run(read...)), withoutUUID(typed.run(read...)); got != want {
			t.Errorf("%s, from a table:\n%s\nby flags:\n%s", read, got, want)
		}
	}
	payloads := []string{"-batch", "carnet.db", "SELECT dossier, number, kind, day, payload FROM act ORDER BY id"}
	if got, want := imported.asks(payloads...), typed.asks(payloads...); got != want {
		t.Errorf("from a table:\n%s\nby flags:\n%s", got, want)
	}
	imported.run("check")
	if got := imported.run("import", table); !strings.Contains(got, "les 8 lignes sont déjà dans le carnet") {
		t.Errorf("again, it says %s", got)
	}
}

func withoutUUID(s string) string { return uuid.ReplaceAllString(s, "uuid") }

// asks asks another program what the carnet holds.
func (d desk) asks(args ...string) string {
	d.Helper()
	c := exec.CommandContext(d.Context(), "sqlite3", args...)
	c.Dir = d.folder
	out, err := c.Output()
	if err != nil {
		d.Fatal(err)
	}
	return string(out)
}

func TestKilledAtAnyQuestionAnInterviewGoesOnWhereItStopped(t *testing.T) {
	visit := measure[5]
	for killed := range visit.turns {
		t.Run(visit.turns[killed].asked, func(t *testing.T) {
			d := newDesk(t)
			for _, line := range flags[:5] {
				d.run(cmd.Words(line)...)
			}
			k := d.talk(visit.command)
			k.answers(visit.turns[:killed]...)
			k.asks(visit.turns[killed].asked)
			k.Kill()
			k = d.talk(visit.command)
			if killed > 0 { // nothing was answered before
				k.answers(turn{"Reprendre", enter})
			}
			k.answers(visit.turns[killed:]...)
			k.ends(0)
			d.run("check")
			if got := d.run("resume"); got != "" {
				t.Errorf("a draft is left: %s", got)
			}
			if got := d.run("log", "diallo"); !strings.HasSuffix(got, visited) {
				t.Errorf("got %s", got)
			}
		})
	}
}

// visited is what the log says of the visit.
const visited = `2025-0001.6  entretien du 20/02/2025
  enregistré le 12/03/2026 par Claire Morel
  date : 20/02/2025
  type : domicile
  domaine : budget
  par : référent
  objectif : 1
  action-faite : dossier FSL complété
  presence : présent
  note : Reçue avec sa fille.
  prochain : 20/03/2025 14:30
`
