package carnet

import (
	"strings"
	"testing"
)

// unguarded takes the guards away, as somebody with ill will would.
const unguarded = `
	DROP TRIGGER act_keeps; DROP TRIGGER act_stays; DROP TRIGGER act_grows;
	DROP TRIGGER batch_keeps; DROP TRIGGER batch_stays; DROP TRIGGER batch_grows;
	DROP TRIGGER registry_keeps; DROP TRIGGER registry_stays; DROP TRIGGER registry_grows;
	PRAGMA ignore_check_constraints = 1;`

// What a check says of a batch or of an act.
const (
	content   = "son contenu a été changé"
	rewritten = "il a été changé après coup"
	unlinked  = "il ne suit pas celui qui le précède"
)

// forgeries are changes to a carnet, and what a check says of each.
var forgeries = map[string]struct{ sql, where, text string }{
	"a payload":           {`UPDATE act SET payload = replace(payload, 'domicile', 'bureau') WHERE id = 6`, "acte 2026-0001.6", content},
	"one byte":            {`UPDATE act SET payload = replace(payload, 'reçu', 'recu') WHERE id = 6`, "acte 2026-0001.6", content},
	"a salt":              {`UPDATE act SET salt = zeroblob(16) WHERE id = 6`, "acte 2026-0001.6", content},
	"a payload resealed":  {`UPDATE act SET digest = zeroblob(32) WHERE id = 6`, "enregistrement 1", rewritten},
	"a day":               {`UPDATE act SET day = '2026-02-04' WHERE id = 6`, "enregistrement 1", rewritten},
	"no day":              {`UPDATE act SET day = NULL WHERE id = 6`, "enregistrement 1", rewritten},
	"a kind":              {`UPDATE act SET kind = 'review' WHERE id = 6`, "enregistrement 1", rewritten},
	"a version":           {`UPDATE act SET version = 2 WHERE id = 6`, "enregistrement 1", rewritten},
	"a withdrawal":        {`UPDATE act SET voids = 5 WHERE id = 6`, "enregistrement 1", rewritten},
	"a correction":        {`UPDATE act SET replaces = 5 WHERE id = 6`, "enregistrement 1", rewritten},
	"two numbers swapped": {`UPDATE act SET number = 606 WHERE id = 6; UPDATE act SET number = 6 WHERE id = 7; UPDATE act SET number = 7 WHERE id = 6`, "enregistrement 1", rewritten},
	"another dossier":     {`UPDATE act SET dossier = 2, number = 3 WHERE id = 30`, "enregistrement 1", rewritten},
	"who":                 {`UPDATE batch SET by_whom = 'Jean' WHERE seq = 2`, "enregistrement 2", rewritten},
	"when":                {`UPDATE batch SET recorded_at = '2026-11-20T08:30:01Z' WHERE seq = 2`, "enregistrement 2", rewritten},
	"what day":            {`UPDATE batch SET recorded_on = '2026-11-21' WHERE seq = 2`, "enregistrement 2", rewritten},
	"where":               {`UPDATE batch SET device = '' WHERE seq = 2`, "enregistrement 2", rewritten},
	"a command":           {`UPDATE batch SET command = command || source, source = '' WHERE seq = 2`, "enregistrement 2", rewritten},
	"an undoing":          {`UPDATE batch SET undoes = 1 WHERE seq = 2`, "enregistrement 2", rewritten},
	"a batch's name":      {`UPDATE batch SET id = upper(id) WHERE seq = 2`, "enregistrement 2", rewritten},
	"a label":             {`UPDATE registry SET label = '2026-0003', number = 3 WHERE id = 2; UPDATE dossier SET label = '2026-0003' WHERE id = 2`, "enregistrement 2", rewritten},
	"a dossier's name":    {`UPDATE registry SET uuid = upper(uuid) WHERE id = 2`, "enregistrement 2", rewritten},
	"a removed batch":     {`DELETE FROM act WHERE batch = 3; DELETE FROM batch WHERE seq = 3`, "enregistrement 4", "a disparu"},
	"a removed act":       {`DELETE FROM act WHERE id = 31`, "enregistrement 2", rewritten},
	"an erased act":       {`DELETE FROM act WHERE id = 7`, "acte 2026-0001.8", "pas à sa place"},
	"an added act": {
		`INSERT INTO act SELECT 33, 2, 2, 2, 3, kind, version, day, voids, replaces, salt, payload, digest FROM act WHERE id = 6`, "enregistrement 2", rewritten,
	},
	"a rewritten batch": {`UPDATE batch SET digest = zeroblob(32) WHERE seq = 2`, "enregistrement 3", unlinked},
	"a reordered chain": {
		`UPDATE batch SET seq = -2 WHERE seq = 2; UPDATE batch SET seq = 2 WHERE seq = 3; UPDATE batch SET seq = 3 WHERE seq = -2;
		UPDATE act SET batch = -2 WHERE id = 31; UPDATE act SET batch = 2 WHERE id = 32; UPDATE act SET batch = 3 WHERE id = 31`, "enregistrement 2", unlinked,
	},
	"a broken link":     {`UPDATE batch SET previous = zeroblob(32) WHERE seq = 2`, "enregistrement 2", unlinked},
	"a first link":      {`UPDATE batch SET previous = zeroblob(32) WHERE seq = 1`, "enregistrement 1", unlinked},
	"a lost dossier":    {`DELETE FROM registry WHERE id = 1`, "dossiers de 2026", "il en manque"},
	"a lost beginning":  {`DELETE FROM act WHERE id = 1`, "dossier 2026-0001", "il y a 29 actes"},
	"a lost batch":      {`DELETE FROM batch WHERE seq = 3`, "table act", "enregistrement qui n'existe pas : 1"},
	"a dangling row":    {`DELETE FROM registry WHERE id = 1`, "table act", "n'existe pas"},
	"a foul value":      {`UPDATE batch SET recorded_on = 'hier' WHERE seq = 2`, "fichier", "CHECK constraint failed"},
	"an unreadable act": {`UPDATE act SET payload = '{"date": 7}' WHERE id = 6`, "dossier 2026-0001", "ne se lisent pas"},
}

func TestCheckSeesWhateverHasBeenChanged(t *testing.T) {
	for name, c := range forgeries {
		t.Run(name, func(t *testing.T) {
			b := newBook(t)
			b.open(history()...)
			two := b.open(intake("Petit", "Anne", "2026-01-05"))
			b.record(two, visit("2026-01-06"))
			b.undo(3)
			wantProblem(t, b, "", "")
			b.Close()
			tamper(t, b.Path(), unguarded+c.sql)
			wantProblem(t, b, c.where, c.text)
		})
	}
}

// wantProblem demands that a check tell of this and of nothing that is not
// wrong; without words, that it find nothing.
func wantProblem(t *testing.T, b *book, where, words string) {
	t.Helper()
	var r Report
	err := opened(t.Context(), b.Path(), func(c *Carnet) (err error) {
		r, err = c.Check(t.Context())
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range r.Problems {
		if p.Where == where && strings.Contains(p.Text, words) {
			return
		}
	}
	if words != "" || len(r.Problems) > 0 {
		t.Errorf("problems %q, want %s: %s", r.Problems, where, words)
	}
}
