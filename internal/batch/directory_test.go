package batch

import (
	"slices"
	"strings"
	"testing"
)

// A naming is a file that calls dossiers in some way, into a carnet that may hold some.
type naming struct {
	before []string // rows imported before, in a file of their own
	files  [][]string
	want   string   // the counts
	says   []string // what the report says besides
	silent string   // what it does not say
}

func TestADossierIsKnownByAllItsNames(t *testing.T) {
	awaOf, elodieOf := opening("EX-1", awa), opening("EX-2", elodie)
	roux := entry(saisine + "nom=Roux;prenom=Jean;" + housing)
	for name, c := range map[string]naming{
		"number, reference, name": {before: awaOf, files: [][]string{{
			visit("2026-0001", "03/03/2026"), visit("2026-1", "04/03/2026"), visit("2026-00001", "05/03/2026"), visit("ex 1", "06/03/2026"), visit("Éx-1", "07/03/2026"),
			visit("Diallo Awa", "08/03/2026"), visit("AWA  diallo", "09/03/2026"),
		}}, want: "written true: 7 new, 0 identical, 0 warned, 0 rejected, in 1 dossiers, 0 twins"},
		"a reference given later in the file":     {files: [][]string{append([]string{visit("ex-1", "03/03/2026")}, awaOf...)}, want: "written true: 6 new, 0 identical, 0 warned, 0 rejected, in 1 dossiers, 0 twins", says: []string{"opened 2026-0001 Diallo Awa (ex-1)"}},
		"a reference given in another file":       {files: [][]string{{visit("EX-1", "03/03/2026")}, awaOf}, want: "written true: 6 new, 0 identical, 0 warned, 0 rejected, in 1 dossiers, 0 twins"},
		"a name, and a saisine of the import":     {files: [][]string{append(slices.Clone(awaOf), visit("awa diallo", "03/03/2026"), visit("Diallo Awa", "04/03/2026"))}, want: "written true: 7 new, 0 identical, 0 warned, 0 rejected, in 1 dossiers, 0 twins"},
		"a saisine without a reference":           {files: [][]string{{roux, visit("Roux Jean", "03/03/2026")}}, want: "written true: 2 new, 0 identical, 0 warned, 0 rejected, in 1 dossiers, 0 twins"},
		"two saisines of one household":           {before: awaOf[:1], files: [][]string{{entry("acte=saisine;date=05/06/2026;dossier=EX-1;" + housing)}}, want: "written false: 0 new, 0 identical, 0 warned, 1 rejected, in 0 dossiers, 0 twins", says: []string{"UNE-A-LA-FOIS"}},
		"the number of another carnet":            {before: elodieOf, files: [][]string{to("2019-0007", saisine+awa, recue)}, want: "written true: 2 new, 0 identical, 0 warned, 0 rejected, in 1 dossiers, 0 twins", says: []string{"opened 2019-0007 Diallo Awa ()"}},
		"no dossier":                              {before: awaOf, files: [][]string{{visit("", "03/03/2026")}}, want: "written false: 0 new, 0 identical, 0 warned, 1 rejected, in 0 dossiers, 0 twins", says: []string{"il manque le dossier"}},
		"nobody's words":                          {before: awaOf, files: [][]string{{visit("EX-3", "03/03/2026")}}, want: "written false: 0 new, 0 identical, 0 warned, 1 rejected, in 0 dossiers, 0 twins", says: []string{"« EX-3 » n'est ni le numéro"}},
		"part of a name":                          {before: awaOf, files: [][]string{{visit("Diallo", "03/03/2026")}}, want: "written false: 0 new, 0 identical, 0 warned, 1 rejected, in 0 dossiers, 0 twins", says: []string{"« Diallo » n'est ni le numéro"}},
		"homonyms of the carnet":                  {before: []string{roux, entry(saisine + "reference=R;nom=Roux;prenom=Jean;" + housing)}, files: [][]string{{visit("jean roux", "03/03/2026")}}, want: "written false: 0 new, 0 identical, 0 warned, 1 rejected, in 0 dossiers, 0 twins", says: []string{"le nom de plusieurs ménages du carnet"}},
		"homonyms of the import":                  {files: [][]string{{visit("roux jean", "03/03/2026"), roux}, {entry(saisine + "reference=R;nom=Jean;prenom=Roux;" + housing)}}, want: "written false: 2 new, 0 identical, 1 warned, 1 rejected, in 2 dossiers, 0 twins", says: []string{"plusieurs saisines de l'import"}},
		"homonyms of the carnet and the import":   {before: []string{roux}, files: [][]string{{entry(saisine + "reference=R;nom=Roux;prenom=Jean;" + housing), visit("roux jean", "03/03/2026"), visit("R", "04/03/2026")}}, want: "written false: 2 new, 0 identical, 1 warned, 1 rejected, in 1 dossiers, 0 twins", says: []string{"« roux jean » est aussi le nom d'un autre ménage"}},
		"a reference of another household":        {before: awaOf, files: [][]string{{entry(saisine + "reference=EX-1;" + elodie), visit("EX-1", "03/03/2026")}}, want: "written false: 0 new, 0 identical, 0 warned, 2 rejected, in 0 dossiers, 0 twins", says: []string{"le dossier 2026-0001 est celui de Diallo Awa, naissance le 04/07/1988, et la ligne 2 celle de Lefèvre Élodie, naissance le 09/05/1995"}},
		"one reference for two households":        {files: [][]string{{entry(saisine + "reference=EX-1;" + elodie), entry(saisine + "reference=EX-1;" + awa)}}, want: "written false: 0 new, 0 identical, 0 warned, 2 rejected, in 0 dossiers, 0 twins"},
		"a number and the reference of another":   {before: slices.Concat(awaOf, elodieOf), files: [][]string{{entry(saisine+awa, "dossier=2026-0002;reference=EX-1"), visit("2026-0001", "03/03/2026")}}, want: "written false: 1 new, 0 identical, 0 warned, 1 rejected, in 1 dossiers, 0 twins", says: []string{"désigne plusieurs dossiers"}},
		"a reference that looks like a number":    {before: slices.Concat(awaOf, elodieOf), files: [][]string{{entry(saisine + "reference=2026-2;nom=Roux;prenom=Jean;" + housing), visit("2026-2", "03/03/2026")}}, want: "written false: 1 new, 0 identical, 0 warned, 1 rejected, in 1 dossiers, 0 twins", says: []string{"opened 2026-0003 Roux Jean (2026-2)", "désigne plusieurs dossiers"}},
		"born another day":                        {before: awaOf, files: [][]string{{entry("acte=saisine;date=06/06/2026;nom=Diallo;prenom=Awa;naissance=01/01/1970;" + housing)}}, want: "written true: 1 new, 0 identical, 0 warned, 0 rejected, in 1 dossiers, 0 twins", silent: "DOUBLON"},
		"perhaps known":                           {before: awaOf, files: [][]string{{entry("acte=saisine;date=06/06/2026;nom=Diallo;prenom=Awa;" + housing)}}, want: "written true: 1 new, 0 identical, 1 warned, 0 rejected, in 1 dossiers, 0 twins", says: []string{"DOUBLON", "du dossier 2026-0001 (Diallo Awa)"}},
		"three saisines, two of which may be one": {files: [][]string{{entry("acte=saisine;date=05/02/2026;reference=T;nom=Roux;prenom=Jean;" + housing), entry("acte=saisine;date=05/01/2026;reference=T;nom=Roux;prenom=Jean;naissance=01/01/1970;" + housing), entry("acte=saisine;date=05/03/2026;reference=T;nom=Roux;prenom=Jean;naissance=02/02/1980;" + housing)}}, want: "written false: 0 new, 0 identical, 0 warned, 3 rejected, in 0 dossiers, 0 twins"},
		"a reference like a number, later":        {before: opening("2025-17", awa), files: [][]string{{visit("2025-17", "03/03/2026")}}, want: "written true: 1 new, 0 identical, 0 warned, 0 rejected, in 1 dossiers, 0 twins"},
		"words of the column of dossiers, later":  {before: []string{entry(saisine + "dossier=A;nom=Roux;prenom=Jean;" + housing)}, files: [][]string{{visit("a", "03/03/2026")}}, want: "written true: 1 new, 0 identical, 0 warned, 0 rejected, in 1 dossiers, 0 twins"},
	} {
		t.Run(name, func(t *testing.T) { c.check(t) })
	}
}

