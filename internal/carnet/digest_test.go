package carnet

import (
	"bytes"
	"encoding/hex"
	"testing"
)

// The digests that are in people's files: this test changes with the name of
// the format, or not at all.
func TestDigestsStayWhatTheyAre(t *testing.T) {
	b := newBook(t)
	b.env.Random = bytes.NewReader(make([]byte, 4096))
	ref := b.open(visit("2026-03-12"))
	b.update(func(tx *Tx) error {
		batch := Batch{By: "Claire", Command: "void", Undoes: 1, Acts: []NewAct{{Dossier: ref, Number: 2, Kind: "void", Payload: []byte(`{"act":1}`), Voids: 1}}}
		tx.env.Random = bytes.NewReader(bytes.Repeat([]byte{0xFF}, 4096))
		_, err := tx.Append(batch)
		return err
	})
	for seq, want := range map[int]string{
		1: "af40ac334911f0732acb6b22885d25f828a27ae638a65a5d40468bfff3a7b539",
		2: "e4b31d80652f51c3eb3d1898d78db6cec453c9e78471b1d4fadcda44199a5d2b",
	} {
		var digest []byte
		if err := b.db.QueryRowContext(t.Context(), "SELECT digest FROM batch WHERE seq = ?", seq).Scan(&digest); err != nil {
			t.Fatal(err)
		}
		if got := hex.EncodeToString(digest); got != want {
			t.Errorf("batch %d: %s, want %s", seq, got, want)
		}
	}
}

// Those of the first format, which a check goes on accepting.
func TestFirstDigestsStayWhatTheyAre(t *testing.T) {
	b := newBook(t)
	b.env.Random = bytes.NewReader(make([]byte, 4096))
	b.open(visit("2026-03-12"))
	const want = "a97f7f287a51a7176676170ce540c657e88eb480ee5daa5cfbbe4f77e41192ff"
	if got := hex.EncodeToString(firstDigest(b)); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
