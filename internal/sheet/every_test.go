package sheet

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"asll/internal/asll"
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
	for _, format := range []string{"html", "json", "csv", "odt"} {
		check(format, legible(t, format, d))
	}
}

// Whatever text of whatever act a confidential address was written in, no paper prints it.
func TestAConfidentialAddressIsPrintedNowhere(t *testing.T) {
	for _, writing := range []string{"3 montée du Château", "vu au 3, MONTEE DU CHATEAU !", "(3 montée\ndu château)"} {
		for _, d := range told(t, func(name string, s *string) {
			switch name {
			case "LastName", "FirstName", "Postcode", "Town", "Born":
			case "Address":
				*s = "3 montée du Château"
			default:
				*s = writing
			}
		}) {
			d.Household.AddressConfidential = true
			for name, paper := range everyPaper(d, Header{Label: "2026-0042", Day: day(t, "2026-04-20")}) {
				eachFormat(t, paper, func(format, got string) {
					if strings.Contains(plain(got), "montee du chateau") {
						t.Errorf("%s.%s tells the address written %q", name, format, writing)
					}
				})
			}
		}
	}
}

// On a path that a landlord must not guess, no paper that he may read gives it away, whatever text
// of whatever act says so.
func TestNoLandlordReadsThatAHouseholdIsARefugeeOne(t *testing.T) {
	for _, word := range []string{"Réfugiés", "sorti du C.A.D.A", "au CPH Les Cèdres", "statut OFPRA", "protection  subsidiaire", "demandeur d'ASILE", "Coordination logement d'accueil"} {
		for _, d := range told(t, func(name string, s *string) {
			switch name {
			case "LastName", "FirstName", "Born", "Name", "Referent", "Worker", "Address":
			case "With", "Accommodation": // the sender of a refusal's sheet
				*s = "Structure " + word
			default:
				*s = "Monsieur " + word + "."
			}
		}) {
			if d.Current().Regulation.PublicName == "" {
				continue
			}
			d.Current().Intake.Origin = "landlord"
			for name, paper := range everyPaper(d, Header{Label: "2026-0042", Day: day(t, "2026-04-20")}) {
				if name == "dossier" {
					if !strings.Contains(plain(written(t, WriteCSV, paper)), plain(word)) {
						t.Errorf("the household is not told %q", word)
					}
					continue
				}
				if strings.HasPrefix(name, "refusal") {
					paper.Sections = slices.DeleteFunc(paper.Sections, func(s Section) bool { return s.Key == "header" || s.Key == "signatures" })
				}
				eachFormat(t, paper, func(format, got string) {
					if strings.Contains(plain(got), plain(word)) {
						t.Errorf("%s.%s tells %q", name, format, word)
					}
				})
			}
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
