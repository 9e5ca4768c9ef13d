package asll

import (
	"fmt"

	"asll/internal/civil"
)

// Referent says who follows the household: « accès » up to the dwelling,
// « maintien » in it. Another name for a role is a hand-over.
type Referent struct {
	Date      civil.Date   `json:"date"` // from which day
	Role      ReferentRole `json:"role"`
	Name      string       `json:"name"`
	Presented civil.Date   `json:"presented,omitzero"` // the day the household was introduced to them
	Note      string       `json:"note,omitzero"`
}

// Kind implements Act.
func (*Referent) Kind() Kind { return KindReferent }

// Day implements Act.
func (a *Referent) Day() civil.Date { return a.Date }

func (a *Referent) facts() []fact { return []fact{{"presented", a.Presented}} }

func (a *Referent) fold(d *Dossier, _ *Entry) {
	m := d.Current()
	if m == nil {
		return
	}
	m.Referents = append(m.Referents, a)
	if a.Role == ReferentMaintenance {
		m.Referent = a.Name
	}
}

func (a *Referent) judge(j *judge) {
	if m := j.soFar.Current(); m != nil {
		j.afterEnd(m, a.Date)
	}
}

// ReferentOf is who has a role, or nobody.
func (m *Measure) ReferentOf(role ReferentRole) *Referent {
	var last *Referent
	for _, r := range m.Referents {
		if r.Role == role {
			last = r
		}
	}
	return last
}

// Deposit is a file deposited with the SIAL or with a landlord, or what became
// of one that is open.
type Deposit struct {
	Date      civil.Date    `json:"date"`
	Type      DepositKind   `json:"type"`
	With      string        `json:"with"`
	Reference string        `json:"file_reference,omitzero"`
	Result    DepositResult `json:"result,omitzero"`
	Note      string        `json:"note,omitzero"`
}

// Kind implements Act.
func (*Deposit) Kind() Kind { return KindDeposit }

// Day implements Act.
func (a *Deposit) Day() civil.Date { return a.Date }

// A File is a deposited file and what became of it.
type File struct {
	Type      DepositKind
	With      string
	Reference string
	Deposited civil.Date
	Result    DepositResult
	Ended     civil.Date // the day of the result
}

// Open tells whether a file waits for its result.
func (f *File) Open() bool { return f.Result == "" }

func (a *Deposit) fold(d *Dossier, _ *Entry) {
	m := d.Current()
	if m == nil {
		return
	}
	at := m.file(a)
	if at == nil {
		m.Files = append(m.Files, File{Type: a.Type, Deposited: a.Date})
		at = &m.Files[len(m.Files)-1]
	}
	set(&at.With, a.With)
	set(&at.Reference, a.Reference)
	if set(&at.Result, a.Result); a.Result != "" {
		at.Ended = a.Date
	}
}

// file is the open file that a deposit goes on with, if there is one: of that
// reference, or of that organism.
func (m *Measure) file(a *Deposit) *File {
	for i := range m.Files {
		f := &m.Files[i]
		if f.Open() && f.Type == a.Type && sameName(f.With, a.With) &&
			(a.Result != "" || a.Reference != "" && (f.Reference == "" || sameName(f.Reference, a.Reference))) {
			return f
		}
	}
	return nil
}

func (a *Deposit) judge(j *judge) {
	m := j.soFar.Current()
	if m == nil {
		return
	}
	j.afterEnd(m, a.Date)
	if a.Type != DepositSIAL || a.Result != "" || m.file(a) != nil {
		return
	}
	for _, f := range m.Files {
		if f.Type == DepositSIAL && f.Open() {
			j.report(Finding{
				Rule: RuleOneFile, Fields: []string{"type"},
				Text:   fmt.Sprintf("un dossier est déjà ouvert au SIAL depuis le %s%s", f.Deposited.French(), named(f.Reference)),
				Advice: "enregistrer la suite du premier, ou reprendre sa référence",
				Settle: &Settle{Kind: KindDeposit, Fields: []string{"type=" + DepositKinds.Word(DepositSIAL), "with", "result"}},
			})
		}
	}
}

// Preparation is a session of preparation to the entry into a dwelling.
type Preparation struct {
	Date   civil.Date         `json:"date"`
	Themes []PreparationTheme `json:"theme"`
	Note   string             `json:"note,omitzero"`
}

// Kind implements Act.
func (*Preparation) Kind() Kind { return KindPreparation }

// Day implements Act.
func (a *Preparation) Day() civil.Date { return a.Date }

func (a *Preparation) fold(d *Dossier, _ *Entry) {
	if m := d.Current(); m != nil {
		m.Preparations = append(m.Preparations, a)
	}
}

func (a *Preparation) judge(j *judge) {
	if m := j.soFar.Current(); m != nil {
		j.afterEnd(m, a.Date)
	}
}
