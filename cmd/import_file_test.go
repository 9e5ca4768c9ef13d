package cmd_test

import (
	"cmp"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strconv"
	"time"

	"asll/internal/batch"
	"asll/internal/civil"
)

// importColumns are the headers of the measured file: what a team notes of all
// its acts in one table.
var importColumns = []string{
	"acte", "date", "dossier", "reference", "nom", "prenom", "naissance", "membre", "adresse", "code-postal", "commune",
	"telephone", "statut-occupation", "objet", "origine", "mise-en-relation", "adhesion", "type", "ressources", "loyer",
	"mois", "instance", "avis", "debut", "objectif", "action", "signataire", "destinataire", "proposition-service",
	"proposition", "resultat", "motif", "rencontre", "preconisations", "orientations", "note",
}

// actsOfTale is how many acts each dossier of the measured file has.
const actsOfTale = 10

// taleActs are these acts, in the order of a measure's life.
var taleActs = [actsOfTale]func(t *tale, r *rand.Rand) map[string]string{
	(*tale).intake, (*tale).diagnostic, (*tale).request, (*tale).decision, (*tale).contract,
	(*tale).visit, (*tale).errand, (*tale).visit, (*tale).renewal, (*tale).closing,
}

// A tale is the measure of one household.
type tale struct {
	number int
	days   [actsOfTale]civil.Date
	start  civil.Date
	months [2]int // of the contract, of its renewal
}

// taleOf gives the same measure for the same number, whatever was told before:
// the acts of a hundred thousand dossiers need not be held to be sorted.
func taleOf(number int) *tale {
	r := rand.New(rand.NewPCG(1, uint64(number)))
	day, _ := civil.Of(2023, time.January, 2)
	t := &tale{number: number, months: [2]int{3 + r.IntN(4), 3 + r.IntN(4)}}
	// The longest measure lasts 440 days: all end before November 2026.
	for i, wait := range [...][2]int{{0, 950}, {2, 10}, {1, 10}, {7, 18}, {1, 11}} {
		day = day.AddDays(wait[0] + r.IntN(wait[1]))
		t.days[i] = day
	}
	t.start = day.AddDays(1 + r.IntN(8))
	end := civil.PeriodEnd(t.start, t.months[0])
	t.days[5] = t.start.AddDays(5 + r.IntN(35))
	t.days[6] = t.start.AddDays(10 + r.IntN(75))
	t.days[7] = t.start.AddDays(41 + r.IntN(40))
	t.days[8] = end.AddDays(-r.IntN(8))
	t.days[9] = civil.PeriodEnd(end.AddDays(1), t.months[1]).AddDays(-r.IntN(10))
	return t
}

// row gives the cells of an act.
func (t *tale) row(act int) []string {
	r := rand.New(rand.NewPCG(uint64(t.number), uint64(act)))
	cells := taleActs[act](t, r)
	cells["date"] = t.days[act].French()
	if act > 0 {
		cells["dossier"] = t.reference()
	}
	row := make([]string, len(importColumns))
	for i, column := range importColumns {
		row[i] = cells[column]
		delete(cells, column)
	}
	if len(cells) > 0 {
		panic(fmt.Sprintf("cells without a column: %v", cells))
	}
	return row
}

func (t *tale) reference() string { return fmt.Sprintf("D%05d", t.number) }

func (t *tale) contractMonths() string { return strconv.Itoa(t.months[0]) }

// A turn in the file is that of one act.
type fileTurn struct{ day, number, act int }

// writeActs writes the measured file, by date as a team notes what it does, or
// dossier by dossier.
func writeActs(w io.Writer, acts int, byDossier bool) error {
	out, err := batch.NewWriter(w)
	if err != nil {
		return err
	}
	if err := out.Write(importColumns); err != nil {
		return err
	}
	for _, turn := range turnsOf(acts, byDossier) {
		if err := out.Write(taleOf(turn.number).row(turn.act)); err != nil {
			return err
		}
	}
	return out.Flush()
}

func turnsOf(acts int, byDossier bool) []fileTurn {
	var turns []fileTurn
	epoch, _ := civil.Of(2023, time.January, 1)
	for number := 1; number <= acts/actsOfTale; number++ {
		for act, day := range taleOf(number).days {
			turns = append(turns, fileTurn{day.DaysSince(epoch), number, act})
		}
	}
	slices.SortFunc(turns, func(a, b fileTurn) int {
		byDay := cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.number, b.number), cmp.Compare(a.act, b.act))
		if byDossier {
			return cmp.Or(cmp.Compare(a.number, b.number), byDay)
		}
		return byDay
	})
	return turns
}
