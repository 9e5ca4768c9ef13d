package cmd

import (
	"bytes"
	"slices"

	"asll/internal/asll"
	"asll/internal/desk"
	"asll/internal/sheet"
)

// dispatches says, of each document, what its sending is called and to whom it
// usually goes.
var dispatches = map[sheet.DocumentKind]struct {
	subject asll.Subject
	to      asll.Partner
}{
	sheet.KindEvaluation: {asll.SubjectEvaluation, asll.PartnerCouncil},
	sheet.KindReview:     {"review", asll.PartnerCouncil},
	sheet.KindDiagnosis:  {"diagnosis", "ciod"},
	sheet.KindRefusal:    {"refusal", "coordination"},
	sheet.KindShuttle:    {"shuttle", asll.PartnerService},
	sheet.KindRequest:    {"request", asll.PartnerCouncil},
	sheet.KindContract:   {"contract", asll.PartnerHousehold},
	sheet.KindAmendment:  {"amendment", asll.PartnerHousehold},
	sheet.KindDossier:    {"dossier", asll.PartnerHousehold},
}

// send makes the document again for whom it goes to and, if it is sent, makes the act of it: the document says when it was.
func (e *exporting) send() (err error) {
	if err := e.mayGo(); err != nil {
		return err
	}
	if e.sentOn.IsZero() {
		if e.sentTo != "" {
			e.made, err = e.write(e.about.dossier, e.today(), e.other(e.sentTo))
		}
		return err
	}
	usual := dispatches[e.made.Kind]
	e.notice = &asll.Notice{
		Date: e.sentOn, To: usual.to, Direction: asll.DirectionSent, Subject: usual.subject,
		Copy: asll.Copy{Measure: e.rank, Number: e.made.Number},
	}
	if e.sentTo != "" {
		e.notice.To = e.sentTo
	}
	rehearsed, refused := e.desk(e.carnet, e.kept).Rehearse(e.about.Ref, e.about.entries, e.notice)
	if len(refused) > 0 {
		return &desk.Refusal{Opening: e.notice.Kind().Refused(), Dossier: e.about.Ref, Findings: refused}
	}
	e.made, err = e.write(rehearsed.After, e.today(), e.other(e.notice.To))
	return err
}

// mayGo refuses to send somebody what is not for him to read.
func (e *exporting) mayGo() error {
	know := []asll.Partner{"", asll.PartnerHousehold, asll.PartnerService, "accommodation", "coordination"}
	switch {
	case e.made.Kind == sheet.KindDossier && e.sentTo != "" && e.sentTo != asll.PartnerHousehold:
		return usage("--destinataire : le dossier du ménage contient tout ce que garde le carnet, notes comprises ; il ne se remet qu'au ménage")
	case e.made.Kind == sheet.KindRefusal && !slices.Contains(know, e.sentTo):
		return usage("--destinataire : la fiche explicative dit d'où vient le ménage ; elle ne s'envoie qu'à qui le sait (coordination, hébergement, service-instructeur, ménage)")
	default:
		return nil
	}
}

// other is whom a document goes to, unless it usually does.
func (e *exporting) other(to asll.Partner) asll.Partner {
	if to == dispatches[e.made.Kind].to {
		return ""
	}
	return to
}

// record keeps that the document was sent, with what it was.
func (e *exporting) record() (err error) {
	if e.notice == nil {
		return nil
	}
	if e.notice.Copy.Content, err = contentDigest(e.made); err != nil {
		return err
	}
	e.notice.Copy.File = digest(e.bytes.Bytes())
	e.sent, err = e.desk(e.carnet, e.kept).Record(e.ctx, &e.about.Ref, e.notice)
	return err
}

// contentDigest is the digest of what a document says, whatever its format. Where it went since is not a change of it.
func contentDigest(d sheet.Document) (string, error) {
	d.Sections = slices.DeleteFunc(slices.Clone(d.Sections), func(s sheet.Section) bool { return s.Key == "dispatch" })
	var b bytes.Buffer
	err := sheet.WriteJSON(&b, d)
	return digest(b.Bytes()), err
}

// lastSent is the last sending of the same document, or nil.
func (e *exporting) lastSent() *asll.Entry {
	for i := range slices.Backward(e.about.dossier.Entries) {
		n, ok := e.about.dossier.Entries[i].Act.(*asll.Notice)
		if ok && n.Subject == dispatches[e.made.Kind].subject && n.Copy.Content != "" &&
			n.Copy.Measure == e.rank && n.Copy.Number == e.made.Number {
			return &e.about.dossier.Entries[i]
		}
	}
	return nil
}

// warn says what the document lacks and what it does not tell, and that it is
// no more the one that was sent.
func (e *exporting) warn() {
	if e.json {
		return
	}
	if len(e.made.Gaps) > 0 {
		e.err.Warning("Attention : il manque dans ce document :")
	}
	for _, g := range e.made.Gaps {
		line := "  " + g.Section + " – " + g.Label + " : "
		if command := e.filling(g); command != "" {
			e.err.Line("%s%s", line, command)
		} else {
			e.err.Line("%sà compléter à la main", line)
		}
	}
	if len(e.made.Withheld) > 0 {
		e.err.Warning("Attention : ce qui suit n'est pas imprimé, parce qu'un lecteur y apprendrait une adresse confidentielle ou le parcours du ménage :")
	}
	for _, label := range e.made.Withheld {
		e.err.Line("  %s", label)
	}
	if e.changed() {
		n := e.lastSent().Act.(*asll.Notice)
		e.err.Warning("Attention : ce document n'est plus celui qui a été envoyé le %s (%s).", n.Date.French(), asll.Partners.Label(n.To))
	}
}

// changed tells whether the document that was sent would say something else
// today than it did then.
func (e *exporting) changed() bool {
	last := e.lastSent()
	if last == nil {
		return false
	}
	again, err := e.write(e.about.dossier, last.Recorded, e.other(last.Act.(*asll.Notice).To))
	if err != nil {
		return true
	}
	content, err := contentDigest(again)
	return err != nil || content != last.Act.(*asll.Notice).Copy.Content
}

// filling is the command that would fill a gap, if there is one.
func (e *exporting) filling(g sheet.Gap) string {
	if g.Setting != "" {
		if o, ok := settingOf(g.Setting); ok {
			return "asll config " + o.french + " …"
		}
	}
	return settle(g.Settle, e.about.Label)
}
