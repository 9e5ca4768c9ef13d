package cmd_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// root is the top of the module, seen from this package.
const root = ".."

// room is a folder of the module that holds a package.
type room struct {
	ours   []string // the rooms it may import
	denied []string // what it may not import, with all that lies below
	later  bool     // it may not exist yet
}

// rooms says which room may import which: downwards only. depguard holds the same table in .config/golangci.yml, with
// the line of the fault in the editor; this one also sees the files of other systems, and rooms that nobody planned.
var rooms = map[string]room{
	".": {ours: []string{"cmd"}},
	"cmd": {ours: []string{
		"internal/asll", "internal/batch", "internal/carnet", "internal/civil", "internal/desk", "internal/form",
		"internal/prompt", "internal/sheet", "internal/term", "internal/text", "schema",
	}},
	"internal/asll": {
		ours:   []string{"internal/civil", "internal/text"},
		denied: []string{"os", "io/fs", "net"},
	},
	"internal/batch":  {ours: []string{"internal/asll", "internal/civil", "internal/desk", "internal/form", "internal/text"}},
	"internal/carnet": {ours: []string{"internal/asll", "internal/civil", "internal/text", "schema"}},
	"internal/civil":  {ours: []string{"internal/text"}},
	"internal/desk":   {ours: []string{"internal/asll", "internal/carnet", "internal/civil", "internal/text"}},
	"internal/form":   {ours: []string{"internal/asll", "internal/civil", "internal/text"}},
	"internal/prompt": {ours: []string{"internal/asll", "internal/civil", "internal/form", "internal/text"}},
	"internal/tty":    {}, // for tests only: no room may import it
	"internal/sheet":  {ours: []string{"internal/asll", "internal/civil", "internal/text"}},
	"internal/term":   {ours: []string{"internal/asll", "internal/civil", "internal/text"}},
	"internal/text":   {},
	"schema":          {},
}

// reserved names, for what only one room may import, that room.
var reserved = map[string]string{
	"database/sql":                      "internal/carnet",
	"modernc.org":                       "internal/carnet",
	"github.com/spf13/cobra":            "cmd",
	"github.com/spf13/pflag":            "cmd",
	"github.com/AlecAivazis/survey":     "internal/prompt",
	"github.com/olekukonko/tablewriter": "internal/term",
	"codeberg.org/go-pdf/fpdf":          "internal/sheet",
	"github.com/go-fonts/liberation":    "internal/sheet",
	"golang.org/x/image":                "internal/sheet",
}

// topLevel is all that the module's folder holds, dot-files aside.
var topLevel = []string{"README.md", "cmd", "go.mod", "go.sum", "internal", "main.go", "schema", "testdata"}

func TestImportsRunDownwards(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range sources(t) {
		seen[s.room] = true
		if _, known := rooms[s.room]; !known {
			t.Errorf("%s: %s is not a room: move the file, or give the room its place in the table", s.path, s.room)
			continue
		}
		for _, imported := range s.imports(t) {
			if why := refusal(s.room, imported); why != "" {
				t.Errorf("%s imports %s: %s", s.path, imported, why)
			}
		}
	}
	for name, r := range rooms {
		if !seen[name] && !r.later {
			t.Errorf("%s: the table has this room, the module has no Go file in it", name)
		}
	}
}

func TestTopLevelHoldsOnlyWhatIsPlanned(t *testing.T) {
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && !slices.Contains(topLevel, e.Name()) {
			t.Errorf("%s stands at the top level, which holds only dot-files and %s", e.Name(), strings.Join(topLevel, ", "))
		}
	}
}

func TestOnlyMainExitsAndNothingRunsBeforeIt(t *testing.T) {
	for _, s := range sources(t) {
		ast.Inspect(s.file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncDecl:
				if n.Recv == nil && n.Name.Name == "init" {
					t.Errorf("%s has an init function: build the value where it is used", s.at(n))
				}
			case *ast.SelectorExpr:
				if s.isExit(n) && s.path != "main.go" {
					t.Errorf("%s uses os.Exit: only main.go may, elsewhere return an error", s.at(n))
				}
			}
			return true
		})
	}
}

// refusal says why a file of a room may not import a package; it is empty if it may.
func refusal(name, imported string) string {
	if ours, own := strings.CutPrefix(imported, "asll/"); own {
		if allowed := rooms[name].ours; !slices.Contains(allowed, ours) {
			return name + " may import these rooms only: [" + strings.Join(allowed, ", ") + "]"
		}
	}
	for _, denied := range rooms[name].denied {
		if below(imported, denied) {
			return name + " does no input or output"
		}
	}
	for taken, owner := range reserved {
		if below(imported, taken) && name != owner {
			return "only " + owner + " may import " + taken
		}
	}
	return ""
}

// below tells whether an import path is the given one or lies under it.
func below(imported, top string) bool {
	return imported == top || strings.HasPrefix(imported, top+"/")
}

// source is one Go file that goes into the binary, on whatever system.
type source struct {
	path, room string
	file       *ast.File
	fset       *token.FileSet
}

// sources parses every Go file of the module that is not a test.
func sources(t *testing.T) []source {
	t.Helper()
	var all []source
	err := filepath.WalkDir(root, func(file string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && file != root && unread(e.Name()):
			return fs.SkipDir
		case e.IsDir() || path.Ext(file) != ".go" || strings.HasSuffix(file, "_test.go"):
			return nil
		}
		s := source{fset: token.NewFileSet()}
		s.file, err = parser.ParseFile(s.fset, file, nil, parser.SkipObjectResolution)
		s.path = strings.TrimPrefix(filepath.ToSlash(file), root+"/")
		s.room = path.Dir(s.path)
		all = append(all, s)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// unread tells whether the go command passes over a folder of this name.
func unread(name string) bool {
	return name == "testdata" || strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_")
}

// imports lists the import paths of a file.
func (s source) imports(t *testing.T) []string {
	t.Helper()
	var paths []string
	for _, spec := range s.file.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, imported)
	}
	return paths
}

// at gives the file and line of a node.
func (s source) at(n ast.Node) string {
	return s.path + ":" + strconv.Itoa(s.fset.Position(n.Pos()).Line)
}

// isExit tells whether an expression is os.Exit, under whatever name the file imports os.
func (s source) isExit(e *ast.SelectorExpr) bool {
	pkg, ok := e.X.(*ast.Ident)
	return ok && e.Sel.Name == "Exit" && slices.ContainsFunc(s.file.Imports, func(spec *ast.ImportSpec) bool {
		if spec.Path.Value != `"os"` {
			return false
		}
		return spec.Name == nil && pkg.Name == "os" || spec.Name != nil && spec.Name.Name == pkg.Name
	})
}
