package carnet

import (
	"bytes"
	"encoding/binary"
	"os"
	"testing"
)

// A copy that stopped on the way is refused before SQLite may touch it, also
// when a journal with nothing in it is beside.
func TestACutFileIsRefusedUntouched(t *testing.T) {
	b := newBook(t)
	b.open(history()...)
	b.Close()
	whole := contents(t, b.Path())
	odd := bytes.Clone(whole)
	odd[16] = 0x11
	for name, cut := range map[string][]byte{
		"a byte":          whole[:len(whole)-1],
		"100 bytes":       whole[:len(whole)-100],
		"a page":          whole[:len(whole)-pageSize],
		"all but a page":  whole[:pageSize],
		"an odd page":     odd,
		"a byte too many": append(bytes.Clone(whole), 0),
	} {
		if err := os.WriteFile(b.Path(), cut, 0o600); err != nil {
			t.Fatal(err)
		}
		for _, beside := range []bool{false, true} {
			if beside {
				if err := os.WriteFile(b.Path()+"-journal", nil, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			if _, err := Open(t.Context(), b.Path(), testEnv()); err == nil {
				t.Errorf("%s: opened (empty journal: %v)", name, beside)
			} else {
				wantUnusable(t, err, "endommagé")
			}
		}
		if err := os.Remove(b.Path() + "-journal"); err != nil {
			t.Error(err)
		}
		if !bytes.Equal(contents(t, b.Path()), cut) {
			t.Errorf("%s: the file has changed", name)
		}
	}
}

// What another program left in a header that it did not keep says nothing of the size.
func TestAnOldPageCountIsNotTrusted(t *testing.T) {
	b := newBook(t)
	b.open(history()...)
	b.Close()
	file := contents(t, b.Path())
	file[31] += 9
	file[95]++ // the page count was of another change than the last one
	if err := os.WriteFile(b.Path(), file, 0o600); err != nil {
		t.Fatal(err)
	}
	wantWhole(t, b.Path(), 1, 1)
}

// The header and the size of a file whose writer died are what SQLite will take back.
func TestACutFileWithItsJournalIsRecovered(t *testing.T) {
	b := newBook(t)
	b.open(history()...)
	b.Close()
	p := start(t, "stall", b.Path())
	if said := p.says(); said != "written" {
		t.Fatal(said)
	}
	p.kill()
	p.died()
	file := append(contents(t, b.Path()), make([]byte, 100)...)
	binary.BigEndian.PutUint32(file[28:], 1<<20)
	copy(file[92:96], file[24:28])
	if err := os.WriteFile(b.Path(), file, 0o600); err != nil {
		t.Fatal(err)
	}
	wantWhole(t, b.Path(), 1, 1)
}
