package carnet

import (
	"io"
	"os"
	"path/filepath"
)

// journalLeft tells whether a process died while writing: the header may then
// be of a transaction that SQLite will take back.
func journalLeft(path string) bool {
	beside, err := journalOf(path)
	if err == nil {
		_, err = os.Lstat(beside)
	}
	return err == nil
}

// hotJournal tells whether SQLite will take the journal's pages back into the
// file: it does nothing with one whose beginning was never written.
func hotJournal(path string) bool {
	beside, err := journalOf(path)
	if err != nil {
		return false
	}
	f, err := os.Open(beside)
	if err != nil {
		return false
	}
	defer f.Close()
	var first [1]byte
	_, err = io.ReadFull(f, first[:])
	return err == nil && first[0] != 0
}

// journalOf is the journal's name: it stands beside the file itself, not beside
// a link to it.
func journalOf(path string) (string, error) {
	file, err := filepath.EvalSymlinks(path)
	return file + "-journal", err
}
