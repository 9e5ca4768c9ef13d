package batch

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

// samples are short texts as social workers write them.
var samples = []string{
	"Prénom;Difficulté\nZoé;impayés\n",
	"nom;note\nLefèvre;déjà vu à Noël, reçu par l'hôte où il était\n",
	"NOM;COMMUNE\nÉTIENNE;SAINT-ÉTIENNE\nHÉLÈNE;BESANÇON\n",
	"note\n« à revoir » – n° 12, l’été prochain… 3 ½ pièces\n",
	"note\nà\n",
	"ville\nÉvry\n",
	"note\nÇa a été dur, où qu'il fût\n",
	"nom\nNaïma Ould-Aoudia\nFrançois Lévêque\n",
	"note\nloyer 540 €, sœur à charge\n",
	"Numéro;Détail\n1;pièce n°4\n",
}

func TestTheEncodingIsThatWhichMakesFrench(t *testing.T) {
	for _, c := range charsets {
		for _, sample := range samples {
			data, err := c.bytes.NewEncoder().String(sample)
			if err != nil {
				continue // it cannot write this
			}
			e, err := encodingOf(strings.NewReader(data), int64(len(data)))
			if err != nil || e.bytes == nil {
				t.Errorf("%s: %q is taken for %s, %v", c.name, sample, e.name, err)
				continue
			}
			// Where two encodings write the same, either will do.
			if got, _ := e.bytes.NewDecoder().String(data); got != sample {
				t.Errorf("%s read as %s: %q", c.name, e.name, got)
			}
		}
	}
}

func TestUTF8IsNotTakenForAnythingElse(t *testing.T) {
	for _, sample := range append(samples, "plain\n", "a", "Nguyễn, Łukasz, Δ, 李\n", strings.Repeat("x", bufferSize-1)+"é") {
		e, err := encodingOf(strings.NewReader(sample), int64(len(sample)))
		if err != nil || e.name != "UTF-8" {
			t.Errorf("%q is taken for %s, %v", excerpt(sample), e.name, err)
		}
	}
}

func TestAnAccentOnTheEdgeOfTheBufferIsWhole(t *testing.T) {
	for shift := range 4 {
		text := strings.Repeat("x", bufferSize-shift) + "€" + strings.Repeat("y", bufferSize-3) + "é"
		if s, err := look(strings.NewReader(text)); err != nil || s.valid != 2 || s.broken != 0 {
			t.Errorf("%d: %d valid, %d broken, %v", shift, s.valid, s.broken, err)
		}
	}
}

func TestTheDelimiterIsThatOfTheHeaders(t *testing.T) {
	for text, want := range map[string]byte{
		"a;b\n1,5;2,5\n1,5;2,5\n":              ';',
		"a,b\n\"x;y;z\",1\n":                   ',',
		"a\tb\n1,5\t2;3\n":                     '\t',
		"a|b\n1|2\n":                           '|',
		"\n\n;;\na;b;c\n1;2;3\n":               ';',
		"Nom, prénom;Date\nA;1\nB;2\n":         ';',
		"Nom;Loyer, charges\n1\n2\n3;4\n":      ';',
		"Suivi ASLL\n\na,b\n1,2\n":             ',',
		"Suivi, équipe de Givors\na;b\n1;2\n":  ';',
		"a;b;c\n1,5;2\n1,5;2;3\n":              ';',
		"a,b,c\n12\",x;y,z\n\"u\"\"v;\",2,3\n": ',',
		"seule\n1\n":                           ';',
		"":                                     ';',
		"\"a\nb;c\",d\n1,2\n":                  ',',
	} {
		if got := delimiterOf([]byte(text)); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestBlankRowsAreBlankInEveryEncoding(t *testing.T) {
	const headers = "dossier;date;type;domaine;note\n1;12/03/2026;domicile;;"
	for _, data := range []string{headers + "é\n \u00a0;\u3000\n\x1a", headers + "\xe9\n\xa0; \xa0\n\x1a"} {
		n := 0
		for r, err := range table(t, data, Options{}).Rows() {
			if n++; err != nil || r.Answers["note"][0] != "é" {
				t.Errorf("%v, %v", r, err)
			}
		}
		if n != 1 {
			t.Errorf("%d rows in %q", n, data)
		}
	}
}

func TestEveryCharsetHasItsTable(t *testing.T) {
	want := []*charmap.Charmap{charmap.Windows1252, charmap.ISO8859_15, charmap.CodePage858, charmap.Macintosh}
	for i, c := range charsets {
		if c.bytes != want[i] || c.name == "" {
			t.Errorf("%d: %s", i, c.name)
		}
	}
}
