package batch

import (
	"strconv"
	"strings"
	"testing"
	"time"
)

// repeated is a file of many rows that say the same, but for their number in the place of %.
func repeated(before, line string) sample {
	var b strings.Builder
	b.WriteString(headers + "\n" + before)
	for i := range 20_000 {
		b.WriteString(strings.ReplaceAll(line, "%", strconv.Itoa(i)))
	}
	return sample{"a.csv", b.String()}
}

// No team has such files; but what takes the square of their time never ends.
func TestManyRowsOfOneKindTakeTheirTimeOnly(t *testing.T) {
	first := entry(saisine + "reference=EX-1;" + awa)
	visit := func(dossier, date string) string { return to(dossier, recue+";date="+date)[0] }
	for name, c := range map[string]struct {
		file sample
		want string
	}{
		"refused":        {repeated(first, visit("EX-1", "05/01/2027")), "written true: 1 new, 0 identical, 0 warned, 20000 rejected, in 1 dossiers"},
		"no acts":        {repeated(first, visit("EX-1", "x%")), "written true: 1 new, 0 identical, 0 warned, 20000 rejected, in 1 dossiers"},
		"of no dossier":  {repeated(first, visit("", "05/02/2026")), "written true: 1 new, 0 identical, 0 warned, 20000 rejected, in 1 dossiers"},
		"of nobody":      {repeated(first, visit("R%", "05/02/2026")), "written true: 1 new, 0 identical, 0 warned, 20000 rejected, in 1 dossiers"},
		"without intake": {repeated("", visit("EX-1", "05/02/2026")), "written false: 0 new, 0 identical, 0 warned, 20000 rejected, in 0 dossiers"},
		"strangers":      {repeated(first, entry(saisine+"reference=EX-1;nom=Roux;prenom=Jean%;"+housing)), "written false: 0 new, 0 identical, 0 warned, 20001 rejected, in 0 dossiers"},
		"homonyms":       {repeated("", entry(saisine+"reference=R%;nom=X;prenom=X;"+housing)), "written true: 20000 new, 0 identical, 19999 warned, 0 rejected, in 20000 dossiers"},
	} {
		t.Run(name, func(t *testing.T) {
			o, start := newOffice(t), time.Now()
			if got := counted(o.toldBy(o.keeping(), c.file)); !strings.HasPrefix(got, c.want) {
				t.Errorf("got %s, want %s", got, c.want)
			}
			if took := time.Since(start); took > 30*time.Second {
				t.Errorf("%v", took)
			}
		})
	}
}
