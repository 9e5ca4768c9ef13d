package carnet

import (
	"database/sql"
	"errors"
	"strings"
	"testing"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"asll/internal/asll"
)

// assaults are ways to change what is written.
var assaults = []string{
	`DELETE FROM act WHERE id = 3`,
	`DELETE FROM act`,
	`DELETE FROM batch`,
	`DELETE FROM registry`,
	`UPDATE registry SET label = '2026-0003', number = 3 WHERE id = 1`,
	`UPDATE registry SET uuid = upper(uuid)`,
	`UPDATE batch SET by_whom = 'x'`,
	`UPDATE batch SET digest = zeroblob(32)`,
	`UPDATE batch SET digest = (SELECT max(digest) FROM batch)`,
	`UPDATE OR REPLACE batch SET seq = 2 WHERE seq = 1`,
	`UPDATE act SET payload = '{}' WHERE id = 3`,
	`UPDATE act SET day = '2026-01-01' WHERE id = 3`,
	`UPDATE act SET payload = NULL WHERE id = 3`,
	`UPDATE act SET salt = NULL WHERE id = 3`,
	`UPDATE act SET salt = NULL, payload = NULL, digest = zeroblob(32) WHERE id = 3`,
	`UPDATE act SET salt = NULL, payload = NULL, kind = 'visit' WHERE id = 3`,
	`UPDATE act SET salt = NULL, payload = NULL, day = NULL WHERE id = 3`,
	`UPDATE act SET salt = NULL, payload = NULL, voids = 1 WHERE id = 3`,
	`UPDATE act SET salt = NULL, payload = NULL, replaces = 1 WHERE id = 3`,
	`UPDATE act SET salt = NULL, payload = NULL, version = 2 WHERE id = 3`,
	`UPDATE act SET salt = NULL, payload = NULL, id = 99 WHERE id = 3`,
	`UPDATE act SET salt = NULL, payload = NULL, number = 99 WHERE id = 3`,
	`UPDATE act SET salt = NULL, payload = NULL, position = 99 WHERE id = 3`,
	`UPDATE act SET salt = NULL, payload = NULL, batch = 2 WHERE id = 3`,
	`UPDATE act SET salt = NULL, payload = NULL, dossier = 2 WHERE id = 3`,
	`UPDATE OR REPLACE act SET id = 4 WHERE id = 3`,
	`UPDATE act SET salt = zeroblob(16), payload = '{}' WHERE id = 7`, // erased before
	`UPDATE act SET salt = NULL, payload = NULL WHERE id = 7`,
	`INSERT OR REPLACE INTO act SELECT id, batch, position, dossier, number, kind, version, day, voids, replaces, salt, '{}', digest FROM act WHERE id = 3`,
	`INSERT OR REPLACE INTO act SELECT 32, 1, 31, dossier, number, kind, version, day, voids, replaces, salt, '{}', digest FROM act WHERE id = 3`,
	`INSERT OR REPLACE INTO act SELECT 32, batch, position, 1, 31, kind, version, day, voids, replaces, salt, '{}', digest FROM act WHERE id = 3`,
	`INSERT OR REPLACE INTO act SELECT 32, batch, position, 1, 31, kind, version, day, voids, replaces, salt, '{}', digest FROM act WHERE id = 31`,
	`INSERT OR REPLACE INTO act SELECT NULL, 2, 2, dossier, 2, kind, version, day, voids, replaces, salt, '{}', digest FROM act WHERE id = 31`,
	`INSERT INTO act SELECT 32, 2, 2, dossier, 2, kind, version, day, voids, replaces, salt, '{', digest FROM act WHERE id = 31`,
	`INSERT INTO act SELECT 33, 2, 2, dossier, 2, kind, version, day, voids, replaces, salt, '{}', digest FROM act WHERE id = 31`,
	`INSERT INTO act SELECT 32, 2, 2, dossier, 3, kind, version, day, voids, replaces, salt, '{}', digest FROM act WHERE id = 31`,
	`INSERT INTO act SELECT 32, 2, 3, dossier, 2, kind, version, day, voids, replaces, salt, '{}', digest FROM act WHERE id = 31`,
	`INSERT INTO act SELECT 32, 1, 31, dossier, 2, kind, version, day, voids, replaces, salt, '{}', digest FROM act WHERE id = 31`,
	`INSERT INTO act SELECT 32, 2, 2, 99, 1, kind, version, day, voids, replaces, salt, '{}', digest FROM act WHERE id = 31`,
	`REPLACE INTO batch SELECT seq, id, recorded_at, recorded_on, 'x', device, command, source, undoes, previous, digest FROM batch WHERE seq = 1`,
	`REPLACE INTO batch SELECT 3, id, recorded_at, recorded_on, 'x', device, command, source, undoes, (SELECT digest FROM batch WHERE seq = 2), digest FROM batch WHERE seq = 1`,
	`INSERT INTO batch SELECT 3, upper(id), recorded_at, recorded_on, 'x', device, command, source, undoes, digest, digest FROM batch WHERE seq = 1`,
	`INSERT INTO batch SELECT 4, upper(id), recorded_at, recorded_on, 'x', device, command, source, undoes, digest, digest FROM batch WHERE seq = 2`,
	`REPLACE INTO batch SELECT seq, upper(id), recorded_at, recorded_on, 'x', device, command, source, undoes, previous, digest FROM batch WHERE seq = 1`,
	`REPLACE INTO registry SELECT id, upper(uuid), '2026-0003', year, 3 FROM registry WHERE id = 1`,
	`REPLACE INTO registry SELECT 3, uuid, '2026-0003', year, 3 FROM registry WHERE id = 1`,
	`REPLACE INTO registry SELECT 3, upper(uuid), label, year, number FROM registry WHERE id = 1`,
	`INSERT INTO registry SELECT 3, upper(uuid), '2026-0004', year, 4 FROM registry WHERE id = 1`,
	`INSERT INTO registry SELECT 4, upper(uuid), '2026-0003', year, 3 FROM registry WHERE id = 1`,
	`INSERT INTO act (id, batch, position, dossier, number, kind, version, digest, salt, payload) VALUES (3, 1, 3, 1, 3, 'x', 1, zeroblob(32), zeroblob(16), '{}')
		ON CONFLICT DO UPDATE SET payload = '{}'`,
}

