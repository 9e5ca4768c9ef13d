package carnet

import (
	"strings"

	"asll/internal/asll"
)

// Project rewrites the read model of one dossier from all its entries. A
// dossier of which no entry counts disappears from it.
func (t *Tx) Project(ref Ref, entries []asll.Entry) error {
	var p Posting
	p.Take()
	p.Project(ref, entries, false)
	return t.Write(p.Take())
}

// A subject is what the rows of a dossier are made from.
type subject struct {
	ref         Ref
	dossier     *asll.Dossier
	cases       []asll.Case
	obligations []asll.Obligation
}

// picture folds entries; it is nil when none of them counts.
func picture(ref Ref, entries []asll.Entry) *subject {
	d := asll.Fold(entries)
	if len(d.Entries) == 0 {
		return nil
	}
	due := asll.Obligations(d)
	return &subject{ref: ref, dossier: d, cases: d.Cases(due), obligations: due}
}

// A table of the read model, and how to make a dossier's rows of it. A row
// holds one value for each column: a string, an int64 or nil.
type table struct {
	name    string
	columns []string // the first one names the dossier
	key     string   // the columns that order the rows of a dossier
	rows    func(*subject, *listed)
}

func (t *table) selectRows() string {
	return "SELECT " + strings.Join(t.columns, ", ") + " FROM " + t.name + " WHERE " + t.columns[0] + " = ? ORDER BY " + t.key
}

// readModel lists the tables.
var readModel = []table{
	{"dossier", []string{
		"id",
		"label",
		"ref",
		"ref_folded",
		"last_name",
		"first_name",
		"name_folded",
		"members_folded",
		"born",
		"town",
		"measures",
	}, "id", dossierRows},
	{"person", []string{
		"dossier",
		"rank",
		"last_name",
		"first_name",
		"relation",
		"born",
	}, "rank", personRows},
	{"measure", []string{
		"dossier",
		"rank",
		"purpose",
		"origin",
		"regulation",
		"referent",
		"referent_folded",
		"service",
		"opened",
		"stage",
		"signed",
		"waiting",
		"effect",
		"ends",
		"closed",
		"reason",
		"granted",
		"counted",
		"ceiling",
		"housed",
	}, "rank", measureRows},
	{"period", []string{
		"dossier",
		"measure",
		"rank",
		"months",
		"starts",
		"ends",
		"decided",
	}, "measure, rank", periodRows},
	{"objective", []string{
		"dossier",
		"measure",
		"number",
		"theme",
		"label",
		"result",
	}, "measure, number", objectiveRows},
	{"obligation", []string{
		"dossier",
		"position",
		"measure",
		"rule",
		"due",
		"settled",
		"text",
	}, "position", obligationRows},
	{"household", []string{
		"dossier",
		"measure",
		"occupancy",
		"composition",
		"births",
		"town",
		"confidential",
		"resources",
		"watch",
		"contacts",
		"contacted",
	}, "measure", householdRows},
}
