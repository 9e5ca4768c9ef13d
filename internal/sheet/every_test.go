package sheet

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"asll/internal/asll"
	"asll/internal/text"
)

// everyPaper makes all the documents that can be made of a dossier.
func everyPaper(d *asll.Dossier, h Header) map[string]Document {
	m := d.Current()
	all := map[string]Document{"evaluation": Evaluation(d, m, h), "dossier": Dossier(d, m, h, recordsOf(d))}
	for name, write := range map[string]func(*asll.Dossier, *asll.Measure, Header) (Document, error){
		"review": Review, "contract": Contract, "shuttle": Shuttle, "request": Request,
	} {
		if made, err := write(d, m, h); err == nil {
			all[name] = made
		}
	}
	for name, write := range map[string]func(*asll.Dossier, *asll.Measure, Header, int) (Document, error){
		"amendment": Amendment, "diagnosis": Diagnosis, "refusal": Refusal,
	} {
		for _, number := range []int{0, 1, 2, 3} {
			if made, err := write(d, m, h, number); err == nil {
				all[name+string(rune('0'+number))] = made
			}
		}
	}
	return all
}

// recordsOf tells the texts of acts under the names of their fields.
func recordsOf(d *asll.Dossier) []Record {
	var all []Record
	for _, e := range d.Entries {
		r := Record{Number: e.Number, Kind: e.Act.Kind(), Day: e.Act.Day(), Recorded: e.Recorded, By: e.By}
		texts(reflect.ValueOf(ForHousehold(e.Act)).Elem(), "", func(name string, s *string) {
			if *s != "" {
				r.Lines = append(r.Lines, RecordLine{Name: strings.ToLower(name), Label: name, Texts: []string{*s}})
			}
		})
		all = append(all, r)
	}
	return all
}

// texts visits the free texts of an act: not its codes, nor the règlement that it freezes.
func texts(v reflect.Value, name string, visit func(name string, s *string)) {
	switch kind := v.Kind(); {
	case kind == reflect.Struct:
		if v.Type() == reflect.TypeFor[asll.Regulation]() {
			return
		}
		for i := range v.NumField() {
			if field := v.Type().Field(i); field.IsExported() {
				texts(v.Field(i), field.Name, visit)
			}
		}
	case kind == reflect.Slice:
		for i := range v.Len() {
			texts(v.Index(i), name, visit)
		}
	case v.Type() == reflect.TypeFor[string]() && v.CanAddr():
		visit(name, v.Addr().Interface().(*string))
	}
}

// told are histories with all that the papers are about, every text of which a test rewrites.
func told(t *testing.T, rewrite func(name string, s *string)) []*asll.Dossier {
	t.Helper()
	var all []*asll.Dossier
	for _, d := range []*asll.Dossier{rich(t), road(t), interim(t)} {
		var acts []asll.Act
		for _, e := range d.Entries {
			texts(reflect.ValueOf(e.Act).Elem(), "", rewrite)
			acts = append(acts, e.Act)
		}
		all = append(all, dossier(acts...))
	}
	return all
}

// eachFormat reads a document in every format that is read without another program.
func eachFormat(t *testing.T, d Document, check func(format, got string)) {
	t.Helper()
	inFormats(t, d, check, "html", "json", "csv", "odt")
}

// inFormats reads a document in some formats. JSON and CSV hold all that a document says: no other
// can say more.
func inFormats(t *testing.T, d Document, check func(format, got string), names ...string) {
	t.Helper()
	for _, format := range names {
		check(format, legible(t, format, d))
	}
}

// folded is a text as these tests search it: words without accents or capitals, and nothing else.
func folded(s string) string { return " " + strings.ReplaceAll(text.Key(s), "-", " ") + " " }

