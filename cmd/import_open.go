package cmd

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"asll/internal/batch"
	"asll/internal/text"
)

// openAll opens the files. Those that do not let themselves be read are
// problems.
func (i *importing) openAll() ([]batch.Source, batch.Problems, error) {
	var sources []batch.Source
	var problems batch.Problems
	for at := range i.files {
		f := &i.files[at]
		size := int64(0)
		var err error
		if f.info == nil {
			f.open, size, err = i.scratch.copyOf(i.ctx, i.In)
			if err != nil {
				return nil, nil, err
			}
		} else if f.open, err = os.Open(f.name); err != nil {
			problems = append(problems, &batch.Problem{File: f.name, Reason: whyClosed(err)})
			continue
		} else if f.info, err = f.open.Stat(); err != nil {
			return nil, nil, err
		} else {
			size = f.info.Size()
		}
		sources = append(sources, batch.Source{Name: f.name, Reader: f.open, Size: size})
	}
	return sources, problems, nil
}

// unchanged refuses files that were written while they were read: half of what
// they say would be of another day.
func unchanged(files []tableFile) error {
	for _, f := range files {
		if f.info == nil {
			continue
		}
		now, err := f.open.Stat()
		if err != nil {
			return err
		}
		if now.Size() != f.info.Size() || !now.ModTime().Equal(f.info.ModTime()) {
			return fmt.Errorf("%s : le fichier a changé pendant la lecture : recommencez", f.name)
		}
	}
	return nil
}

// whyClosed says why a file that exists cannot be opened.
func whyClosed(err error) string {
	if errors.Is(err, fs.ErrPermission) {
		return "l'accès en est refusé : demandez-le à son propriétaire, ou copiez le fichier"
	}
	return "le fichier ne s'ouvre pas : s'il est ouvert dans un tableur, fermez-le"
}

func closeAll(files []tableFile) {
	for _, f := range files {
		if f.open != nil {
			f.open.Close()
		}
	}
}

// sourceOf is what the journal says of where a batch comes from.
func sourceOf(files []tableFile) string {
	const few = 3
	var names []string
	for at, f := range files {
		if at == few && len(files) > few+1 {
			names = append(names, fmt.Sprintf("%d autres fichiers", len(files)-few))
			break
		}
		names = append(names, text.Line(filepath.Base(f.name)))
	}
	return text.Join(names, "et")
}

// copyOf copies what comes in its order only. Reading it may wait for ever:
// an interruption does not.
func (t *scratch) copyOf(ctx context.Context, in io.Reader) (*os.File, int64, error) {
	to, err := t.file()
	if err != nil {
		return nil, 0, err
	}
	type end struct {
		size int64
		err  error
	}
	ended := make(chan end, 1)
	go func() {
		size, err := io.Copy(to, in)
		ended <- end{size, err}
	}()
	select {
	case <-ctx.Done():
		return to, 0, ctx.Err()
	case e := <-ended:
		if e.err != nil {
			e.err = t.unwritable(e.err)
		}
		return to, e.size, e.err
	}
}
