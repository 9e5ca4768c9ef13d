package cmd

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"asll/internal/text"
)

// tableEndings are the ends of the names of files that a directory is asked for.
var tableEndings = []string{".csv", ".txt", ".tsv", ".xlsx", ".xlsm"}

// stdin names what comes on the standard input.
const stdin = "entrée standard"

// A tableFile is a file to import.
type tableFile struct {
	name string
	info fs.FileInfo // nil for the standard input
	open *os.File
}

// filesFound are the files that the arguments of an import name.
type filesFound struct {
	files   []tableFile
	others  []string // those of the directories that are no tables
	missing []string // what is said of those that do not exist
}

// findFiles finds the files that the arguments name, each once.
func findFiles(args []string) (filesFound, error) {
	var f filesFound
	for _, arg := range args {
		if arg == "-" {
			f.add(stdin, nil)
			continue
		}
		if err := f.find(arg); err != nil {
			return f, err
		}
	}
	if len(f.missing) > 0 {
		return f, &lookupError{text: strings.Join(f.missing, "\n")}
	}
	return f, nil
}

// find finds the file, or the files of the directory.
func (f *filesFound) find(arg string) error {
	info, err := os.Stat(arg)
	switch {
	case err != nil:
		return f.absent(arg, err)
	case info.IsDir():
		return f.findIn(arg)
	case !info.Mode().IsRegular():
		return usage("« %s » n'est pas un fichier ordinaire ; pour lire ce qui vient d'un autre programme : « - »", arg)
	}
	f.add(arg, info)
	return nil
}

// absent finds the files of a pattern, « *.csv », which some systems leave to
// the program. Other names are of files that do not exist.
func (f *filesFound) absent(arg string, why error) error {
	if errors.Is(why, fs.ErrPermission) {
		return usage("« %s » ne peut pas être lu : l'accès en est refusé", arg)
	}
	if !strings.ContainsAny(arg, "*?") {
		f.missing = append(f.missing, missingFile(arg))
		return nil
	}
	matches, _ := filepath.Glob(arg)
	matches = slices.DeleteFunc(matches, isHidden)
	for _, name := range matches {
		if err := f.find(name); err != nil {
			return err
		}
	}
	if len(matches) == 0 {
		f.missing = append(f.missing, fmt.Sprintf("aucun fichier ne correspond à « %s »", arg))
	}
	return nil
}

// findIn finds the files of a directory, in the order of their names.
func (f *filesFound) findIn(directory string) error {
	entries, err := os.ReadDir(directory)
	if err != nil {
		return usage("le répertoire « %s » ne peut pas être lu", directory)
	}
	var others []string
	none := true
	for _, e := range entries {
		name := filepath.Join(directory, e.Name())
		info, err := os.Stat(name)
		switch {
		case isHidden(name):
		case err == nil && info.Mode().IsRegular() && slices.Contains(tableEndings, strings.ToLower(filepath.Ext(name))):
			f.add(name, info)
			none = false
		default:
			others = append(others, name)
		}
	}
	f.others = append(f.others, others...)
	if none {
		line := fmt.Sprintf("le répertoire « %s » n'a aucun tableau (attendu : des fichiers %s)", directory, joinWords(tableEndings))
		if len(others) > 0 {
			line += " ; il a : " + short(joinWords(others), 200)
		}
		f.missing = append(f.missing, line)
	}
	return nil
}

// isHidden recognises the files that nobody means: hidden ones, and what Excel
// leaves beside an open workbook.
func isHidden(name string) bool {
	base := filepath.Base(name)
	return strings.HasPrefix(base, ".") || strings.HasPrefix(base, "~$")
}

// add adds a file, unless it is there already under this name or another.
func (f *filesFound) add(name string, info fs.FileInfo) {
	same := func(other tableFile) bool {
		return info == nil && other.info == nil || info != nil && other.info != nil && os.SameFile(info, other.info)
	}
	if !slices.ContainsFunc(f.files, same) {
		f.files = append(f.files, tableFile{name: name, info: info})
	}
}

// missingFile suggests the nearest name of the directory.
func missingFile(name string) string {
	if to, err := os.Readlink(name); err == nil {
		return fmt.Sprintf("« %s » est un lien vers « %s », qui n'existe pas", name, to)
	}
	var names []string
	entries, err := os.ReadDir(filepath.Dir(name))
	for _, e := range entries {
		names = append(names, e.Name())
	}
	near := text.Nearest(filepath.Base(name), names)
	switch {
	case err != nil:
		return fmt.Sprintf("« %s » n'existe pas : son répertoire non plus", name)
	case near == "":
		return fmt.Sprintf("« %s » n'existe pas", name)
	}
	return fmt.Sprintf("« %s » n'existe pas ; vouliez-vous dire « %s » ?", name, filepath.Join(filepath.Dir(name), near))
}
