package batch

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// A line is a row with the line on which it starts.
type line struct {
	Number int
	Cells  []string
}

// scanned gives the rows of a text.
func scanned(in io.Reader, delimiter byte) ([]line, error) {
	var rows []line
	s := newScanner(in, delimiter, nil)
	for {
		r, err := s.next()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return rows, err
		}
		rows = append(rows, line{r.Line, slices.Clone(r.cells)})
	}
}

// standard gives them as encoding/csv does, without those that are blank.
func standard(text string, delimiter byte) ([]line, error) {
	var rows []line
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord = rune(delimiter), -1
	for {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return rows, err
		}
		if number, _ := r.FieldPos(0); !isBlank(cells) {
			rows = append(rows, line{number, cells})
		}
	}
}

// ordinary draws a file that encoding/csv writes.
func ordinary(t *rapid.T) (text string, delimiter byte) {
	delimiter = rapid.SampledFrom(delimiters).Draw(t, "delimiter")
	cell := rapid.OneOf(
		rapid.StringMatching("[a-zé€;,|\t\"'= ]{0,8}"),
		rapid.SampledFrom([]string{"", "\n", "a\nb", `""`, " x ", "\"\n\""}),
	)
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Comma, w.UseCRLF = rune(delimiter), rapid.Bool().Draw(t, "CRLF")
	for _, row := range rapid.SliceOf(rapid.SliceOfN(cell, 1, 5)).Draw(t, "rows") {
		if err := w.Write(row); err != nil {
			t.Fatal(err)
		}
	}
	w.Flush()
	return b.String(), delimiter
}

func TestAnOrdinaryFileIsReadAsEncodingCSVReadsIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, delimiter := ordinary(t)
		want, err := standard(text, delimiter)
		if err != nil {
			t.Skip(err)
		}
		got, err := scanned(strings.NewReader(text), delimiter)
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Fatalf("%v, -want +got\n%s\n%q", err, diff, text)
		}
	})
}

func TestNothingDependsOnWhereTheReadsEnd(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, delimiter := ordinary(t)
		if rapid.Bool().Draw(t, "any text") {
			text, delimiter = rapid.StringMatching("[a é;\"\r\n]{0,30}").Draw(t, "text"), ';'
		}
		text = strings.ReplaceAll(text, "\r\n", rapid.SampledFrom([]string{"\r\n", "\r", "\n"}).Draw(t, "break"))
		want, wantErr := scanned(strings.NewReader(text), delimiter)
		got, err := scanned(iotest.OneByteReader(strings.NewReader(text)), delimiter)
		if diff := cmp.Diff(want, got); diff != "" || (err == nil) != (wantErr == nil) {
			t.Fatalf("-want +got\n%s\n%q", diff, text)
		}
	})
}

func TestWhateverEndsTheLinesTheRowsAreTheSame(t *testing.T) {
	const text = "a;b\n1;\"x\ny\"\n\n;\n2;é\n"
	want, err := scanned(strings.NewReader(text), ';')
	if err != nil || len(want) != 3 || want[2].Number != 6 {
		t.Fatal(want, err)
	}
	for _, end := range []string{"\r\n", "\r"} {
		got, err := scanned(strings.NewReader(strings.ReplaceAll(text, "\n", end)), ';')
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("%q: %v, -want +got\n%s", end, err, diff)
		}
	}
}

func TestAReaderThatFailsIsSaid(t *testing.T) {
	for _, in := range []io.Reader{iotest.ErrReader(io.ErrUnexpectedEOF), iotest.TimeoutReader(strings.NewReader("a;b\nc"))} {
		if _, err := scanned(iotest.OneByteReader(in), ';'); err == nil {
			t.Error("no error")
		}
	}
	if _, err := scanned(lazy{}, ';'); !errors.Is(err, io.ErrNoProgress) {
		t.Errorf("got %v", err)
	}
}

// lazy never reads anything and never ends.
type lazy struct{}

func (lazy) Read([]byte) (int, error) { return 0, nil }
