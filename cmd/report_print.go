package cmd

import (
	"io"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/sheet"
	"asll/internal/term"
)

// reportActivity counts, and shows or writes what it comes to.
func (s *session) reportActivity(o reportOptions) error {
	var d sheet.Document
	err := s.view(func(tx *carnet.Tx) error {
		kept, err := tx.Settings()
		if err != nil {
			return err
		}
		o.folder = settings(kept).folder(s.carnet)
		counting := asll.NewCounting(o.span)
		err = tx.Cases(o.span, func(_ string, cases []asll.Case) error {
			counting.Add(cases)
			return nil
		})
		r := counting.Report()
		if o.mask {
			r.Mask()
		}
		d = sheet.Activity(r, sheet.Header{Association: kept[settingAssociation], Logo: logo(kept[settingLogo]), Department: kept[settingDepartment], Day: s.today()}, o.mask)
		return err
	})
	switch {
	case err != nil:
		return err
	case o.format != "":
		return s.writeReport(o, d)
	case s.json:
		err = sheet.WriteJSON(outlet{to: s.Out}, d)
	default:
		err = s.printActivity(d)
	}
	if err == nil {
		s.tellPeriod(o)
	}
	return err
}

func (s *session) writeReport(o reportOptions, d sheet.Document) error {
	usual := "rapport-" + o.span.From.String() + "-" + o.span.To.String() + "." + o.format
	file, err := s.put(o.output, usual, func(w io.Writer) error { return reportFormats()[o.format](w, d) })
	switch {
	case err != nil:
		return err
	case file == "":
	case s.json:
		return s.printJSON(map[string]any{"file": file, "format": o.format, "from": o.span.From, "to": o.span.To, "masked": o.mask})
	default:
		s.out.Line("Rapport écrit : %s", file)
		s.display(o.output, file)
	}
	s.tellPeriod(o)
	return nil
}

// tellPeriod says how the period was chosen, when nobody chose it as it is.
func (s *session) tellPeriod(o reportOptions) {
	switch {
	case o.cut:
		s.err.Line("La période n'est pas finie : elle est comptée jusqu'à aujourd'hui, le %s.", o.span.To.French())
	case o.from == "" || o.to == "":
		s.err.Line("Période comptée : du %s au %s ; une autre : --du JJ/MM/AAAA --au JJ/MM/AAAA", o.span.From.French(), o.span.To.French())
	}
}

// printActivity shows a report on a terminal: its tables, under their titles.
func (s *session) printActivity(d sheet.Document) error {
	s.out.Title("%s", d.Title)
	s.out.Line("%s", d.Subtitle)
	for _, section := range d.Sections {
		if section.Key == sheet.SectionScope || section.Key == sheet.SectionDefinitions {
			continue
		}
		for _, b := range section.Blocks {
			if b.Kind == sheet.BlockFigure {
				continue // drawn from a table, for a page
			}
			s.out.Blank()
			s.out.Title("%s", b.Title)
			if len(b.Rows) == 0 {
				s.out.Line("  %s", b.Value.Text)
				continue
			}
			if err := s.out.Table(printedTable(b)); err != nil {
				return err
			}
		}
	}
	s.err.Blank()
	s.err.Line("Ce qu'un chiffre compte, et les dossiers qui sont derrière : asll report --expliquer (%s)", joinWords(figureNames()))
	return nil
}

// printedTable is a table of figures, its numbers on the right.
func printedTable(b sheet.Block) term.Table {
	t := term.Table{Shorten: []int{0}}
	for i, c := range b.Columns {
		if t.Header = append(t.Header, c.Label); i > 0 {
			t.Right = append(t.Right, i)
		}
	}
	for _, row := range b.Rows {
		var cells []string
		for _, v := range row {
			cells = append(cells, v.Text)
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}
