package carnet

import (
	"os/exec"
	"strings"
	"testing"
	"time"

	"asll/internal/asll"
	"asll/internal/civil"
	"asll/internal/text"
)

// query asks the sqlite3 of the system, as a person would.
func query(t *testing.T, path, sql string) string {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), "sqlite3", "-readonly", path, sql).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return strings.TrimSpace(string(out))
}

func TestViewsAnswerOtherTools(t *testing.T) {
	b := newBook(t)
	ref := b.open(history()...)
	b.record(ref, &asll.Void{Date: date("2026-11-20"), Act: 30, Reason: "saisi deux fois"})
	b.undo(b.record(ref, &asll.Void{Date: date("2026-11-20"), Act: 29, Reason: "à tort"}).Seq) // act 32
	again := b.undo(b.record(ref, visit("2026-11-20")).Seq)                                    // act 33
	b.undo(again.Seq)
	b.undo(b.record(ref, visit("2026-11-20")).Seq) // act 34
	b.Close()
	for sql, want := range map[string]string{
		`SELECT group_concat(numero) FROM journal WHERE compte = 0`:                                   "30,32,34",
		`SELECT dossier, nom, prenom, personnes, prises_en_charge FROM menages`:                       "2026-0001|Diallo|Awa|1|1",
		`SELECT dossier, rang, objet, effet, fin, mois_accordes, plafond FROM mesures`:                "2026-0001|1|installation|2026-02-02|2027-02-01|12|24",
		`SELECT echeance FROM echeances WHERE regle = 'ECHEANCE' AND fait_le IS NULL`:                 "2027-02-01",
		`SELECT group_concat(DISTINCT acte) FROM journal`:                                             "saisine,diagnostic,demande,décision,contrat,entretien,renouvellement,annulation",
		`SELECT acte, date, par, poste, commande, source FROM journal WHERE numero = 5`:               "contrat|2026-02-02|Claire Morel|poste-12|essai|test",
		`SELECT count(*) FROM echeances WHERE dossier = '2026-0001' AND nom = 'Diallo' AND rang <> 1`: "0",
	} {
		if got := query(t, b.Path(), sql); got != want {
			t.Errorf("%s\ngot:  %s\nwant: %s", sql, got, want)
		}
	}
}

// The state that the views give is the one of the domain, today.
func TestViewsKnowEveryState(t *testing.T) {
	today := civil.FromTime(time.Now())
	ago := func(n int) string { return today.AddDays(-n).String() }
	b := newBook(t)
	b.open(intake("A", "", ago(400)))
	b.open(intake("B", "", ago(400)), contract(ago(300), "", 6))
	b.open(intake("C", "", ago(400)), contract(ago(300), ago(-1), 6))
	b.open(intake("D", "", ago(400)), contract(ago(300), ago(0), 6))
	b.open(intake("E", "", ago(400)), contract(ago(300), ago(300), 6))
	b.open(intake("F", "", ago(400)), closing(ago(1)))
	b.open(intake("G", "", ago(400)), contract(ago(300), ago(300), 6), closing(ago(1)))
	var want []string
	b.view(func(tx *Tx) error {
		all, err := tx.List(Filter{})
		for i := range all {
			want = append(want, text.Key(asll.States.Word(all[i].State(today))))
		}
		return err
	})
	got := query(t, b.Path(), `SELECT group_concat(etat) FROM (SELECT etat FROM mesures ORDER BY dossier)`)
	if got != "saisine,en-attente,en-attente,en-cours,échue,sans-mesure,close" || strings.ReplaceAll(got, "é", "e") != strings.Join(want, ",") {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestViewsNameEveryKind(t *testing.T) {
	b := newBook(t)
	ref := b.open(intake("Diallo", "Awa", "2026-01-05"))
	kinds := []asll.Kind{
		asll.KindIntake, asll.KindSituation, asll.KindDiagnostic, asll.KindRequest, asll.KindDecision, asll.KindContract,
		asll.KindAmendment, asll.KindVisit, asll.KindNotice, asll.KindFormality, asll.KindReview, asll.KindRenewal,
		asll.KindClosing, asll.KindVoid, "later",
	}
	want := []string{"saisine"}
	b.update(func(tx *Tx) error {
		batch := Batch{}
		for i, k := range kinds {
			batch.Acts = append(batch.Acts, NewAct{Dossier: ref, Number: i + 2, Kind: k, Payload: []byte("{}")})
			want = append(want, k.Noun())
		}
		_, err := tx.Append(batch)
		return err
	})
	got := query(t, b.Path(), `SELECT group_concat(acte) FROM (SELECT acte FROM journal ORDER BY numero)`)
	if got != strings.Join(want, ",") {
		t.Errorf("got %s, want %s", got, want)
	}
}
