package civil

import "testing"

func TestDatesAreWrittenInFrench(t *testing.T) {
	cases := []struct{ french, iso, long string }{
		{"12/03/2026", "2026-03-12", "jeudi 12 mars 2026"},
		{"01/01/2026", "2026-01-01", "jeudi 1er janvier 2026"},
		{"02/02/2025", "2025-02-02", "dimanche 2 février 2025"},
		{"15/04/2025", "2025-04-15", "mardi 15 avril 2025"},
		{"31/05/2025", "2025-05-31", "samedi 31 mai 2025"},
		{"02/06/2025", "2025-06-02", "lundi 2 juin 2025"},
		{"04/07/2025", "2025-07-04", "vendredi 4 juillet 2025"},
		{"20/08/2025", "2025-08-20", "mercredi 20 août 2025"},
		{"11/09/2025", "2025-09-11", "jeudi 11 septembre 2025"},
		{"01/10/2025", "2025-10-01", "mercredi 1er octobre 2025"},
		{"21/11/2025", "2025-11-21", "vendredi 21 novembre 2025"},
		{"31/12/2025", "2025-12-31", "mercredi 31 décembre 2025"},
	}
	for _, c := range cases {
		d := on(t, c.french)
		if d.French() != c.french || d.String() != c.iso || d.Long() != c.long {
			t.Errorf("got %q, %q, %q, want %q", d.French(), d.String(), d.Long(), c)
		}
	}
}