// visit is a visit in a dossier that is called so.
func visit(dossier, day string) string {
	return entry("acte=entretien;type=domicile", "dossier="+dossier, "date="+day)
}

func TestADossierIsNeverGuessed(t *testing.T) {
	awaOf, elodieOf := opening("EX-1", awa), opening("EX-2", elodie)
	roux := entry(saisine + "nom=Roux;prenom=Jean;" + housing)
	for name, c := range map[string]naming{
		"one row contradicts itself":             {before: slices.Concat(awaOf, elodieOf), files: [][]string{{visit("Diallo Awa", "03/03/2026"), visit("Diallo Awa", "04/03/2026"), entry("acte=entretien;type=domicile;dossier=Diallo Awa;reference=EX-2;date=05/03/2026")}}, want: "written false: 2 new, 0 identical, 0 warned, 1 rejected, in 1 dossiers, 0 twins", says: []string{"« Diallo Awa » et « EX-2 » désignent deux dossiers différents"}},
		"a number and no known reference":        {before: awaOf, files: [][]string{{entry("acte=entretien;type=domicile;dossier=2026-0001;reference=EX-22;date=05/03/2026")}}, want: "written false: 0 new, 0 identical, 0 warned, 1 rejected, in 0 dossiers, 0 twins", says: []string{"« EX-22 » n'est ni le numéro"}},
		"two references of the carnet":           {before: slices.Concat(awaOf, elodieOf), files: [][]string{{entry("acte=entretien;type=domicile;dossier=EX-1;reference=EX-2;date=05/03/2026")}}, want: "written false: 0 new, 0 identical, 0 warned, 1 rejected, in 0 dossiers, 0 twins", says: []string{"désignent deux dossiers différents"}},
		"a homonym born another day":             {before: awaOf, files: [][]string{{entry(saisine + "nom=Diallo;prenom=Awa;naissance=01/01/1995;" + housing), visit("Diallo Awa", "03/03/2026")}}, want: "written false: 1 new, 0 identical, 0 warned, 1 rejected, in 1 dossiers, 0 twins", says: []string{"« Diallo Awa » est aussi le nom d'un autre ménage"}},
		"numbers in another order":               {files: [][]string{{entry(saisine + "dossier=2026-0002;" + awa), entry(saisine + "dossier=2026-1;" + elodie), visit("2026-0002", "03/03/2026")}}, want: "written true: 3 new, 0 identical, 0 warned, 0 rejected, in 2 dossiers, 0 twins", says: []string{"opened 2026-0002 Diallo Awa ()", "opened 2026-0001 Lefèvre Élodie ()"}},
		"numbers beside new households":          {files: [][]string{{roux, entry(saisine + "dossier=2026-0002;" + awa), entry(saisine + elodie)}}, want: "written true: 3 new, 0 identical, 0 warned, 0 rejected, in 3 dossiers, 0 twins", says: []string{"opened 2026-0003 Roux Jean ()", "opened 2026-0002 Diallo Awa ()", "opened 2026-0004 Lefèvre Élodie ()"}},
		"a number too far":                       {files: [][]string{{entry(saisine + "dossier=2026-9999;" + awa)}}, want: "written false: 0 new, 0 identical, 0 warned, 1 rejected, in 0 dossiers, 0 twins", says: []string{"trop loin"}},
		"another name beside the number":         {before: awaOf, files: [][]string{{entry("acte=entretien;type=domicile;dossier=2026-0001;nom=Roux;prenom=Jean;date=05/03/2026"), entry("acte=entretien;type=domicile;dossier=2026-0001;nom=DIALLO;date=06/03/2026")}}, want: "written false: 1 new, 0 identical, 0 warned, 1 rejected, in 1 dossiers, 0 twins", says: []string{"ce dossier est celui de Diallo Awa, naissance le 04/07/1988, et cette ligne nomme Roux Jean"}},
		"a name instead of a number":             {before: awaOf, files: [][]string{{entry("acte=entretien;type=domicile;nom=Diallo;prenom=Awa;date=05/03/2026")}}, want: "written true: 1 new, 0 identical, 0 warned, 0 rejected, in 1 dossiers, 0 twins"},
		"one of two saisines is not even an act": {files: [][]string{{entry(saisine + "reference=R;" + awa), entry(saisine+"reference=R;"+elodie, "objet=?"), visit("R", "03/03/2026")}}, want: "written false: 0 new, 0 identical, 0 warned, 3 rejected, in 0 dossiers, 0 twins", says: []string{"celle de Lefèvre Élodie"}},
		"a saisine of the carnet's, not an act":  {before: awaOf, files: [][]string{{entry(saisine+"dossier=2026-0001;"+elodie, "objet=?"), visit("2026-0001", "03/03/2026")}}, want: "written false: 0 new, 0 identical, 0 warned, 2 rejected, in 0 dossiers, 0 twins"},
		"two saisines of a name, born nowhere":   {files: [][]string{{roux, entry(saisine + "nom=Roux;prenom=Jean;note=deux;" + housing)}}, want: "written false: 0 new, 0 identical, 0 warned, 2 rejected, in 0 dossiers, 0 twins", says: []string{"plusieurs saisines différentes au nom de « Roux Jean »"}},
		"a homonym, and a row by the number":     {before: awaOf, files: [][]string{{entry(saisine + "nom=Diallo;prenom=Awa;naissance=01/01/1995;" + housing), visit("2026-0001", "03/03/2026")}}, want: "written true: 2 new, 0 identical, 0 warned, 0 rejected, in 2 dossiers, 0 twins"},
	} {
		t.Run(name, func(t *testing.T) { c.check(t) })
	}
}

func (c *naming) check(t *testing.T) {
	t.Helper()
	o := newOffice(t)
	if len(c.before) > 0 {
		if got := o.told(file("avant.csv", c.before...)); !strings.Contains(got, "written true") || strings.Contains(got, "!") {
			t.Fatal(got)
		}
	}
	var files []sample
	for i, rows := range c.files {
		files = append(files, file("f"+string(rune('0'+i))+".csv", rows...))
	}
	before := o.journal()
	got := o.told(files...)
	if counted(got) != c.want {
		t.Errorf("got %s\nwant %s", got, c.want)
	}
	for _, says := range c.says {
		if !strings.Contains(got, says) {
			t.Errorf("it does not say %q: %s", says, got)
		}
	}
	if c.silent != "" && strings.Contains(got, c.silent) {
		t.Errorf("it says %q: %s", c.silent, got)
	}
	if after := o.journal(); strings.Contains(c.want, "written true") == (before == after) {
		t.Errorf("before\n%safter\n%s", before, after)
	}
	o.checked()
	if again := o.told(files...); strings.Contains(c.want, "written true") && !strings.Contains(again, "written false: 0 new") {
		t.Errorf("the second time, it says %s", again)
	}
}
