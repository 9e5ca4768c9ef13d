package cmd_test

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"asll/cmd"
	"asll/internal/asll"
	"asll/internal/batch"
)

// write makes empty files in the current folder.
func write(t *testing.T, names ...string) {
	t.Helper()
	for _, name := range names {
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func TestFilesOfADirectory(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "2025/b.CSV", "2025/a.xlsx", "2025/c.txt", "2025/d.tsv", "2025/e.xlsm", "2025/.f.csv", "2025/~$a.xlsx", "2025/plan.pdf", "2025/vieux/g.csv", "vide/h.ods", "seul.dat")
	names, others, err := cmd.FindFiles("2025", "seul.dat", "2025/b.CSV", "./2025/../seul.dat", "-", "-")
	want := []string{"2025/a.xlsx", "2025/b.CSV", "2025/c.txt", "2025/d.tsv", "2025/e.xlsm", "seul.dat", "entrée standard"}
	if err != nil || !reflect.DeepEqual(slashed(names), want) {
		t.Errorf("got %q, %v", names, err)
	}
	if want := []string{"2025/plan.pdf", "2025/vieux"}; !reflect.DeepEqual(slashed(others), want) {
		t.Errorf("left aside: %q", others)
	}
	names, _, err = cmd.FindFiles("2025/*.?sv")
	if err != nil || !reflect.DeepEqual(slashed(names), []string{"2025/d.tsv"}) {
		t.Errorf("got %q, %v", names, err)
	}
	_, _, err = cmd.FindFiles("2025", "vide", "seul.dta", "loin/x.csv", "*.csv")
	wanted := "le répertoire « vide » n'a aucun tableau (attendu : des fichiers .csv, .txt, .tsv, .xlsx, .xlsm) ; il a : " + filepath.Join("vide", "h.ods") +
		"\n« seul.dta » n'existe pas ; vouliez-vous dire « seul.dat » ?\n« loin/x.csv » n'existe pas : son répertoire non plus\naucun fichier ne correspond à « *.csv »"
	if err == nil || err.Error() != wanted {
		t.Errorf("got %v", err)
	}
}

func slashed(names []string) []string {
	var all []string
	for _, name := range names {
		all = append(all, filepath.ToSlash(name))
	}
	return all
}

func TestRejectedRowsTakeTheNameOfNoFile(t *testing.T) {
	t.Chdir(t.TempDir())
	suivi := &batch.Table{File: "2025/suivi.csv"}
	for _, c := range []struct {
		given  string
		table  *batch.Table
		before int
		want   string // empty if it is refused
	}{
		{"", suivi, 0, "suivi-rejets.csv"},
		{"", suivi, 0, "suivi-rejets-2.csv"},
		{"", suivi, 1, "suivi-rejets-3.csv"},
		{"", &batch.Table{File: "suivi-rejets.csv"}, 0, "suivi-rejets-4.csv"},
		{"", &batch.Table{File: "suivi-rejets-4.csv"}, 0, "suivi-rejets-5.csv"},
		{"", &batch.Table{File: "suivi.xlsx", Sheet: "Visites à domicile"}, 0, "suivi-visites-a-domicile-rejets.csv"},
		{"", &batch.Table{File: "entrée standard"}, 0, "entree-standard-rejets.csv"},
		{"a-revoir.csv", suivi, 0, "a-revoir.csv"},
		{"a-revoir.csv", suivi, 0, ""},
		{"a-revoir.csv", suivi, 1, "a-revoir-2.csv"},
		{"a-revoir.csv", suivi, 1, ""},
	} {
		name, err := cmd.RejectsName(c.given, c.table, c.before)
		if name != c.want || (err == nil) != (c.want != "") {
			t.Errorf("%q for %s: got %q, %v; want %q", c.given, c.table.File, name, err, c.want)
		}
	}
}

func TestAnActIsNamedByAnyOfItsNames(t *testing.T) {
	for word, want := range map[string]asll.Kind{"": "", "saisine": asll.KindIntake, "Entretien": asll.KindVisit, "visit": asll.KindVisit, "VAD": asll.KindVisit, "clôture": asll.KindClosing} {
		got, presets, err := cmd.KindNamed(word)
		if got != want || err != nil || (len(presets) > 0) != (word == "VAD") {
			t.Errorf("%s: got %q, %v, %v", word, got, presets, err)
		}
	}
}

func TestColumnsAreNamedByOptions(t *testing.T) {
	got, err := cmd.ColumnsNamed([]string{"Jour = date", "a=b=note", "Divers=", "jour=Date"})
	want := map[string]string{"Jour": "date", "a=b": "note", "Divers": "", "jour": "Date"}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, %v", got, err)
	}
	for _, wrong := range [][]string{{"date"}, {"=date"}, {" ?=date"}, {"Jour=date", "jour=nom"}} {
		if _, err := cmd.ColumnsNamed(wrong); err == nil {
			t.Errorf("%q is accepted", wrong)
		}
	}
}

// endless is a standard input that never says anything; somebody presses Ctrl-C.
type endless struct{ press func() }

func (e endless) Read([]byte) (int, error) {
	e.press()
	select {}
}

func TestAnInterruptedImportLeavesNoTrace(t *testing.T) {
	folder := t.TempDir()
	ctx, press := context.WithCancel(t.Context())
	var out, err bytes.Buffer
	app := cmd.App{
		In: endless{press}, Out: &out, Err: &err, Now: time.Now, Random: strings.NewReader(strings.Repeat("x", 4096)), Carnet: filepath.Join(folder, "carnet.db"),
		Interrupt: func(context.Context) (context.Context, context.CancelFunc) { return ctx, press },
	}
	if code := cmd.Main(app, []string{"init", "--referent", "Claire Morel"}); code != 0 {
		t.Fatal(code, err.String())
	}
	out.Reset()
	err.Reset()
	code := cmd.Main(app, []string{"import", "-"})
	if code != 130 || out.Len() > 0 || err.String() != "Interrompu\u00a0: rien n'est écrit.\n" {
		t.Errorf("code %d\n%s%s", code, out.String(), err.String())
	}
	entries, _ := os.ReadDir(folder)
	if len(entries) != 1 {
		t.Errorf("left behind: %v", entries)
	}
}

func TestTemporaryFilesAreForTheirOwnerAndGoAway(t *testing.T) {
	folder := t.TempDir()
	f, clear, err := cmd.Scratch(filepath.Join(folder, "carnet.db"))
	if err != nil {
		t.Fatal(err)
	}
	info, err := f.Stat()
	if err != nil || info.Mode().Perm()&0o077 != 0 && filepath.Separator == '/' {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if _, err := io.WriteString(f, "Diallo"); err != nil {
		t.Error(err)
	}
	f.Close()
	clear()
	if entries, _ := os.ReadDir(folder); len(entries) > 0 {
		t.Errorf("left behind: %v", entries)
	}
	if _, _, err := cmd.Scratch(filepath.Join(folder, "absent", "carnet.db")); err == nil {
		t.Error("a folder that does not exist takes a file")
	}
}
