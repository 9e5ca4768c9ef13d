package carnet

import (
	"bytes"
	"errors"
	"os"
	"testing"
)

// Our SQL is right: when SQLite finds fault with it, a byte of the schema has flipped.
func TestAFlippedSchemaIsDamage(t *testing.T) {
	for from, to := range map[string]string{
		"CHECK (day IS date(day))":                     "CHECK (day IS dbte(day))",
		"by_whom     TEXT NOT NULL":                    "by_whom!    TEXT NOT NULL",
		"by_whom     TEXT NOT NULL,":                   "by_whqm     TEXT NOT NULL,",
		"name_folded    TEXT":                          "name_fooled    TEXT",
		"SELECT coalesce(max(number), 0) + 1 FROM act": "SELECT coalesce(mbx(number), 0) + 1 FROM act",
	} {
		t.Run(to, func(t *testing.T) {
			b := newBook(t)
			ref := b.open(history()...)
			b.Close()
			file := contents(t, b.Path())
			flipped := bytes.Replace(file, []byte(from), []byte(to), 1)
			if bytes.Equal(file, flipped) || len(file) != len(flipped) {
				t.Fatal("nothing is flipped: this test no longer tests anything")
			}
			if err := os.WriteFile(b.Path(), flipped, 0o600); err != nil {
				t.Fatal(err)
			}
			err := opened(t.Context(), b.Path(), func(c *Carnet) error {
				return c.Update(t.Context(), func(tx *Tx) error { _, err := record(tx, ref, visit("2026-11-20")); return err })
			})
			if err == nil {
				t.Fatal("recorded")
			}
			wantUnusable(t, err, "endommagé")
		})
	}
}

// A guard that refuses has nothing to do with the file's state.
func TestAGuardsRefusalIsNoDamage(t *testing.T) {
	b := newBook(t)
	b.open(history()...)
	err := b.Update(t.Context(), func(tx *Tx) error { return tx.exec(`DELETE FROM act`) })
	var u *Unusable
	if err == nil || errors.As(err, &u) {
		t.Errorf("%v", err)
	}
}
