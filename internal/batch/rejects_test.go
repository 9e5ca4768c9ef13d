package batch

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const faulty = "Dossier,date,Type,domaine,Observations,erreur\n" +
	"'-1,=A1,\"do\nmi\",'=x,-5,ancienne\n" +
	"2,12/03/2026,domicile\n" +
	"3,12/03/2026,domicile,,,,en trop\n"

// rejects writes every row of a text as rejected.
func rejects(t *testing.T, data string) string {
	t.Helper()
	m := table(t, data, Options{})
	var b bytes.Buffer
	w, err := NewWriter(&b)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.WriteHeaders(m); err != nil {
		t.Fatal(err)
	}
	for r, err := range m.Rows() {
		if err != nil {
			t.Fatal(err)
		}
		if err := w.WriteRejected(r, "-"+r.Dossier+" ; refusée"); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestRejectedRowsAreWrittenAsTheyWere(t *testing.T) {
	got := rejects(t, faulty)
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(got, "\ufeff")))
	r.Comma, r.FieldsPerRecord = ';', -1
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		{"Dossier", "date", "Type", "domaine", "Observations", "erreur"},
		{"'-1", "=A1", "do\nmi", "'=x", "-5", "'--1 ; refusée"},
		{"2", "12/03/2026", "domicile", "", "", "'-2 ; refusée"},
		{"3", "12/03/2026", "domicile", "", "", "'-3 ; refusée", "en trop"},
	}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Error(diff)
	}
	if again := rejects(t, got); again != got {
		t.Errorf("rejected again\n%q\nthen\n%q", got, again)
	}
}

func TestAFileOfRejectedRowsGetsItsColumn(t *testing.T) {
	got := rejects(t, "\xef\xbb\xbf"+"dossier;date;type;domaine\n2;12/03/2026;domicile;caf\xe9\n")
	if want := "\xef\xbb\xbfdossier;date;type;domaine;erreur\r\n2;12/03/2026;domicile;caf�;\"'-2 ; refusée\"\r\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
