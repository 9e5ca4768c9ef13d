package sheet

import (
	"cmp"
	"slices"

	"asll/internal/asll"
	"asll/internal/civil"
	"asll/internal/text"
)

// Header is what a document says besides the dossier itself.
type Header struct {
	Label       string       // of the dossier, « 2026-0042 »
	Recipient   string       // « Conseil Général » when empty
	To          asll.Partner // to whom it is sent, when not to its usual reader
	Association string
	Logo        *Logo
	Contact     string // how to reach the association
	Manager     string // who signs for it, with a title
	Place       string // where the document is signed
	Referent    string // the measure's when empty
	Department  string
	Day         civil.Date // of the document
	Draft       bool
}

// A paper is a document being written about one prise en charge.
type paper struct {
	d *asll.Dossier
	m *asll.Measure
	h Header

	correspondent string // the service or the structure that it goes to or comes from, which knows itself
	gaps          []Gap  // besides those of its fields
	intimate      bool   // its reader is the household
	shared        bool   // a landlord is among its readers: he may set it beside that of another household
	council       string // who decides of measures
}

func newPaper(d *asll.Dossier, m *asll.Measure, h Header) *paper {
	if h.Recipient == "" {
		h.Recipient = "Conseil Général"
	}
	council := h.Recipient
	if h.To != "" && h.To != asll.PartnerCouncil {
		h.Recipient = text.Capital(asll.Partners.Label(h.To))
	}
	if h.Referent == "" {
		h.Referent = m.Referent
	}
	return &paper{d: d, m: m, h: h, shared: h.To == asll.PartnerLandlord, council: council}
}

// usually is the header of a paper that goes to somebody else than the Conseil Général.
func (h Header) usually(recipient string) Header {
	if h.To == "" {
		h.Recipient = recipient
	}
	return h
}

// document puts the sections of a paper together, numbered, and leaves out what its reader must not
// be told.
func (p *paper) document(kind DocumentKind, title string, sections ...Section) Document {
	for i := range sections {
		sections[i].Number = i + 1
	}
	d := Document{
		Kind: kind, Title: title, Subtitle: p.subtitle(), Reference: p.reference(), Author: printed(p.h.Association), Logo: p.h.Logo,
		Day: p.h.Day, Draft: p.h.Draft, Sections: sections, Gaps: p.lacking(sections),
	}
	p.withhold(&d)
	return d
}

func section(key, title string, blocks ...Block) Section {
	return Section{Key: key, Title: printed(title), Blocks: blocks}
}

// interim tells whether the prise en charge is still open.
func (p *paper) interim() bool { return p.m.Closing == nil }

func (p *paper) subtitle() string {
	s := "Accompagnement social lié au logement"
	if p.h.Label != "" {
		s += " – dossier n° " + p.h.Label
	}
	return printed(s)
}

func (p *paper) reference() string {
	if p.h.Label == "" {
		return ""
	}
	return printed("Dossier n° " + p.h.Label)
}

func (p *paper) header() []Block {
	return []Block{fields("header", "", slices.Concat(
		[]Field{
			field("recipient", "Destinataire", words(p.h.Recipient)),
			field("department", "Département", words(p.h.Department)).setBy("department"),
		},
		p.sender(),
		[]Field{
			field("referent", "Référent", words(p.h.Referent)).wanted(),
			field("date", "Date du document", date(p.h.Day)),
		},
	)...)}
}

// sender is the association, and how to reach it when it says so.
func (p *paper) sender() []Field {
	all := []Field{field("association", "Association", words(p.h.Association)).setBy("association")}
	if contact := words(p.h.Contact); contact.Typed != nil {
		all = append(all, field("contact", "Coordonnées", contact))
	}
	return all
}

// signedAt leaves room for the place and the day where they are not known.
func (p *paper) signedAt(day civil.Date) Block {
	const dots = "…………………………"
	place, on := dots, day.French()
	if p.h.Place != "" {
		place = p.h.Place
	} else {
		p.gaps = append(p.gaps, Gap{Section: "Signatures", Label: "Fait à", Setting: "place"})
	}
	return paragraph("signed_at", words("Fait à "+place+", le "+cmp.Or(on, dots)))
}