// Nobody changes what is written: neither through our connection nor through
// another program's, which has none of our settings.
func TestWhatIsWrittenStays(t *testing.T) {
	b := newBook(t)
	ref := b.open(history()...)
	b.open(intake("Petit", "Anne", "2026-01-05"))
	b.update(func(tx *Tx) error {
		if err := tx.exec(`UPDATE act SET salt = NULL, payload = NULL WHERE id = 7`); err != nil {
			return err
		}
		return project(tx, ref)
	})
	plain := raw(t, b.Path())
	for name, db := range map[string]*sql.DB{"ours": b.db, "plain": plain} {
		for _, s := range assaults {
			_, err := db.ExecContext(t.Context(), s)
			var said *sqlite.Error
			if !errors.As(err, &said) || said.Code() != sqlite3.SQLITE_CONSTRAINT_TRIGGER {
				t.Errorf("%s: %s: %v, want a trigger's refusal", name, s, err)
			}
		}
	}
	plain.Close()
	if r, err := b.Check(t.Context()); err != nil || len(r.Problems) > 0 {
		t.Errorf("%v %v", r.Problems, err)
	}
}

// A batch that is being written takes its digest, and nothing else.
func TestAnOpenBatchTakesItsDigest(t *testing.T) {
	for s, taken := range map[string]bool{
		`UPDATE batch SET digest = randomblob(32) WHERE seq = 2`:                                       true,
		`UPDATE batch SET digest = randomblob(32), seq = 3 WHERE seq = 2`:                              false,
		`UPDATE batch SET digest = randomblob(32), id = upper(id) WHERE seq = 2`:                       false,
		`UPDATE batch SET digest = randomblob(32), recorded_at = '2026-01-01T00:00:00Z' WHERE seq = 2`: false,
		`UPDATE batch SET digest = randomblob(32), recorded_on = '2026-01-01' WHERE seq = 2`:           false,
		`UPDATE batch SET digest = randomblob(32), by_whom = 'x' WHERE seq = 2`:                        false,
		`UPDATE batch SET digest = randomblob(32), device = 'x' WHERE seq = 2`:                         false,
		`UPDATE batch SET digest = randomblob(32), command = 'x' WHERE seq = 2`:                        false,
		`UPDATE batch SET digest = randomblob(32), source = 'x' WHERE seq = 2`:                         false,
		`UPDATE batch SET digest = randomblob(32), undoes = 1 WHERE seq = 2`:                           false,
		`UPDATE batch SET digest = randomblob(32), previous = randomblob(32) WHERE seq = 2`:            false,
	} {
		b := newBook(t)
		b.open(history()...)
		b.Close()
		db := raw(t, b.Path())
		_, err := db.ExecContext(t.Context(), `INSERT INTO batch SELECT 2, replace(id, '-', '+'), recorded_at, recorded_on, by_whom, device, command, source, NULL, digest, zeroblob(32) FROM batch`)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.ExecContext(t.Context(), s); (err == nil) != taken {
			t.Errorf("%s: %v", s, err)
		}
	}
}

// Erasure leaves the journal verifiable, and nothing of the text in the file.
func TestErasureLeavesTheChainWhole(t *testing.T) {
	b := newBook(t)
	secret := visit("2026-02-03")
	secret.Note = "confidence à effacer"
	ref := b.open(intake("Diallo", "Awa", "2026-01-05"), secret, visit("2026-02-10"))
	b.update(func(tx *Tx) error {
		if err := tx.exec(`UPDATE act SET salt = NULL, payload = NULL WHERE id = 2`); err != nil {
			return err
		}
		return project(tx, ref)
	})
	r, err := b.Check(t.Context())
	if err != nil || len(r.Problems) > 0 {
		t.Errorf("%v %v", r.Problems, err)
	}
	b.view(func(tx *Tx) error {
		entries, err := tx.Load(ref)
		if err != nil || len(entries) != 3 || entries[1].Act.Kind() != asll.KindVisit || entries[1].Payload != nil {
			t.Errorf("%+v, %v", entries, err)
		}
		return nil
	})
	b.Close()
	if strings.Contains(string(contents(t, b.Path())), "effacer") {
		t.Error("the erased text is still in the file")
	}
}
