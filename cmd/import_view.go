package cmd

import (
	"asll/internal/asll"
	"asll/internal/batch"
)

type importView struct {
	Written  bool          `json:"written"`
	DryRun   bool          `json:"dry_run"`
	Tables   []tableView   `json:"tables"`
	Unread   []string      `json:"unread"` // sheets, and files of directories
	Acts     []countView   `json:"acts"`
	Total    countView     `json:"total"`
	Dossiers int           `json:"dossiers"`
	Opened   []openedView  `json:"opened"`
	Problems []rowView     `json:"problems"`
	Warnings []rowView     `json:"warnings"`
	Twins    int           `json:"twins"`
	Unlisted int           `json:"unlisted"`
	Rejects  []rejectsFile `json:"rejects"`
}

type tableView struct {
	Name    string       `json:"name"`
	File    string       `json:"file"`
	Sheet   string       `json:"sheet,omitempty"`
	Format  string       `json:"format"`
	Kind    asll.Kind    `json:"kind,omitempty"` // of the rows that do not say it
	Rows    int          `json:"rows"`
	Headers int          `json:"headers_line"`
	Columns []columnView `json:"columns"`
	Unused  []string     `json:"unused"` // headers of the options that it does not have
}

type columnView struct {
	Number int    `json:"number"`
	Header string `json:"header"`
	Field  string `json:"field,omitempty"`
	Near   string `json:"near,omitempty"`
}

type countView struct {
	Kind      asll.Kind `json:"kind,omitempty"`
	New       int       `json:"new"`
	Identical int       `json:"identical"`
	Warned    int       `json:"warned"`
	Rejected  int       `json:"rejected"`
}

type openedView struct {
	Dossier string `json:"dossier"`
	Called  string `json:"called,omitempty"`
	Name    string `json:"name"`
}

type rowView struct {
	File   string      `json:"file"`
	Line   int         `json:"line,omitempty"`
	Row    int         `json:"row,omitempty"`
	Column int         `json:"column,omitempty"`
	Header string      `json:"header,omitempty"`
	Value  string      `json:"value,omitempty"`
	Reason string      `json:"reason"`
	Rule   asll.RuleID `json:"rule,omitempty"`
	Source string      `json:"source,omitempty"`
	Advice string      `json:"advice,omitempty"`
}

func newImportView(done *imported) importView {
	r := done.report
	v := importView{
		Written: r.Written, DryRun: done.rehearse, Tables: []tableView{}, Acts: []countView{}, Opened: []openedView{},
		Unread: append(append([]string{}, done.sheets...), done.others...), Total: countView(r.Total()), Dossiers: r.Dossiers,
		Problems: rowViews(r.Problems), Warnings: rowViews(r.Warnings), Twins: r.Twins, Unlisted: r.Unlisted,
		Rejects: append([]rejectsFile{}, done.rejects...),
	}
	for _, m := range r.Tables {
		v.Tables = append(v.Tables, newTableView(m))
	}
	for _, c := range r.Acts {
		v.Acts = append(v.Acts, countView(c))
	}
	for _, o := range r.Opened {
		v.Opened = append(v.Opened, openedView{o.Label, o.Called, o.Name})
	}
	return v
}

func newTableView(m *batch.Mapping) tableView {
	v := tableView{
		Name: m.Table.Name, File: m.Table.File, Sheet: m.Table.Sheet, Format: m.Table.Format, Kind: m.Kind,
		Rows: m.Count, Headers: m.Line, Columns: []columnView{}, Unused: append([]string{}, m.Unused...),
	}
	for _, c := range m.Columns {
		v.Columns = append(v.Columns, columnView{c.Number, c.Header, c.Field, c.Near})
	}
	return v
}

func rowViews(problems []batch.Problem) []rowView {
	views := []rowView{}
	for _, p := range problems {
		v := rowView{File: p.File, Line: p.Line, Row: p.Row, Column: p.Column, Header: p.Header, Value: p.Value, Reason: p.Reason}
		if p.Finding != nil {
			v.Rule, v.Source, v.Advice = p.Finding.Rule, p.Finding.Source, p.Finding.Advice
		}
		views = append(views, v)
	}
	return views
}
