package carnet

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

func TestCreateNeverWritesOverAFile(t *testing.T) {
	for name, c := range map[string][]byte{"empty": nil, "text": []byte("précieux")} {
		path := filepath.Join(t.TempDir(), "x.asll")
		if err := os.WriteFile(path, c, 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := Create(t.Context(), path, testEnv())
		wantUnusable(t, err, "déjà un fichier")
		if !errors.Is(err, fs.ErrExist) {
			t.Errorf("%s: %v is not fs.ErrExist", name, err)
		}
		if !bytes.Equal(contents(t, path), c) {
			t.Errorf("%s: the file has changed", name)
		}
		alone(t, path)
	}
}

// The file takes its name at the end, and only if the name is still free.
func TestPublishNeverWritesOverAFile(t *testing.T) {
	folder := t.TempDir()
	draft, path := filepath.Join(folder, "draft"), filepath.Join(folder, "x.asll")
	for file, text := range map[string]string{draft: "new", path: "old"} {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := publish(draft, path); !errors.Is(err, fs.ErrExist) {
		t.Errorf("%v, want fs.ErrExist", err)
	}
	if err := take(path); !errors.Is(err, fs.ErrExist) { // where there are no links
		t.Errorf("%v, want fs.ErrExist", err)
	}
	if got := string(contents(t, path)); got != "old" {
		t.Errorf("the file now holds %q", got)
	}
}

func TestOneOfSeveralCreationsWins(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a", "b", "x.asll")
	var wg sync.WaitGroup
	errs := make([]error, 8)
	for i := range errs {
		wg.Go(func() {
			var c *Carnet
			if c, errs[i] = Create(t.Context(), path, testEnv()); errs[i] == nil {
				errs[i] = c.Close()
			}
		})
	}
	wg.Wait()
	won := 0
	for _, err := range errs {
		if err == nil {
			won++
		} else if !errors.Is(err, fs.ErrExist) {
			t.Error(err)
		}
	}
	if won != 1 {
		t.Errorf("%d creations out of %d succeeded", won, len(errs))
	}
	alone(t, path)
}

func TestAFailedCreationLeavesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "x.asll")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if c, err := Create(ctx, path, testEnv()); err == nil {
		c.Close()
		t.Fatal("created all the same")
	}
	if entries, err := os.ReadDir(filepath.Dir(path)); err != nil || len(entries) > 0 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}

func TestAFolderThatCannotBeMadeIsTold(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Create(t.Context(), filepath.Join(file, "x.asll"), testEnv())
	wantUnusable(t, err, "ne peut pas être créé")
}

func TestANewCarnetHasNoUnusedPage(t *testing.T) {
	b := newBook(t)
	if got := query(t, b.Path(), "SELECT freelist_count, page_size FROM pragma_freelist_count, pragma_page_size"); got != fmt.Sprintf("0|%d", pageSize) {
		t.Error(got)
	}
}
