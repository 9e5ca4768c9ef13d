package batch

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
)

func TestARowIsFoundAgainInAnyOrder(t *testing.T) {
	var file strings.Builder
	file.WriteString("sep=;\r\ndossier;date;type;domaine;note\r\n")
	for i := range 3000 {
		fmt.Fprintf(&file, "D%d;12/03/2026;domicile;budget;\"été\r\n%d\"\r\n%s", i, i, strings.Repeat("\r\n;;\r\n", i%2))
	}
	text := file.String()
	for name, data := range map[string]string{
		"UTF-8": "\ufeff" + text, "Windows-1252": string(latin1([]byte(text))),
		"CR": strings.ReplaceAll(text, "\r\n", "\r"), "LF": strings.ReplaceAll(text, "\r\n", "\n"),
	} {
		t.Run(name, func(t *testing.T) {
			m := table(t, data, Options{})
			var places []Place
			var told []string
			for r, err := range m.Rows() {
				if err != nil {
					t.Fatal(err)
				}
				places = append(places, r.Place)
				told = append(told, fmt.Sprintf("%q %v", r.Cells, r.Answers))
			}
			f, err := m.Finder()
			if err != nil || len(places) != 3000 {
				t.Fatal(err, len(places))
			}
			for _, i := range rand.New(rand.NewPCG(1, 2)).Perm(len(places)) {
				r, err := f.At(places[i])
				if err != nil {
					t.Fatal(err)
				}
				if got := fmt.Sprintf("%q %v", r.Cells, r.Answers); got != told[i] || r.Place != places[i] {
					t.Fatalf("got %s %v, want %s %v", got, r.Place, told[i], places[i])
				}
			}
		})
	}
}

func TestSheetsAndUTF16AreReadInOrderOnly(t *testing.T) {
	for _, name := range []string{"classeur.xlsx", "utf16-sans-marque.csv"} {
		data, err := os.ReadFile(hostiles + "/" + name)
		if err != nil {
			t.Fatal(err)
		}
		f, err := Open(name, bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		m, err := f.Tables[0].Map(Options{})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := m.Finder(); !errors.Is(err, ErrSequential) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
