package asll

import "testing"

func TestContactsAreKeptAsTexts(t *testing.T) {
	cases := []struct{ reader, s, want string }{
		{"téléphone", "0612345678", "06 12 34 56 78"},
		{"téléphone", "06.12-34 56/78", "06 12 34 56 78"},
		{"téléphone", "+33 6 12 34 56 78", "06 12 34 56 78"},
		{"téléphone", "+33 (0)6 12 34 56 78", "06 12 34 56 78"},
		{"téléphone", "+41 22 345 67 89", "+41223456789"},
		{"téléphone", "+12345678", "+12345678"},
		{"code postal", "01 700", "01700"},
		{"courriel", " nom.prenom@exemple.fr ", "nom.prenom@exemple.fr"},
		{"département", "01", "01"},
		{"département", "95", "95"},
		{"département", "2b", "2B"},
		{"département", "971", "971"},
		{"département", "974", "974"},
		{"département", "976", "976"},
		{"département", "69m", "69M"},
		{"département", "69D", "69D"},
	}
	for _, c := range cases {
		t.Run(c.s, func(t *testing.T) {
			v, _, err := readerOf(c.reader).read(c.s)
			same(t, []any{v, err}, []any{c.want, nil})
		})
	}
}

func TestWhatIsNoContactIsRefused(t *testing.T) {
	for kind, all := range map[string][]string{
		"téléphone":   {"", "061234567", "06123456789", "1612345678", "06 12 34 56 7x", "+1234567", "+1234567890123456", "+33 6 12 34 56"},
		"code postal": {"", "697000", "2A000", "abcde"},
		"courriel":    {"", "@exemple.fr", "nom@", "nom@exemple", "a b@exemple.fr", "a@b@exemple.fr", "a,b@exemple.fr"},
		"département": {"", "1", "00", "96", "975", "970", "977", "2C", "069"},
	} {
		for _, s := range all {
			if v, _, err := readerOf(kind).read(s); err == nil {
				t.Errorf("%s: %q is read as %q", kind, s, v)
			}
		}
	}
}

func TestADepartementIsNotASum(t *testing.T) {
	if code, err := ParseDepartment("+7"); err == nil {
		t.Errorf("« +7 » is the département %q", code)
	}
}
