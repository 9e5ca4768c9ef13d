// Package sheet makes the documents that leave the carnet: the evaluation sheet of a measure, and
// the papers of the road to a dwelling. A document is first a content, which carries all that is printed;
// the formats (PDF, ODT, HTML, JSON, CSV) only lay it out, so that none of them can say more than another.
package sheet

import (
	"strconv"

	"asll/internal/civil"
)

// Document is what a paper says, whatever its format.
type Document struct {
	Kind      DocumentKind `json:"kind"`
	Title     string       `json:"title"`
	Subtitle  string       `json:"subtitle"`
	Reference string       `json:"reference"` // at the head of every page, so without a name: « Dossier n° 2026-0042 »
	Author    string       `json:"author"`    // the association
	Logo      *Logo        `json:"-"`         // its own, if it has one
	Day       civil.Date   `json:"day"`
	Draft     bool         `json:"draft,omitempty"` // not to be sent: every format says so on every page
	Sections  []Section    `json:"sections"`

	Number   int      `json:"-"` // of the offer or amendment that it is about, if it is about one
	Gaps     []Gap    `json:"-"` // what it should say and does not
	Withheld []string `json:"-"` // what its reader must not be told
}

// Watermark is printed across every page of a draft.
const Watermark = "BROUILLON"

// DocumentKind tells what a document is for.
type DocumentKind string

// The kinds of documents.
const (
	KindEvaluation DocumentKind = "evaluation" // the prise en charge is closed
	KindReview     DocumentKind = "review"     // bilan intermédiaire
	KindDiagnosis  DocumentKind = "diagnosis"  // fiche de diagnostic pour la CIOD
	KindRefusal    DocumentKind = "refusal"    // fiche explicative d'un refus
	KindContract   DocumentKind = "contract"   // contrat d'ASLL
	KindAmendment  DocumentKind = "amendment"  // avenant, at a renewal or under way
	KindShuttle    DocumentKind = "shuttle"    // fiche navette
	KindRequest    DocumentKind = "request"    // demande d'ASLL
	KindDossier    DocumentKind = "dossier"    // all that is kept, for the household itself
)

// Section is one item of a document, numbered from 1; 0 is for none.
type Section struct {
	Number int     `json:"number"`
	Key    string  `json:"key"` // stable, in English
	Title  string  `json:"title"`
	Blocks []Block `json:"blocks"`
}

// Heading is the title of a section under its number, as every format prints it.
func (s Section) Heading() string {
	if s.Number == 0 {
		return s.Title
	}
	return strconv.Itoa(s.Number) + ". " + s.Title
}

// BlockKind is what a block is made of.
type BlockKind string

// The kinds of blocks.
const (
	BlockFields    BlockKind = "fields"    // labels with their values
	BlockTable     BlockKind = "table"     // columns and rows
	BlockFigure    BlockKind = "figure"    // columns and rows that are drawn
	BlockText      BlockKind = "text"      // a paragraph, without a title: Value
	BlockBox       BlockKind = "box"       // a frame: Value, then room for handwriting
	BlockSignature BlockKind = "signature" // a frame to sign in: Value is who signs
)

// Block is a part of a section; its kind tells which of its members count.
type Block struct {
	Kind    BlockKind
	Key     string // stable, in English
	Title   string // printed above, "" for none
	Fields  []Field
	Columns []Column // the first one heads the rows
	Rows    []Row
	Drawing Drawing // of a figure
	Value   Value   // of a table or a figure, what is printed when it has no row
	Lines   int     // of a box or a signature, the room left for handwriting
}

// Field is a label with its value.
type Field struct {
	Key   string `json:"key"` // stable, in English
	Label string `json:"label"`
	Value

	gap *Gap // for what the document wants
}

// Column is a column of a table.
type Column struct {
	Key   string `json:"key"` // stable, in English
	Label string `json:"label"`
}

// Row is a row of a table, with one value for each column.
type Row []Value

func fields(key, title string, all ...Field) Block {
	return Block{Kind: BlockFields, Key: key, Title: printed(title), Fields: all}
}

func field(key, label string, v Value) Field {
	return Field{Key: key, Label: printed(label), Value: v}
}

// table makes a table; empty is printed when there is no row.
func table(key, title, empty string, columns []Column, rows []Row) Block {
	return Block{Kind: BlockTable, Key: key, Title: printed(title), Columns: columns, Rows: rows, Value: remark(empty)}
}

// figure makes a drawing of rows, which say what it shows where nothing can be drawn.
func figure(key, title, empty string, drawing Drawing, columns []Column, rows []Row) Block {
	b := table(key, title, empty, columns, rows)
	b.Kind, b.Drawing = BlockFigure, drawing
	return b
}

func paragraph(key string, v Value) Block {
	return Block{Kind: BlockText, Key: key, Value: v}
}

func box(key, title string, lines int, v Value) Block {
	return Block{Kind: BlockBox, Key: key, Title: printed(title), Value: v, Lines: lines}
}

func signature(key, title string, who Value) Block {
	const lines = 6
	return Block{Kind: BlockSignature, Key: key, Title: printed(title), Value: who, Lines: lines}
}
