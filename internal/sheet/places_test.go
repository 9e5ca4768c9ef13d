package sheet

import (
	"testing"

	"asll/internal/asll"
)

// addressesTold are addresses as référents write them, what tells them in other words, and what does not.
var addressesTold = []struct {
	address     string
	tell, leave []string
}{
	{
		"17 rue du Secret",
		[]string{"Vit au 17 rue du Secret", "17, r. du secret", "rue Secret", "au 17 Secret"},
		[]string{"secret professionnel", "17 visites", "une rue voisine"},
	},
	{"17 rue du Secret Résidence Les Lilas", []string{"17 rue du Secret", "aux Lilas, bât. C", "résidence des lilas"}, []string{"une résidence"}},
	{"17 rue du Secret rdc gauche", []string{"rue du Secret"}, []string{"logement en rdc, à gauche"}},
	{"17 rue du Secret 2ème gauche", []string{"rue du Secret"}, []string{"la 2ème porte à gauche"}},
	{"17 rue du Secret sonner chez Martin", []string{"rue du Secret", "chez Martin"}, nil},
	{"17 rue du Secret - Le Moulin", []string{"rue du Secret"}, nil},
	{"12 B impasse des Acacias rue de la Croix", []string{"impasse des Acacias", "rue de la Croix"}, nil},
	{"17 route de Privas", []string{"vit au 17 route de Privas", "rte de Privas"}, []string{"la mairie de Privas", "en route"}},
	{"Lieu-dit Chazeaux", []string{"Habite à Chazeaux", "lieudit Chazeaux", "LD Chazeaux", "ferme de Chazeaux"}, nil},
	{"Chez Mme Diallo", []string{"chez Diallo", "chez madame Diallo", "Mme Diallo l'héberge"}, []string{"chez elle"}},
	{"12 boulevard Gambetta, BP 60124", []string{"Bvd Gambetta", "boul. Gambetta", "courrier à la BP 60124", "boîte postale 60124"}, []string{"BP à résilier"}},
	{"2 place du Général de Gaulle", []string{"place Gal de Gaulle", "pl. de Gaulle", "place du Gén. de Gaulle"}, []string{"le directeur général"}},
	{"12 allée Jacques Prévert", []string{"12 allée J. Prévert", "allée Prévert"}, []string{"Jacques est venu"}},
	{"12 Grande Rue", []string{"12 Gde Rue", "Grande rue"}, []string{"en Grande section", "dans la rue"}},
	{"2 place du 8 Mai 1945", []string{"pl. du 8-mai"}, []string{"absent le 8 mai"}},
	{"Résidence Les Tilleuls bât. C 17 av. Jean-Jaurès 07000 Privas", []string{"Les Tilleuls", "avenue Jaurès"}, []string{"à Privas", "bâtiment C"}},
	{"CCAS de Privas, place du Foiral", []string{"place du Foiral"}, []string{"le CCAS a répondu"}},
	{"Mairie", nil, []string{"la Mairie a répondu"}},
	{"CHRS La Traverse, 23 bd de la République", []string{"hébergée au CHRS La Traverse", "à La Traverse", "23 bd de la Rép. (bd République)"}, []string{"la rue traverse le bourg"}},
	{"Pension de famille Les Tilleuls", []string{"aux Tilleuls", "pension Les Tilleuls"}, []string{"une pension alimentaire", "la famille"}},
	{"LIEU-DIT CHAZEAUX", []string{"à Chazeaux"}, nil},
	{"Les Combes", []string{"aux Combes"}, []string{"Awa Combes", "des combes à isoler"}},
	{"", nil, []string{"rien"}},
}

func TestWhatTellsAnAddress(t *testing.T) {
	for _, c := range addressesTold {
		p := &paper{d: &asll.Dossier{Head: asll.Person{LastName: "Combes", FirstName: "Awa"}}}
		if c.address == "Les Combes" {
			p.d.Head.LastName, c.leave = "Diallo", c.leave[1:]
		}
		places := p.placesOf(c.address, "Privas")
		tells := func(s string) bool { return stands(s, places) }
		for _, s := range append(c.tell, c.address) {
			if s != "" && s != "Mairie" && !tells(s) {
				t.Errorf("%q is not hidden in %q", c.address, s)
			}
		}
		for _, s := range c.leave {
			if tells(s) {
				t.Errorf("%q is hidden because of %q", s, c.address)
			}
		}
	}
}

// The household reads what was noted, but for the address.
func TestAnAddressIsCutOut(t *testing.T) {
	p := &paper{d: new(asll.Dossier)}
	places := p.placesOf("17 bis avenue Jean Jaurès, 07000 Privas", "Privas")
	for said, want := range map[string]string{
		"Vu au 17 bis, av. Jean Jaurès à Privas : code 12.": "Vu au [adresse confidentielle] à Privas : code 12.",
		"Avenue Jean-Jaurès, puis avenue Jaurès.":           "[adresse confidentielle], puis [adresse confidentielle].",
		"Rien à signaler.": "Rien à signaler.",
	} {
		if got, held := cutOut(said, places); got != want || held != (got != said) {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
