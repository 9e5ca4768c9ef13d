package cmd

import (
	"context"
	"errors"
	"os"

	"asll/internal/batch"
	"asll/internal/term"
)

// What follows lets a test make up an import.
var (
	RangesOf     = rangesOf
	LabelRanges  = labelRanges
	KindNamed    = kindNamed
	ColumnsNamed = columnsNamed
)

// Sort is what a flaw has in common with others.
func Sort(p batch.Problem) string {
	f := flaw{Problem: p}
	return f.sort()
}

// An Imported is what an import has to say.
type Imported struct {
	Report             *batch.Report
	Sheets, Others     []string
	Rejects            []string
	Rehearse, KeepGood bool
	Unreadable         bool
}

func (i Imported) done() *imported {
	done := &imported{report: i.Report, sheets: i.Sheets, others: i.Others, unreadable: i.Unreadable}
	done.rehearse, done.keepGood = i.Rehearse, i.KeepGood
	for _, name := range i.Rejects {
		done.rejects = append(done.rejects, rejectsFile{File: name, Table: "suivi.csv"})
	}
	return done
}

// Outcome is its last sentence.
func (i Imported) Outcome() string { return i.done().outcome() }

// ReportImport prints what an import has to say, and gives the exit code.
func ReportImport(app App, i Imported, json bool) int {
	s := &session{App: app, ctx: context.Background(), json: json}
	s.out, s.err = term.NewPrinter(app.Out, app.Colour, app.Width), term.NewPrinter(app.Err, app.Colour, app.Width)
	return s.report(s.reportImport(i.done()))
}

// FindFiles gives the files that arguments name, and what is left aside.
func FindFiles(args ...string) (names, others []string, err error) {
	found, err := findFiles(args)
	for _, f := range found.files {
		names = append(names, f.name)
	}
	return names, found.others, err
}

// Unchanged does something to a file between its opening and the end of its
// reading.
func Unchanged(name string, meanwhile func()) error {
	i := importing{files: []tableFile{{name: name}}}
	info, err := os.Stat(name)
	if err != nil {
		return err
	}
	i.files[0].info = info
	_, problems, err := i.openAll()
	defer closeAll(i.files)
	if err != nil || len(problems) > 0 {
		return errors.Join(err, problems)
	}
	i.files = append(i.files, tableFile{name: stdin})
	meanwhile()
	return unchanged(i.files)
}

// RejectsName claims the name of the file for the rejected rows of a table,
// the given one or the one chosen.
func RejectsName(given string, t *batch.Table, before int) (string, error) {
	r := rejects{given: given, files: make([]rejectsFile, before)}
	return r.claim(r.name(t))
}

// Scratch makes a temporary file for the import into a carnet, and gives what
// removes it in the end.
func Scratch(carnet string) (*os.File, func(), error) {
	var t scratch
	t.beside(carnet)
	f, err := t.file()
	return f, t.clear, err
}
