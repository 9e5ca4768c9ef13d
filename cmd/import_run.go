package cmd

import (
	"errors"
	"runtime/debug"

	"asll/internal/batch"
	"asll/internal/carnet"
	"asll/internal/form"
	"asll/internal/term"
)

// An importing is one import under way.
type importing struct {
	*session
	importOptions
	files   []tableFile
	bar     *term.Progress
	scratch scratch
	rejects rejects
	done    imported
}

// imported is what an import says at its end.
type imported struct {
	importOptions
	report     *batch.Report
	sheets     []string // not read
	others     []string // files of the directories that are no tables
	rejects    []rejectsFile
	unreadable bool // no row was looked at
}

// importFiles imports all that the arguments name, and reports.
func (s *session) importFiles(args []string, o importOptions) error {
	if s.Interrupt != nil {
		ctx, stop := s.Interrupt(s.ctx)
		defer stop()
		s.ctx = ctx
	}
	i := &importing{session: s, importOptions: o, done: imported{importOptions: o}}
	found, err := findFiles(args)
	if err != nil {
		return err
	}
	i.files, i.done.others = found.files, found.others
	width := s.Progress
	if s.json {
		width = 0
	}
	i.bar = term.NewProgress(s.Err, width, s.Now)
	err = i.run()
	i.bar.Clear()
	if err != nil {
		i.rejects.drop()
		if s.ctx.Err() != nil {
			return errBroken
		}
		return err
	}
	return s.reportImport(&i.done)
}

// heap is how much memory an import takes before garbage is collected more
// often: a million rows leave room for the other programs of a small laptop.
const heap = 72 << 20

// garbage is how much an import allocates before it is collected, in percent of
// what it holds: a file of any ordinary size leaves room for more than Go takes
// by itself.
const garbage = 140

// run opens the carnet and the files, and has the rows recorded.
func (i *importing) run() error {
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(heap))
	defer debug.SetGCPercent(debug.SetGCPercent(garbage))
	file, kept, err := i.openedWith()
	if err != nil {
		return err
	}
	defer file.Close()
	i.scratch.beside(i.carnet)
	defer i.scratch.clear()
	sources, problems, err := i.openAll()
	defer closeAll(i.files)
	if err != nil {
		return err
	}
	if len(problems) > 0 {
		return i.unreadable(problems)
	}
	all := int64(0)
	for _, source := range sources {
		all += source.Size
	}
	gathered, err := batch.Gather(i.ctx, sources, i.Options, i.scratch.file, func(bytes int64) { i.bar.Show("Lecture", bytes, all) })
	if errors.As(err, &problems) {
		return i.unreadable(problems)
	}
	if err != nil {
		return err
	}
	defer gathered.Close()
	if err := absentHeader(gathered.Tables); err != nil {
		return err
	}
	return i.record(gathered, file, kept)
}

// unreadable says what is wrong with files of which nothing was imported.
func (i *importing) unreadable(problems batch.Problems) error {
	i.done.report, i.done.unreadable = &batch.Report{}, true
	for _, p := range problems {
		i.done.report.Problems = append(i.done.report.Problems, *p)
	}
	return nil
}

// record has the desk judge and record the rows. Those that are rejected are
// on the disk before the others are.
func (i *importing) record(g *batch.Gathering, file *carnet.Carnet, kept settings) error {
	label := "Enregistrement"
	if i.rehearse {
		label = "Contrôle"
	}
	i.rejects.given = i.apart
	all := int64(0)
	for _, m := range g.Tables {
		all += int64(m.Count)
	}
	keep := func(r *batch.Report) error {
		if err := unchanged(i.files); err != nil {
			return err
		}
		if i.rehearse || !i.keepGood || r.Total().Rejected == 0 || i.rejects.files != nil {
			return nil
		}
		return i.rejects.write(g)
	}
	report, err := g.Record(i.ctx, i.desk(file, kept), batch.Policy{
		DryRun: i.rehearse, KeepGood: i.keepGood, Source: sourceOf(i.files),
		Context: form.Context{Today: i.today(), Regulations: kept.regulations},
		Done:    func(rows int) { i.bar.Show(label, int64(rows), all) },
		Check:   keep,
	})
	if err == nil && !report.Written {
		err = keep(report) // they are to be corrected, even if nothing else was new
	}
	i.done.report, i.done.sheets, i.done.rejects = report, g.Ignored, i.rejects.files
	return err
}
