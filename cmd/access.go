package cmd

import (
	"slices"
	"strconv"
	"strings"

	"asll/internal/asll"
	"asll/internal/form"
	"asll/internal/sheet"
)

// householdDossier makes the whole dossier for the household.
func householdDossier(from source) (sheet.Document, error) {
	return sheet.Dossier(from.dossier, from.measure, from.header, records(from)), nil
}

// records are all the acts of a dossier, those that were withdrawn included, in
// their order of recording.
func records(from source) []sheet.Record {
	entries := slices.Clone(from.dossier.Entries)
	known := map[int]bool{}
	for _, e := range entries {
		known[e.Number] = true
	}
	for _, e := range from.all {
		if !known[e.Number] {
			entries = append(entries, e)
		}
	}
	slices.SortFunc(entries, func(a, b asll.Entry) int { return a.Number - b.Number })
	all := make([]sheet.Record, len(entries))
	for i, e := range entries {
		all[i] = sheet.Record{
			Number: e.Number, Kind: e.Act.Kind(), Day: e.Act.Day(), Recorded: e.Recorded, By: e.By,
			Hushed: slices.Contains(from.hushed, e.Number), Lines: recordLines(e.Act),
		}
		switch {
		case e.Undone:
			all[i].Standing = "défait"
		case !known[e.Number]:
			all[i].Standing = "annulé"
		}
	}
	return all
}

// recordLines are what an act says, but for the digests of a sent document,
// which say nothing of the household.
func recordLines(a asll.Act) []sheet.RecordLine {
	if v, ok := a.(*asll.Void); ok {
		return []sheet.RecordLine{
			{Name: "act", Label: "Acte annulé", Texts: []string{strconv.Itoa(v.Act)}},
			{Name: "reason", Label: "Motif", Texts: []string{v.Reason}},
		}
	}
	f, ok := form.Of(a.Kind())
	if !ok {
		return []sheet.RecordLine{{Name: "content", Label: "Contenu", Texts: []string{"conservé tel quel : il vient d'une version plus récente du programme"}}}
	}
	var lines []sheet.RecordLine
	for _, line := range f.Told(sheet.ForHousehold(a)) {
		if line.Name != "copy" {
			lines = append(lines, sheet.RecordLine{Name: strings.ReplaceAll(line.Name, "-", "_"), Label: line.Label, Texts: line.Texts})
		}
	}
	return lines
}

// hushing reads which acts of a dossier are to be left out: 7, or 2026-0042.7.
func hushing(asked []string, t *target) ([]int, error) {
	var all []int
	for _, s := range asked {
		n, err := strconv.Atoi(strings.TrimPrefix(strings.TrimSpace(s), t.Label+"."))
		if err != nil || !slices.ContainsFunc(t.entries, func(e asll.Entry) bool { return e.Number == n }) {
			return nil, usage("--taire : « %s » n'est pas un acte du dossier %s (asll log %s les montre)", s, t.Label, t.Label)
		}
		all = append(all, n)
	}
	return all, nil
}
