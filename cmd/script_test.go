package cmd_test

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"asll/cmd"
	"asll/internal/asll"
)

const (
	scripts = "../testdata/script"

	// usualDay is the day of a scenario that does not set another one with « env TODAY=2026-06-02 ».
	usualDay = "2026-03-12"
)

// The program that scenarios run is the real one, tied to the system as main ties it. Only what would make two runs
// differ is set here: the product has no switch for it.
func TestMain(m *testing.M) {
	programs := map[string]func(){"asll": runProgram}
	addUnixPrograms(programs)
	testscript.Main(m, programs)
}

func runProgram() {
	app := cmd.System()
	day, err := time.Parse(time.DateOnly, os.Getenv("TODAY"))
	if err != nil {
		panic(err)
	}
	app.Now = func() time.Time { return day.Add(10 * time.Hour) }
	app.Device = "poste d'essai"
	if os.Getenv("OPENER") != "system" {
		app.Open = func(path string) error {
			fmt.Fprintln(os.Stderr, "ouvert :", filepath.Base(path))
			return nil
		}
	}
	os.Exit(cmd.Main(app, os.Args[1:]))
}

func TestScenarios(t *testing.T) {
	given, err := filepath.Abs(filepath.Join(scripts, "given"))
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: scripts,
		Setup: func(env *testscript.Env) error {
			env.Setenv("ASLL_CARNET", "carnet.db")
			env.Setenv("TODAY", usualDay)
			env.Setenv("GIVEN", given)
			// Without it, the race detector keeps each program a second after its end.
			env.Setenv("GORACE", "atexit_sleep_ms=0 "+os.Getenv("GORACE"))
			return nil
		},
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "golden": golden},
		UpdateScripts:       updating(),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
	})
}

// updating tells whether expected texts are to be rewritten: UPDATE=1 go test ./cmd.
func updating() bool { return os.Getenv("UPDATE") != "" }

// exits runs a program that must fail with that very exit code, leave the carnet as it was, byte for byte, and answer
// nothing:
//
//	exits 3 asll renouveler Diallo --mois 3 --decision 02/06/2026
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE program [arguments…]")
	}
	carnet := ts.MkAbs(ts.Getenv("ASLL_CARNET"))
	before := whole(ts, carnet)
	var failed *exec.ExitError
	err := ts.Exec(args[1], args[2:]...)
	if err != nil && !errors.As(err, &failed) {
		ts.Fatalf("%v", err)
	}
	code := 0
	if failed != nil {
		code = failed.ExitCode()
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d", code)
	}
	if !bytes.Equal(before, whole(ts, carnet)) {
		ts.Fatalf("the carnet has changed")
	}
	if code >= 2 && code <= 4 && ts.ReadFile("stdout") != "" {
		ts.Fatalf("what is refused has no answer")
	}
}

// whole reads a carnet with what SQLite may have left beside it.
func whole(ts *testscript.TestScript, carnet string) []byte {
	var all []byte
	for _, beside := range []string{"", "-journal", "-wal"} {
		part, err := os.ReadFile(carnet + beside)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			ts.Fatalf("%v", err)
		}
		all = append(all, part...)
	}
	return all
}

// uuid is an identifier drawn at random.
var uuid = regexp.MustCompile(`[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}`)

// golden compares the answer of the last program with a file of testdata/script/golden, too long for its scenario;
// identifiers are all the same there:
//
//	golden voir.json
func golden(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: golden FILE")
	}
	got := uuid.ReplaceAllString(ts.ReadFile("stdout"), "uuid")
	file := filepath.Join(scripts, "golden", args[0])
	if updating() {
		ts.Check(os.WriteFile(file, []byte(got), 0o600))
		return
	}
	want, err := os.ReadFile(file)
	ts.Check(err)
	if got != string(want) {
		ts.Fatalf("the answer is not %s:\n%s", file, got)
	}
}

// A scenario is one story on one screen.
func TestScenariosAreShort(t *testing.T) {
	for name, text := range scenarios(t) {
		if n := strings.Count(text, "\n"); n > 60 {
			t.Errorf("%s has %d lines: tell one story of at most 60", name, n)
		}
		if !strings.HasPrefix(text, "# ") {
			t.Errorf("%s does not begin with what it tells", name)
		}
	}
}

// Each rule is quoted in a scenario: those that refuse, in a file that bears their name.
func TestEveryRuleIsPlayed(t *testing.T) {
	all := scenarios(t)
	var together strings.Builder
	for _, text := range all {
		together.WriteString(text)
	}
	for _, rule := range asll.Rules() {
		name := "refus-" + strings.ToLower(string(rule.ID)) + ".txtar"
		if _, found := all[name]; rule.Strength == asll.Refuse && !found {
			t.Errorf("%s refuses, and there is no %s", rule.ID, name)
		}
		if !strings.Contains(together.String(), string(rule.ID)) {
			t.Errorf("no scenario quotes %s", rule.ID)
		}
	}
}

func scenarios(t *testing.T) map[string]string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(scripts, "*.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(name)] = string(text)
	}
	return all
}
