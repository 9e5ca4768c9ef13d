package cmd

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"asll/internal/asll"
	"asll/internal/carnet"
	"asll/internal/civil"
	"asll/internal/desk"
	"asll/internal/sheet"
)

// An exporting is one document on its way to its file.
type exporting struct {
	*session
	document
	documentOptions
	carnet *carnet.Carnet
	kept   settings
	about  *target
	rank   int // of the prise en charge
	hushed []int
	made   sheet.Document
	bytes  bytes.Buffer
	notice *asll.Notice // that it is sent; nil when it is not
	sent   desk.Receipt
}

func (s *session) exportDocument(d document, words string, o documentOptions) error {
	file, kept, err := s.openedWith()
	if err != nil {
		return err
	}
	defer file.Close()
	e := &exporting{session: s, document: d, documentOptions: o, carnet: file, kept: kept}
	if err := e.find(words); err != nil {
		return err
	}
	if e.made, err = e.write(e.about.dossier, s.today(), ""); err != nil {
		return err
	}
	if err := e.send(); err != nil {
		return err
	}
	if err := formats[o.format](&e.bytes, e.made); err != nil {
		return fmt.Errorf("writing %s as %s: %w", d.name, o.format, err)
	}
	e.warn()
	e.folder = kept.folder(s.carnet)
	written, err := s.put(e.output, e.usualFile(), e.conclude)
	if err != nil {
		return err
	}
	return e.tell(written)
}

// find reads the dossier that the words name, and chooses its prise en charge.
func (e *exporting) find(words string) error {
	return e.carnet.View(e.ctx, func(tx *carnet.Tx) (err error) {
		if e.about, err = e.load(tx, words); err != nil {
			return err
		}
		m, err := measureOf(e.about, e.measure)
		if err != nil {
			return err
		}
		e.rank = m.Rank
		e.hushed, err = hushing(e.hush, e.about)
		return err
	})
}

// write makes the document from a dossier, as it is dated that day, for somebody else than its usual
// reader if one is named.
func (e *exporting) write(d *asll.Dossier, day civil.Date, to asll.Partner) (sheet.Document, error) {
	made, err := e.make(source{dossier: d, measure: &d.Measures[e.rank-1], number: e.number, all: e.about.entries, hushed: e.hushed, header: sheet.Header{
		Label: e.about.Label, Recipient: e.kept[settingRecipient], To: to, Association: e.kept[settingAssociation],
		Logo: logo(e.kept[settingLogo]), Contact: e.kept[settingContact], Manager: e.kept[settingManager], Place: e.kept[settingPlace],
		Department: e.kept[settingDepartment], Day: day, Draft: e.draft,
	}})
	if nothing, ok := errors.AsType[*sheet.Absent](err); ok {
		return made, &lookupError{
			text:    fmt.Sprintf("rien à écrire pour le dossier %s : %s", e.about.Label, nothing.Text),
			command: settle(nothing.Settle, e.about.Label),
		}
	}
	return made, err
}

// usualFile is how the file is called when no name is given. It names nobody.
func (e *exporting) usualFile() string {
	name := e.document.file + "-" + e.about.Label
	if e.draft {
		name += "-brouillon"
	}
	return name + "." + e.format
}

// conclude writes the bytes, then has the sending recorded: a file that cannot
// be written was not sent, and one whose sending cannot be recorded is not left.
func (e *exporting) conclude(w io.Writer) error {
	if _, err := w.Write(e.bytes.Bytes()); err != nil {
		return err
	}
	return e.record()
}

// tell says where the document is, and opens it when it is asked to.
func (e *exporting) tell(written string) error {
	s := e.session
	switch {
	case s.json && written != "":
		if err := s.printJSON(e.view(written)); err != nil {
			return err
		}
	case written != "":
		s.out.Line("%s : %s", e.written, written)
	}
	if e.notice != nil && !s.json {
		if written == "" {
			quiet := *s // the document has the output to itself
			quiet.out = s.err
			s = &quiet
		}
		s.printOutcome("Enregistré", e.sent)
	}
	if e.reminder != "" && !s.json {
		s.err.Line("%s", e.reminder)
	}
	s.display(e.output, written)
	return nil
}

type exportView struct {
	Dossier  string       `json:"dossier"`
	File     string       `json:"file"`
	Format   string       `json:"format"`
	SHA256   string       `json:"sha256"`
	Missing  []gapView    `json:"missing"`
	Withheld []string     `json:"withheld"`
	Sent     *receiptView `json:"sent,omitempty"`
}

type gapView struct {
	Section string `json:"section"`
	Label   string `json:"label"`
	Command string `json:"command,omitempty"`
}

func (e *exporting) view(written string) exportView {
	v := exportView{
		Dossier: e.about.Label, File: written, Format: e.format, SHA256: digest(e.bytes.Bytes()),
		Missing: []gapView{}, Withheld: append([]string{}, e.made.Withheld...),
	}
	for _, g := range e.made.Gaps {
		v.Missing = append(v.Missing, gapView{g.Section, g.Label, e.filling(g)})
	}
	if e.notice != nil {
		sent := e.receiptView(e.sent, e.today())
		v.Sent = &sent
	}
	return v
}

// openFile shows a document with the program that the system opens it with.
func (s *session) openFile(name string) {
	path, err := filepath.Abs(name)
	if err == nil && s.Open != nil {
		err = s.Open(path)
	}
	if err != nil || s.Open == nil {
		s.err.Warning("Attention : rien n'a pu ouvrir le document ici ; il est bien écrit.")
	}
}

// digest is a SHA-256 in hexadecimal.
func digest(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// measureOf is the prise en charge of that number, or the last one.
func measureOf(t *target, rank int) (*asll.Measure, error) {
	n := len(t.dossier.Measures)
	switch {
	case n == 0:
		return nil, &lookupError{text: fmt.Sprintf("le dossier %s n'a plus d'acte en vigueur", t.Label)}
	case rank == 0:
		return t.dossier.Current(), nil
	case rank < 1 || rank > n:
		return nil, &lookupError{text: fmt.Sprintf("le dossier %s n'a pas de prise en charge n° %d (de 1 à %d)", t.Label, rank, n)}
	}
	return &t.dossier.Measures[rank-1], nil
}
