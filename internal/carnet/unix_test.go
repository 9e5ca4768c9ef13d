//go:build unix

package carnet

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// nobody is a user to whom permissions apply, which they do not to root.
const nobody = 65534

// becomeNobody leaves root's rights for good; it must not run in the tests' own process.
func becomeNobody() error {
	if os.Getuid() != 0 {
		return nil
	}
	return errors.Join(syscall.Setgid(nobody), syscall.Setuid(nobody))
}

// useReadOnly reads and tries to write a carnet without the right to.
func useReadOnly(path string) error {
	if err := becomeNobody(); err != nil {
		return err
	}
	return opened(context.Background(), path, func(c *Carnet) error {
		r, err := c.Check(context.Background())
		fmt.Println(r.Acts, len(r.Problems), err)
		err = c.Update(context.Background(), func(t *Tx) error {
			_, err := record(t, Ref{1, "2026-0001"}, visit("2026-11-20"))
			return err
		})
		var u *Unusable
		fmt.Println(errors.As(err, &u), err)
		return nil
	})
}

func TestAReadOnlyCarnetCanBeRead(t *testing.T) {
	for name, mode := range map[string]struct {
		file, folder fs.FileMode
		reason       string
	}{
		"file":   {0o444, 0o777, "lecture seule"},
		"folder": {0o666, 0o555, "lecture seule"},
		"secret": {0o000, 0o755, "l'accès est refusé"},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBook(t)
			b.open(history()...)
			b.Close()
			before := contents(t, b.Path())
			folder := filepath.Dir(b.Path())
			chmod(t, filepath.Dir(folder), 0o755)
			chmod(t, folder, mode.folder)
			chmod(t, b.Path(), mode.file)
			said, _ := start(t, "readonly", b.Path()).rest()
			chmod(t, b.Path(), 0o600)
			chmod(t, folder, 0o755)
			if mode.file != 0 && !strings.HasPrefix(said, "30 0 <nil>\ntrue ") || !strings.Contains(said, mode.reason) {
				t.Errorf("it said: %s", said)
			}
			if !bytes.Equal(contents(t, b.Path()), before) {
				t.Error("the file has changed")
			}
			alone(t, b.Path())
		})
	}
}

func chmod(t *testing.T, path string, mode fs.FileMode) {
	t.Helper()
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
}

// writeBeyondLimit writes to a disk that refuses.
func writeBeyondLimit(path string) error {
	signal.Ignore(syscall.SIGXFSZ)
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: uint64(info.Size()), Max: uint64(info.Size())}); err != nil {
		return err
	}
	big := visit("2026-11-20")
	big.Note = strings.Repeat("x", 100_000)
	return opened(context.Background(), path, func(c *Carnet) error {
		return c.Update(context.Background(), func(t *Tx) error { _, err := record(t, Ref{1, "2026-0001"}, big); return err })
	})
}

func TestADiskThatRefusesIsTold(t *testing.T) {
	b := newBook(t)
	b.open(history()...)
	b.Close()
	said, err := start(t, "limit", b.Path()).rest()
	if err == nil || !strings.Contains(said, "le disque n'a pas pu lire ou écrire") {
		t.Errorf("it said: %s, %v", said, err)
	}
	wantWhole(t, b.Path(), 1, 1)
}
