package sheet

import (
	"slices"

	"asll/internal/asll"
	"asll/internal/civil"
)

// A Register is the register of measures (registre des mesures): a row for each, with what a Conseil Général or an
// association looks for in it. A landlord may come to read it, and its rows stand side by side: for no household does it
// tell the règlement, the ceiling, the body that decided, the partner or the service behind the saisine, nor anything that a
// référent wrote in his own words.
type Register struct {
	Day civil.Date
}

// registerColumns are the headers, with the room that each needs in a spreadsheet.
var registerColumns = []struct {
	key, label string
	width      float64
}{
	{"dossier", "Dossier", 11},
	{"measure", "Prise en charge", 10},
	{"reference", "Référence", 12},
	{"last_name", "Nom", 20},
	{"first_name", "Prénom", 16},
	{"town", "Commune", 18},
	{"persons", "Personnes", 11},
	{"occupancy", "Statut d'occupation à la saisine", 22},
	{"purpose", "Objet", 13},
	{"origin", "Origine", 22},
	{"referent", "Référent", 18},
	{"intake", "Saisine", 12},
	{"decision", "Décision", 12},
	{"signed", "Signature", 12},
	{"effect", "Effet", 12},
	{"end", "Échéance", 12},
	{"granted", "Mois accordés", 10},
	{"renewals", "Renouvellements", 17},
	{"state", "État", 20},
	{"closed", "Clôture", 12},
	{"reason", "Motif de fin", 24},
	{"objectives", "Objectifs", 10},
	{"reached", "Objectifs atteints", 10},
	{"home_visits", "Visites à domicile", 10},
	{"sheet", "Fiche d'évaluation envoyée", 14},
}

// RegisterHeaders are the headers of the register.
func RegisterHeaders() []string {
	headers := make([]string, len(registerColumns))
	for i, c := range registerColumns {
		headers[i] = c.label
	}
	return headers
}

// Rows are the rows of a dossier: its prises en charge that have a contract.
func (r Register) Rows(label string, d *asll.Dossier) []Row {
	var rows []Row
	cases := d.Cases(asll.Obligations(d))
	for i := range d.Measures {
		if m := &d.Measures[i]; m.Contract != nil {
			rows = append(rows, r.row(label, d, m, &cases[i]))
		}
	}
	return rows
}

func (r Register) row(label string, d *asll.Dossier, m *asll.Measure, c *asll.Case) Row {
	row := Row{
		words(label), number(m.Rank), registeredRef(d.Ref), words(d.Head.LastName), words(d.Head.FirstName), town(c),
		number(len(c.Births)), coded(asll.Occupancies, c.Occupancy), coded(asll.Purposes, c.Purpose), registeredOrigin(c.Origin), words(m.Referent),
		date(c.Opened), date(decided(m)), date(c.Signed), date(c.Effect), date(c.End), number(c.Granted), number(len(c.Renewed)),
		coded(asll.States, m.State(r.Day)), date(c.Closed), registeredReason(c.Reason),
	}
	reached, visits := 0, 0
	for _, o := range c.Objectives {
		if o.Result == "reached" {
			reached++
		}
	}
	for _, v := range c.Contacts {
		if v.Type == asll.VisitHome && v.Met {
			visits++
		}
	}
	row = append(row, number(len(c.Objectives)), number(reached), number(visits), date(sheetSent(c)))
	for i := range row {
		if row[i].Missing() {
			row[i] = Value{} // an empty cell, as filters know it
		}
	}
	return row
}

// registeredRef is the association's own reference, unless it is that of a structure that tells.
func registeredRef(ref string) Value {
	if says(ref) {
		return Value{}
	}
	return words(ref)
}

func town(c *asll.Case) Value {
	if c.Confidential {
		return remark(secret)
	}
	return words(c.Town)
}

// registeredOrigin tells the household from its partners, and no more.
func registeredOrigin(origin asll.Origin) Value {
	if origin == asll.OriginHousehold {
		return coded(asll.Origins, origin)
	}
	return Value{Typed: "partner", Text: "un partenaire"}
}

// registeredReason keeps to the words of the list: those of the référents are for the dossier.
func registeredReason(reason asll.EndReason) Value {
	if reason == "" || slices.ContainsFunc(asll.EndReasons.Terms, func(t asll.Term) bool { return t.Code == string(reason) }) {
		return coded(asll.EndReasons, reason)
	}
	return Value{Typed: "other", Text: "autre motif"}
}

// decided is the day of the favourable decision under which the contract was signed.
func decided(m *asll.Measure) civil.Date {
	if d := m.LastDecision(m.Contract.Signed); d != nil && d.Verdict == asll.VerdictFavourable {
		return d.Date
	}
	return civil.Date{}
}

func sheetSent(c *asll.Case) civil.Date {
	for _, d := range c.Duties {
		if d.Rule == asll.RuleSheet {
			return d.Settled
		}
	}
	return civil.Date{}
}
