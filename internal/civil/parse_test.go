package civil

import (
	"strings"
	"testing"

	"asll/internal/text"
)

func TestParse(t *testing.T) {
	today := on(t, "01/03/2026")
	cases := []struct{ typed, want string }{
		{"12/03/2026", "2026-03-12"},
		{"2026-03-12", "2026-03-12"},
		{" 12/03/2026\u00a0", "2026-03-12"},
		{"29/02/2024", "2024-02-29"},
		{"01/01/1900", "1900-01-01"},
		{"31/12/2200", "2200-12-31"},
		{"aujourd'hui", "2026-03-01"},
		{"Aujourd’hui", "2026-03-01"},
		{"AUJOURD HUI", "2026-03-01"},
		{"aujourdhui", "2026-03-01"},
		{"today", "2026-03-01"},
		{"Hier ", "2026-02-28"},
		{"yesterday", "2026-02-28"},
	}
	for _, c := range cases {
		if got, err := Parse(c.typed, today); err != nil || got.String() != c.want {
			t.Errorf("%q: got %v, %v, want %s", c.typed, got, err, c.want)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, typed := range []string{
		"", "1/1/25", "1/1/2025", "01/01/25", "12-03-2026", "2026/03/12", "20260312", "03/25/2026", "00/00/2026",
		"12/03/2026 10:00", "12/ 3/2026", "+1/03/2026", "demain", "12 mars 2026", "١٢/٠٣/٢٠٢٦", "\x1b[2J",
	} {
		d, err := Parse(typed, on(t, "01/03/2026"))
		if err == nil || !d.IsZero() {
			t.Errorf("%q: got %v", typed, d)
			continue
		}
		want := "«\u00a0" + text.Line(typed) + "\u00a0» n'est pas une date (attendu JJ/MM/AAAA, par exemple 12/03/2026)"
		if got := err.Error(); got != want {
			t.Errorf("%q: got %q, want %q", typed, got, want)
		}
	}
}

func TestParseSaysWhyADateCannotBe(t *testing.T) {
	cases := []struct{ typed, want string }{
		{"31/02/2025", "«\u00a031/02/2025\u00a0» n'existe pas\u00a0: février 2025 compte 28 jours"},
		{"30/02/1980", "«\u00a030/02/1980\u00a0» n'existe pas\u00a0: février 1980 compte 29 jours"},
		{"2026-04-31", "«\u00a02026-04-31\u00a0» n'existe pas\u00a0: avril 2026 compte 30 jours"},
		{"00/08/2026", "«\u00a000/08/2026\u00a0» n'existe pas\u00a0: août 2026 compte 31 jours"},
		{"12/03/2062x", "«\u00a012/03/2062x\u00a0» n'est pas une date (attendu JJ/MM/AAAA, par exemple 12/03/2026)"},
		{"12/03/0026", "«\u00a012/03/0026\u00a0»\u00a0: l'année doit être comprise entre 1900 et 2200"},
		{"31/12/1899", "«\u00a031/12/1899\u00a0»\u00a0: l'année doit être comprise entre 1900 et 2200"},
		{"01/01/2201", "«\u00a001/01/2201\u00a0»\u00a0: l'année doit être comprise entre 1900 et 2200"},
	}
	for _, c := range cases {
		if _, err := Parse(c.typed, Date{}); err == nil || err.Error() != c.want {
			t.Errorf("%q: got %q, want %q", c.typed, err, c.want)
		}
	}
	_, err := Parse(strings.Repeat("é", 1000), Date{})
	if want := "«\u00a0" + strings.Repeat("é", 59) + "…\u00a0» n'est"; err == nil || !strings.HasPrefix(err.Error(), want) {
		t.Errorf("a long value is quoted whole: %q", err)
	}
}

func TestWhatIsPrintedIsRead(t *testing.T) {
	for d := on(t, "01/01/1900"); d.Year() <= lastYear; d = d.AddDays(1) {
		for _, typed := range []string{d.French(), d.String()} {
			if got, err := Parse(typed, Date{}); err != nil || got != d {
				t.Fatalf("%s: got %v, %v", typed, got, err)
			}
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"12/03/2026", "2026-03-12", "31/02/2025", "Aujourd’hui", "hier", "\x1b12/03/2026"} {
		f.Add(s)
	}
	today := on(f, "01/03/2026")
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse(s, today)
		if err != nil {
			if m := err.Error(); !d.IsZero() || text.Line(m) == "" || text.Printable(m) != m || len(m) > 1000 {
				t.Errorf("%q: got %v, %q", s, d, m)
			}
			return
		}
		if again, err := Parse(d.French(), today); err != nil || again != d || d.Year() < firstYear || d.Year() > lastYear {
			t.Errorf("%q: got %v, read again as %v, %v", s, d, again, err)
		}
	})
}
