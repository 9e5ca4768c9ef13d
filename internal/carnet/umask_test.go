//go:build unix

package carnet

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// Whatever the umask, the file is its owner's alone, and so are its journal and
// the folders made for it; a folder that was there keeps its mode.
func TestFilesAreTheirOwnersAlone(t *testing.T) {
	for umask, name := range map[int]string{
		0:     "a/b/carnet.asll",
		0o022: "a/b/carnet.asll",
		0o077: "a/b/carnet.asll",
		0o277: "carnet.asll", // no folder made under it can be written to
	} {
		home := t.TempDir()
		if err := os.Chmod(home, 0o755); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(home, name)
		before := syscall.Umask(umask)
		journal, err := journalMode(t, path)
		syscall.Umask(before)
		if err != nil || journal != 0o600 {
			t.Errorf("umask %o: the journal has mode %o, %v", umask, journal, err)
		}
		wantMode(t, path, 0o600)
		wantMode(t, home, 0o755)
		for folder := filepath.Dir(path); folder != home; folder = filepath.Dir(folder) {
			wantMode(t, folder, 0o700)
		}
	}
}

// journalMode makes a carnet and looks at its journal, which appears with the
// first change.
func journalMode(t *testing.T, path string) (mode fs.FileMode, err error) {
	t.Helper()
	c, err := Create(t.Context(), path, testEnv())
	if err != nil {
		return 0, err
	}
	defer c.Close()
	err = c.Update(t.Context(), func(tx *Tx) error {
		if err := tx.SetSetting("x", "y"); err != nil {
			return err
		}
		info, err := os.Stat(path + "-journal")
		if err == nil {
			mode = info.Mode().Perm()
		}
		return err
	})
	return mode, err
}

func wantMode(t *testing.T, path string, want fs.FileMode) {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if got := info.Mode().Perm(); got != want {
		t.Errorf("%s has mode %o, want %o", filepath.Base(path), got, want)
	}
}
