package cmd

import (
	"io"
	"slices"

	"github.com/spf13/cobra"

	"asll/internal/asll"
	"asll/internal/batch"
	"asll/internal/carnet"
	"asll/internal/civil"
	"asll/internal/sheet"
	"asll/internal/term"
)

// registerCommand writes a line for each measure.
func (s *session) registerCommand() *cobra.Command {
	var o output
	var format string
	c := &cobra.Command{
		Use: "register", Aliases: []string{"registre"},
		Short:   "écrire le registre des mesures : un tableau, une ligne par mesure qui a un contrat",
		Example: "export registre\nexport registre --format csv --fichier mesures.csv",
		Args:    noArguments,

		FParseErrWhitelist: cobra.FParseErrWhitelist{UnknownFlags: true},
	}
	c.Flags().StringVar(&format, "format", "", "xlsx (classeur) ou csv")
	o.flags(c, "registre.xlsx dans le dossier des documents")
	o.opening(c)
	c.Flags().SetNormalizeFunc(normalise(frenchOf(c)))
	c.RunE = func(*cobra.Command, []string) error {
		chosen, err := o.formatOf(format, "xlsx", []string{"xlsx", "csv"})
		if err != nil {
			return err
		}
		return s.exportRegister(o, chosen)
	}
	return c
}

func (s *session) exportRegister(o output, format string) error {
	if s.Interrupt != nil {
		ctx, stop := s.Interrupt(s.ctx)
		defer stop()
		s.ctx = ctx
	}
	r := register{session: s, Register: sheet.Register{Day: s.today()}}
	write := r.writeXLSX
	if format == "csv" {
		write = r.writeCSV
	}
	r.bar = term.NewProgress(s.Err, s.Progress, s.Now)
	var file string
	err := s.view(func(tx *carnet.Tx) (err error) {
		if r.tx, err = tx, r.survey(tx); err != nil {
			return err
		}
		if o.folder, err = s.documentsFolder(tx); err != nil {
			return err
		}
		file, err = s.put(o, "registre."+format, write)
		return err
	})
	r.bar.Clear()
	switch {
	case s.ctx.Err() != nil:
		return errBroken
	case err != nil || file == "":
		return err
	case s.json:
		return s.printJSON(map[string]any{"file": file, "format": format, "measures": r.measures})
	}
	s.out.Line("Registre écrit : %s (%s)", file, civil.Plural(r.measures, "mesure", "mesures"))
	s.display(o, file)
	return nil
}

// A register goes through the carnet, and holds no more than a dossier at once.
type register struct {
	*session
	sheet.Register
	tx       *carnet.Tx
	bar      *term.Progress
	dossiers []carnet.Ref
	measures int
}

// survey lists the dossiers in the order of their numbers.
func (r *register) survey(tx *carnet.Tx) error {
	err := tx.Roll(func(k *carnet.Known) {
		if !k.Gone {
			r.dossiers = append(r.dossiers, k.Ref)
		}
	})
	slices.SortFunc(r.dossiers, byNumber)
	return err
}

// each gives the rows, one after another.
func (r *register) each(write func(sheet.Row) error) error {
	for i, ref := range r.dossiers {
		if err := r.ctx.Err(); err != nil {
			return err
		}
		r.bar.Show("Registre", int64(i), int64(len(r.dossiers)))
		entries, err := r.tx.Load(ref)
		if err != nil {
			return err
		}
		for _, row := range r.Rows(ref.Label, asll.Fold(entries)) {
			r.measures++
			if err := write(row); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r *register) writeXLSX(w io.Writer) error {
	table, err := r.NewXLSX(w)
	if err != nil {
		return err
	}
	if err := r.each(table.Write); err != nil {
		return err
	}
	return table.Close()
}

func (r *register) writeCSV(w io.Writer) error {
	table, err := batch.NewWriter(w)
	if err == nil {
		err = table.Write(sheet.RegisterHeaders())
	}
	if err != nil {
		return err
	}
	if err := r.each(func(row sheet.Row) error { return table.Write(row.Cells()) }); err != nil {
		return err
	}
	return table.Flush()
}
