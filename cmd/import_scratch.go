package cmd

import (
	"os"
	"path/filepath"
)

// scratch makes temporary files in the folder of the carnet, which is where
// what they say of people may stand.
type scratch struct {
	folder string
	left   []string // those that could not be removed while they are open
}

func (t *scratch) beside(carnet string) { t.folder = filepath.Dir(carnet) }

// file makes a file that goes away when it is closed.
func (t *scratch) file() (*os.File, error) {
	f, err := os.CreateTemp(t.folder, ".asll-import-*") // made 0600
	if err != nil {
		return nil, t.unwritable(err)
	}
	if os.Remove(f.Name()) != nil { // Windows keeps the name of an open file
		t.left = append(t.left, f.Name())
	}
	return f, nil
}

func (t *scratch) unwritable(err error) error {
	return unwritable(filepath.Join(t.folder, "fichier provisoire de l'import"), err)
}

// clear removes what is left, once all are closed.
func (t *scratch) clear() {
	for _, name := range t.left {
		os.Remove(name)
	}
}
