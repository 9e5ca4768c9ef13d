package cmd

import (
	"io"
	"slices"
	"strings"

	"asll/internal/asll"
	"asll/internal/batch"
	"asll/internal/carnet"
	"asll/internal/form"
	"asll/internal/text"
)

// An actTable is the acts that count, of one dossier or of the whole carnet, as
// rows. It goes through the carnet twice, for its columns and for its rows, and
// holds no more than a dossier at once.
type actTable struct {
	tx       *carnet.Tx
	label    string // of the one dossier that was asked for
	dossiers []carnet.Ref
	headers  []string
	columns  map[asll.Kind][]actColumn
	acts     int
	unknown  int // acts that no form can tell
}

// An actColumn is where the answers of a field go.
type actColumn struct {
	field  form.Field
	column int
}

// each goes through the acts that count, in the order of their recording.
// Those that withdraw others have done so.
func (t *actTable) each(visit func(dossier carnet.Ref, a asll.Act) error) error {
	for _, ref := range t.dossiers {
		entries, err := t.tx.Load(ref)
		if err != nil {
			return err
		}
		for _, e := range asll.Effective(entries) {
			if e.Act.Kind() == asll.KindVoid {
				continue
			}
			if err := visit(ref, e.Act); err != nil {
				return err
			}
		}
	}
	return nil
}

// survey counts the acts, and makes a column of every field that one of them
// answers. Fields of the same name share theirs.
func (t *actTable) survey() error {
	answered := map[asll.Kind]map[string]bool{}
	err := t.each(func(_ carnet.Ref, a asll.Act) error {
		f, known := formOfAct(a)
		if !known {
			t.unknown++
			return nil
		}
		t.acts++
		if answered[f.Kind] == nil {
			answered[f.Kind] = map[string]bool{}
		}
		for name := range f.Answers(a) {
			answered[f.Kind][name] = true
		}
		return nil
	})
	t.headers = []string{"acte", "dossier"}
	for _, f := range form.All() {
		for _, field := range f.Fields() {
			if answered[f.Kind][field.Name] {
				t.add(f.Kind, field)
			}
		}
	}
	return err
}

func (t *actTable) add(kind asll.Kind, field form.Field) {
	at := slices.Index(t.headers, field.French)
	if at < 0 {
		at = len(t.headers)
		t.headers = append(t.headers, field.French)
	}
	t.columns[kind] = append(t.columns[kind], actColumn{field, at})
}

// formOfAct finds the form that tells an act. One that was erased, or that a
// later version recorded, has none.
func formOfAct(a asll.Act) (form.Form, bool) {
	if _, unknown := a.(*asll.Unknown); unknown {
		return form.Form{}, false
	}
	return form.Of(a.Kind())
}

// write writes the acts in the order of the dossiers' numbers.
func (t *actTable) write(w io.Writer) error {
	table, err := batch.NewWriter(w)
	if err == nil {
		err = table.Write(t.headers)
	}
	if err != nil {
		return err
	}
	err = t.each(func(dossier carnet.Ref, a asll.Act) error {
		f, known := formOfAct(a)
		if !known {
			return nil
		}
		return table.Write(t.row(f, dossier, a))
	})
	if err != nil {
		return err
	}
	return table.Flush()
}

func (t *actTable) row(f form.Form, dossier carnet.Ref, a asll.Act) []string {
	row := make([]string, len(t.headers))
	row[0], row[1] = f.Kind.Noun(), dossier.Label
	answers := f.Answers(a)
	for _, c := range t.columns[f.Kind] {
		cell := strings.Join(answers[c.field.Name], "")
		if c.field.Repeated {
			cell = batch.Join(answers[c.field.Name])
		}
		row[c.column] = text.Printable(cell)
	}
	return row
}
