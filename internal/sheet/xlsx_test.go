package sheet

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// values are one of each kind, and texts that a spreadsheet could take for something else.
func values(t *testing.T) Row {
	t.Helper()
	return Row{
		date(day(t, "2026-02-28")), date(day(t, "1900-02-28")), amount(euros(1234)), number(42), tenths(75), percentage("33,3 %"), words("01700"),
		words("=HYPERLINK(\"http://x\")"), words("+33 6"), words("_x0041_ & <b>\x1b[31m\u202e"), words("a\nb"), words(strings.Repeat("é", 40_000)), missing(),
	}
}

func workbookOf(t *testing.T, rows ...Row) []byte {
	t.Helper()
	var b bytes.Buffer
	r := Register{Day: day(t, "2026-03-12")}
	w, err := r.NewXLSX(&b)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		if err := w.Write(row); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestCellsOfAWorkbook(t *testing.T) {
	var got []excelValue
	for _, v := range values(t) {
		c := excelCell(v)
		c.value = c.value[:min(len(c.value), 64)]
		got = append(got, c)
	}
	want := []excelValue{
		{"46081", styleDate, false},
		{"28/02/1900", styleText, true}, // Excel counts those days otherwise
		{"1234.00", styleAmount, false},
		{"42", styleText, false},
		{"7.5", styleDecimal, false},
		{"0.3330", stylePercent, false},
		{"01700", styleText, true},
		{"=HYPERLINK(\"http://x\")", styleGuarded, true},
		{"+33 6", styleGuarded, true},
		{"_x0041_ & <b>[31m", styleText, true},
		{"a\nb", styleText, true},
		{strings.Repeat("é", 32), styleText, true},
		{"non renseigné", styleText, true},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(excelValue{})); diff != "" {
		t.Error(diff)
	}
	if n := len([]rune(excelCell(words(strings.Repeat("é", 40_000))).value)); n != 32767 {
		t.Errorf("a text of %d characters: Excel repairs a file with more than 32767", n)
	}
}

func TestTheSameWorkbookIsTheSameBytes(t *testing.T) {
	if !bytes.Equal(workbookOf(t, values(t)), workbookOf(t, values(t))) {
		t.Error("two workbooks of the same rows differ")
	}
}

func TestColumnNames(t *testing.T) {
	for i, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 51: "AZ", 52: "BA", 701: "ZZ", 702: "AAA"} {
		if got := columnName(i); got != want {
			t.Errorf("%d: %s, want %s", i, got, want)
		}
	}
}

func TestTabNamesAreThoseThatExcelTakes(t *testing.T) {
	for name, want := range map[string]string{"Mesures": "Mesures", "[a]:*?/\\'b'": "a      'b", strings.Repeat("é", 40): strings.Repeat("é", 31)} {
		if got := tabName(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

// LibreOffice opens the workbook, and reads in it what was written.
func TestLibreOfficeReadsTheRegister(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	needs(t, "soffice")
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "registre.xlsx"), workbookOf(t, values(t)[:11]), 0o600); err != nil {
		t.Fatal(err)
	}
	c := exec.CommandContext(t.Context(), "soffice", "-env:UserInstallation=file://"+folder+"/profile", "--headless",
		"--convert-to", "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false", "--outdir", folder, filepath.Join(folder, "registre.xlsx"))
	c.Env = append(os.Environ(), "LC_ALL=C")
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if os.Getenv("CI") == "" && strings.Contains(string(out), "could not be loaded") {
		t.Skip("LibreOffice is here without its spreadsheet")
	}
	got, err := os.ReadFile(filepath.Join(folder, "registre.csv"))
	if err != nil {
		t.Fatal(err)
	}
	want := `02/28/2026;28/02/1900;1234;42;7.5;33.3%;01700;"=HYPERLINK(""http://x"")";+33 6;_x0041_ & <b>[31m;"a` + "\nb\""
	if _, row, _ := strings.Cut(string(got), "\n"); !strings.HasPrefix(row, want) {
		t.Errorf("got\n%s\nwant\n%s", row, want)
	}
}

// The header of the register stays in sight and filters its rows; days are days, and no cell holds a formula.
func TestTheRegisterCanBeSearched(t *testing.T) {
	file := workbookOf(t, values(t)[:10])
	content := unzipped(t, string(file))["xl/worksheets/sheet1.xml"]
	for _, want := range []string{
		`<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>`, `<autoFilter ref="A1:Y2"/>`, `<c r="A2" s="3"><v>46081</v></c>`,
		`<c r="H2" s="7" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&#34;http://x&#34;)</t>`, `_x005F_x0041_ &amp; &lt;b&gt;[31m`,
	} {
		if !strings.Contains(content, want) {
			t.Errorf("no %s", want)
		}
	}
	if strings.Contains(content, "<f>") {
		t.Error("a cell holds a formula")
	}
	if main := unzipped(t, string(file))["xl/workbook.xml"]; !strings.Contains(main, `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Mesures'!$1:$1</definedName>`) {
		t.Errorf("its header is not printed on every page: %s", main)
	}
}