// Whatever text of whatever act a confidential address was written in, whole or in part, no paper
// prints it; and the household is told the rest of what was noted.
func TestAConfidentialAddressIsPrintedNowhere(t *testing.T) {
	for _, c := range []struct {
		address, telling string
		writings         []string
	}{
		{"3 montée du Château", "chateau", []string{"3 montée du Château", "au 3, MONTEE DU CHATEAU !", "(3 montée\ndu château)", "mte du Château"}},
		{"17 rue du Secret, appartement 4", "secret", []string{"17 rue du Secret", "au 17, rue du Secret", "17 r. du secret", "rue Secret, n° 17", "17bis rue des Secrets", "17 B RUE DU SECRET"}},
		{"Résidence Les Tilleuls bât. C 17 av. Jean-Jaurès 07000 Privas", "jaures", []string{"17 avenue Jean Jaurès", "av Jean-Jaurès"}},
		{"Résidence Les Tilleuls bât. C 17 av. Jean-Jaurès 07000 Privas", "tilleuls", []string{"Résidence des Tilleuls", "à la rés. « Les Tilleuls »"}},
		{"2 place du 8 Mai 1945\n07000 Privas", "8 mai", []string{"2 place du 8 mai 1945", "2, pl. du 8-mai"}},
		{"chez Mme Durand, 4 bd Saint-Michel", "michel", []string{"4 boulevard St Michel"}},
	} {
		for _, writing := range c.writings {
			for _, d := range told(t, func(name string, s *string) {
				switch name {
				case "LastName", "FirstName", "Postcode", "Born":
				case "Town":
					*s = "Privas"
				case "Address":
					*s = c.address
				case "Accommodation":
					*s = "Foyer des Alouettes"
				default:
					*s = "Appeler avant, " + writing + ", code à demander."
				}
			}) {
				d.Household.AddressConfidential = true
				for name, paper := range everyPaper(d, Header{Label: "2026-0042", Day: day(t, "2026-04-20")}) {
					inFormats(t, paper, func(format, got string) {
						if strings.Contains(folded(got), " "+c.telling+" ") {
							t.Errorf("%s.%s tells the address %q written %q", name, format, c.address, writing)
						}
						if name == "dossier" && (!strings.Contains(got, "Appeler avant") || !strings.Contains(got, "code à demander")) {
							t.Errorf("%s.%s does not tell the household the rest of a note that holds %q", name, format, writing)
						}
					}, "json", "csv")
				}
			}
		}
	}
}

// What stands in the same street as nothing, or in no street, is nobody's address.
func TestWhatIsNotAnAddressIsTold(t *testing.T) {
	for _, d := range told(t, func(name string, s *string) {
		switch name {
		case "Address":
			*s = "Résidence, 17 rue du Secret, 3e étage, appartement 4, 07000 Privas"
		case "Town":
			*s = "Privas"
		case "Accommodation":
			*s = "Foyer des Alouettes"
		case "LastName", "FirstName", "Born":
		default:
			*s = "Rue barrée devant la résidence, secret professionnel, appartement au 3e étage, à Privas."
		}
	}) {
		d.Household.AddressConfidential = true
		if made := Dossier(d, d.Current(), Header{}, recordsOf(d)); len(made.Withheld) > 0 {
			t.Errorf("withheld: %q", made.Withheld)
		}
	}
}

// sayingSo are words that say of any household that it is a refugee one.
var sayingSo = []string{
	"Réfugiés", "sorti du C.A.D.A", "au CPH Les Cèdres", "au c. p. h. de Privas", "statut OFPRA", "protection  subsidiaire", "demandeur d'ASILE",
	"Coordination logement d'accueil", "BPI", "réfugiée statutaire", "centre provisoire d’hébergement", "apatrides", "re\u0301fugie\u0301",
}

// meaningSo are those that mean it once something else gives a doubt.
var meaningSo = []string{"cartes de résident", "titre de séjour", "un récépissé", "regroupement familial", "réunification familiale", "primo-arrivants", "première location en France"}

// On a path that a landlord must not guess, no paper that he may read gives it away, whatever text
// of whatever act says so, and whatever says that the household is on that path.
func TestNoLandlordReadsThatAHouseholdIsARefugeeOne(t *testing.T) {
	for i, word := range slices.Concat(sayingSo, meaningSo) {
		for _, d := range told(t, func(name string, s *string) {
			switch name {
			case "LastName", "FirstName", "Born", "Name", "Referent", "Worker", "Address":
			case "With", "Accommodation": // the sender of a refusal's sheet
				*s = "Structure " + word
			default:
				*s = "Monsieur " + word + "."
			}
		}) {
			known := d.Current().Regulation.PublicName != ""
			if i >= len(sayingSo) && !known {
				continue
			}
			tellsNoLandlord(t, d, word)
			d.Current().Intake.RefugeeSince = day(t, "2024-03-17")
			ful := regulation(t, "ful")
			d.Current().Regulation = &ful
			tellsNoLandlord(t, d, word)
		}
	}
}

