package sheet

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"asll/internal/civil"
)

// extracted is what a program that we did not write reads in a PDF, in the order of the file or, laid
// out as it sees fit, for one who copies a page.
func extracted(t *testing.T, d Document, options ...string) string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "pdftotext", append(options, "-", "-")...)
	cmd.Stdin = strings.NewReader(written(t, WritePDF, d))
	var complaints bytes.Buffer
	cmd.Stderr = &complaints
	text, err := cmd.Output()
	if err != nil || complaints.Len() > 0 {
		t.Fatalf("pdftotext: %v %s", err, complaints.String())
	}
	return string(text)
}

// needs skips a test where a program is missing; where all is tested, it must not be.
func needs(t *testing.T, program string) {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal(err)
		}
		t.Skip(err)
	}
}

// unspaced takes away what may stand otherwise from a line to the next.
func unspaced(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

func TestPDFSaysAllInOrder(t *testing.T) {
	needs(t, "pdftotext")
	for name, d := range samples(t) {
		lacks(t, name, extracted(t, d, "-raw"), valuesOf(d))
		if d.Draft {
			continue // its pages have words across
		}
		var headings []Value
		for _, s := range d.Sections {
			headings = append(headings, Value{Text: s.Heading()})
		}
		lacks(t, name+", as laid out", extracted(t, d), headings)
	}
}

// lacks reports what a text does not hold in that order.
func lacks(t *testing.T, name, text string, values []Value) {
	t.Helper()
	rest := unspaced(text)
	for _, v := range values {
		left, found := after(rest, unspaced(v.Text))
		if !found {
			t.Errorf("%s lacks %q, or has it too early", name, v.Text)
			continue
		}
		rest = left
	}
}

// TestPDFLosesNoWord counts the words where rows are cut at the foot of a page.
func TestPDFLosesNoWord(t *testing.T) {
	needs(t, "pdftotext")
	for name, d := range allDocuments(t) {
		got := map[string]int{}
		for word := range strings.FieldsSeq(extracted(t, d, "-raw")) {
			got[word]++
		}
		for _, word := range wordsOf(d) {
			if got[word]--; got[word] == -1 {
				t.Errorf("%s lacks %q", name, word)
			}
		}
	}
}

// unmarked are the values of a document, without the mark of a draft.
func unmarked(d Document) []Value {
	d.Draft = false
	return valuesOf(d)
}

// wordsOf are those of a document; not those that the font lacks, or so long that they are cut.
func wordsOf(d Document) []string {
	const long = 20
	var all []string
	for _, v := range unmarked(d) {
		all = append(all, strings.Fields(v.Text)...)
	}
	return slices.DeleteFunc(all, func(s string) bool {
		return len(s) > long || strings.ContainsFunc(s, func(r rune) bool { return r > 0x24F })
	})
}

// What the font lacks is named, once for each word, and the reader is told where to read it.
func TestPDFNamesWhatItCannotWrite(t *testing.T) {
	needs(t, "pdftotext")
	got := extracted(t, hardCases(t)["foreign"], "-raw")
	for _, want := range []string{"Öztürk Łukasz Nguyễn Œdipe d’Ÿ Мария Ελένη", "[arabe] [arabe] ; [géorgien] ; [guèze] ; [chinois] ; [signe] ; fin", "Les formats html et odt les donnent"} {
		if !strings.Contains(strings.Join(strings.Fields(got), " "), want) {
			t.Errorf("no %q in %s", want, got)
		}
	}
}

func TestSameBytesAgain(t *testing.T) {
	for name, d := range samples(t) {
		for format, write := range formats {
			if first, again := written(t, write, d), written(t, write, d); first != again {
				t.Errorf("%s.%s is another file the second time", name, format)
			}
		}
	}
}

// TestPDFIsSound has its structure read by a program that reports every fault.
func TestPDFIsSound(t *testing.T) {
	needs(t, "qpdf")
	for name, d := range allDocuments(t) {
		file := filepath.Join(t.TempDir(), name+".pdf")
		if err := os.WriteFile(file, []byte(written(t, WritePDF, d)), 0o600); err != nil {
			t.Fatal(err)
		}
		if out, err := exec.CommandContext(t.Context(), "qpdf", "--check", file).CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", name, err, out)
		}
	}
}

// A file manager and a voice are told what the document is; a program, to do nothing.
func TestPDFSaysWhatItIs(t *testing.T) {
	needs(t, "pdfinfo")
	cmd := exec.CommandContext(t.Context(), "pdfinfo", "-")
	file := written(t, WritePDF, samples(t)["complete"])
	cmd.Stdin = strings.NewReader(file)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	info := strings.Join(strings.Fields(string(out)), " ")
	for _, want := range []string{
		"Title: Fiche d'évaluation de la mesure ASLL", "Author: Association Toit pour tous", "Producer: asll", "CreationDate: Mon Apr 20 00:00:00 2026", "ModDate: Mon Apr 20 00:00:00 2026",
		"JavaScript: no", "(A4)",
	} {
		if !strings.Contains(info, want) {
			t.Errorf("no %q in %s", want, info)
		}
	}
	if !strings.Contains(file, "/Lang (fr-FR)") || strings.Contains(file, "/OpenAction") {
		t.Error("the PDF does not say its language, or does something when it is opened")
	}
}

// A draft says so on every page, in every format to print, and still does once it is copied.
func TestDraftSaysSo(t *testing.T) {
	needs(t, "pdftotext")
	d := samples(t)["complete"]
	d.Draft = true
	for _, d.Reference = range []string{d.Reference, "", strings.Repeat("Dossier ", 40)} {
		for _, way := range []string{"-raw", "-layout"} {
			pages := strings.Split(strings.TrimSuffix(extracted(t, d, way), "\f"), "\f")
			for i, page := range pages {
				if !strings.Contains(page, Watermark) {
					t.Errorf("%s, page %d of %d does not hold %s in one word", way, i+1, len(pages), Watermark)
				}
			}
		}
	}
	if styles := partsOf(t, d)["styles.xml"]; !strings.Contains(styles, Watermark) {
		t.Error("the header of the ODT is not marked")
	}
}

// BenchmarkWritePDF writes as much as an evaluation sheet holds: four pages, two figures.
func BenchmarkWritePDF(b *testing.B) {
	columns := []Column{{"item", "Rubrique"}, {"entry", "À l'entrée"}, {"exit", "À la sortie"}}
	var rows []Row
	var all []Field
	for range 8 {
		rows = append(rows, Row{words("Ressources mensuelles"), amount(new(civil.Cents(132000))), amount(new(civil.Cents(148000)))})
		all = append(all, field("key", "Service instructeur", words("CCAS d'Aubenas")))
	}
	d := Document{Title: "Fiche d'évaluation", Author: "Association Toit pour tous"}
	for n := range 9 {
		d.Sections = append(d.Sections, Section{n + 1, "key", "Mesure", []Block{
			fields("key", "", all...), table("key", "Budget", "", columns, rows), paragraph("key", words(saying(2))),
		}})
	}
	for range 2 {
		d.Sections[0].Blocks = append(d.Sections[0].Blocks, figure("key", "Figure", "", DrawBars, columns, rows))
	}
	for b.Loop() {
		if err := WritePDF(io.Discard, d); err != nil {
			b.Fatal(err)
		}
	}
}
