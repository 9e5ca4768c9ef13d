package sheet

import (
	"slices"

	"asll/internal/asll"
	"asll/internal/civil"
	"asll/internal/text"
)

// A Record is one act of the journal, as the household reads it.
type Record struct {
	Number   int
	Kind     asll.Kind
	Day      civil.Date
	Recorded civil.Date
	By       string // who recorded it
	Standing string // « annulé », « défait »; "" when it counts
	Lines    []RecordLine
	Hushed   bool // what it says is about somebody else: it is not told
}

// RecordLine is what an act says on one point.
type RecordLine struct {
	Name  string // of the field, in English
	Label string
	Texts []string
}

const access = "Ce dossier contient tout ce que le carnet garde sur le ménage, notes comprises (règlement général sur la protection des données, " +
	"article 15 ; code de l'action sociale et des familles, article L311-3). Ce qui concerne d'autres personnes n'est pas communiqué, et une adresse " +
	"confidentielle n'est imprimée nulle part. Le ménage peut faire rectifier ce qui est inexact en s'adressant à l'association."

// Dossier is all that the carnet keeps about a household, for that household itself: the right of
// access. It alone is told its own path. Records are what its acts say, in their order of recording.
func Dossier(d *asll.Dossier, m *asll.Measure, h Header, records []Record) Document {
	p := newPaper(d, m, h)
	p.intimate = true
	p.h.Recipient = p.name().Text
	acts := make([]Block, len(records))
	for i := range records {
		acts[i] = p.record(&records[i])
	}
	return p.document(
		KindDossier, "Dossier du ménage",
		section("header", "En-tête", p.header()...),
		section("access", "Droit d'accès", paragraph("access", words(access))),
		section("household", "Ménage", p.known(), p.members()),
		section("measures", "Prises en charge", p.measures()),
		section("acts", "Ce qui est enregistré", acts...),
	)
}

// known is the household as the carnet knows it today.
func (p *paper) known() Block {
	h := &p.d.Household
	return fields(
		"identity", "",
		field("name", "Nom et prénom", p.name()),
		field("born", "Date de naissance", date(p.d.Head.Born)),
		field("address", "Adresse", p.address()),
		field("phone", "Téléphone", words(h.Phone)),
		field("occupancy", "Statut d'occupation", coded(asll.Occupancies, h.Occupancy)),
		field("reference", "Référence de l'association", words(p.d.Ref)),
	)
}

// members names the household's own members.
func (p *paper) members() Block {
	columns := []Column{{"name", "Prénom"}, {"relation", "Lien"}, {"born", "Naissance"}}
	var rows []Row
	for _, member := range p.d.Household.Members {
		rows = append(rows, Row{words(member.Name), coded(asll.Relations, member.Relation), birth(member.Born)})
	}
	return table("members", "Autres personnes du ménage", "aucune autre personne enregistrée", columns, rows)
}

func (p *paper) measures() Block {
	columns := []Column{{"number", "N°"}, {"intake", "Saisine"}, {"regulation", "Règlement"}, {"effect", "Date d'effet"}, {"end", "Échéance"}, {"state", "État"}, {"closed", "Fin"}}
	var rows []Row
	for i := range p.d.Measures {
		m := &p.d.Measures[i]
		closed := civil.Date{}
		if m.Closing != nil {
			closed = m.Closing.Date
		}
		rows = append(rows, Row{
			count(m.Rank, ""), date(m.Intake.Date), words(m.Regulation.Name), date(m.Effect()), date(m.End()), coded(asll.States, m.State(p.h.Day)), date(closed),
		})
	}
	return table("measures", "", "aucune prise en charge en vigueur", columns, rows)
}

// record prints one act with all that it says.
func (p *paper) record(r *Record) Block {
	title := p.actTitle(r)
	if r.Hushed {
		return fields("act", title, field("hushed", "Contenu", remark(withheld+" (concerne une autre personne)")))
	}
	all := []Field{field("recorded", "Enregistré", words("le "+r.Recorded.French()+by(r.By)))}
	for _, line := range r.Lines {
		all = append(all, field(line.Name, line.Label, p.told(r.Kind, line)))
	}
	return fields("act", title, all...)
}

func (p *paper) actTitle(r *Record) string {
	title := text.Capital(r.Kind.Noun())
	if !r.Day.IsZero() {
		title += " du " + r.Day.French()
	}
	title = actName(p.h.Label, r.Number) + " – " + title
	if r.Standing != "" {
		title += " (" + r.Standing + ")"
	}
	return title
}

// located are the fields that tell where a household lives.
var located = []string{"address", "postcode", "town"}

func (p *paper) told(kind asll.Kind, line RecordLine) Value {
	lives := kind == asll.KindIntake || kind == asll.KindSituation || kind == asll.KindLease || kind == asll.KindOffer
	if lives && p.confidential() && slices.Contains(located, line.Name) {
		return remark(secret)
	}
	if len(line.Texts) == 1 {
		return words(line.Texts[0])
	}
	return list(line.Texts)
}

func by(name string) string {
	if name == "" {
		return ""
	}
	return " par " + name
}