func tellsNoLandlord(t *testing.T, d *asll.Dossier, word string) {
	t.Helper()
	for _, h := range []Header{{Label: "2026-0042"}, {Label: "2026-0042", To: asll.PartnerLandlord}} {
		h.Day = day(t, "2026-04-20")
		d.Current().Intake.Origin = asll.OriginHousehold
		if h.To == "" {
			d.Current().Intake.Origin = "landlord"
		} else if len(d.Measures) > 0 {
			d.Current().Intake.Origin = "accommodation"
		}
		for name, paper := range everyPaper(d, h) {
			if name == "dossier" {
				if !strings.Contains(folded(written(t, WriteCSV, paper)), folded(word)) {
					t.Errorf("the household is not told %q", word)
				}
				continue
			}
			if strings.HasPrefix(name, "refusal") {
				withoutSender(&paper, "Structure "+word)
			}
			inFormats(t, paper, func(format, got string) {
				if strings.Contains(folded(got), folded(word)) {
					t.Errorf("%s.%s for %q tells %q", name, format, h.To, word)
				}
			}, "json", "csv")
		}
	}
}

// withoutSender takes out of the sheet of a refusal, which no landlord is sent, who sends it to whom.
func withoutSender(d *Document, structure string) {
	for _, s := range d.Sections {
		for i := range s.Blocks {
			b := &s.Blocks[i]
			if b.Value.Text == printed(structure) {
				b.Value = Value{}
			}
			for j := range b.Fields {
				if v := b.Fields[j].Value.Text; v == coordination || v == printed(structure) {
					b.Fields[j].Value = Value{}
				}
			}
		}
	}
}

// What an earlier prise en charge says of a household, a later one does not forget.
func TestThePathIsNotForgotten(t *testing.T) {
	acts := dossier(
		&asll.Intake{Date: day(t, "2024-01-08"), LastName: "Haddad", Regulation: regulation(t, "refugies")},
		&asll.Closing{Date: day(t, "2024-09-02")},
		&asll.Intake{Date: day(t, "2025-02-03"), Origin: "accommodation", Regulation: regulation(t, "ful"), Grounds: "Récépissé à renouveler."},
	)
	made := evaluation(acts, Header{})
	for key, want := range map[string]string{"origin": "un partenaire", "grounds": withheld} {
		section := map[string]string{"origin": "measure", "grounds": "household"}[key]
		if got := valueOf(t, made, section, key).Text; got != want {
			t.Errorf("%s: %q, want %q", key, got, want)
		}
	}
}

// No text of any act can do anything in any paper, whatever its format.
func TestNoPaperActsOnItsReader(t *testing.T) {
	h := Header{Label: poison, Recipient: poison, Association: poison, Contact: poison, Manager: poison, Place: poison, Referent: poison, Department: poison}
	for _, d := range told(t, func(_ string, s *string) { *s = poison }) {
		for name, paper := range everyPaper(d, h) {
			eachFormat(t, paper, func(format, got string) {
				got = strings.TrimPrefix(got, byteOrderMark)
				if i := strings.IndexFunc(got, isControl); i >= 0 {
					t.Errorf("%s.%s holds a dangerous character: %q", name, format, got[max(0, i-20):i+20])
				}
				if format != "csv" && strings.Contains(got, "<script") {
					t.Errorf("%s.%s holds a script", name, format)
				}
			})
			for _, record := range records(t, written(t, WriteCSV, paper)) {
				for _, c := range record {
					if strings.HasPrefix(c, "=") || strings.HasPrefix(c, "@") || strings.HasPrefix(c, "-") {
						t.Errorf("%s: a cell is a formula: %q", name, c)
					}
				}
			}
		}
	}
}

// Same dossier, same day: same bytes.
func TestPapersAreReproducible(t *testing.T) {
	h := Header{Label: "2026-0042", Association: "Toit pour tous", Day: day(t, "2026-04-20")}
	for i, d := range told(t, func(string, *string) {}) {
		again := everyPaper(told(t, func(string, *string) {})[i], h)
		for name, paper := range everyPaper(d, h) {
			for format, write := range formats {
				if written(t, write, paper) != written(t, write, again[name]) {
					t.Errorf("%s.%s differs from one time to the next", name, format)
				}
			}
		}
	}
}
