package carnet

import (
	"time"

	"asll/internal/asll"
	"asll/internal/civil"
)

// A Batch is what one command, one interview or one import records.
type Batch struct {
	By      string
	Command string
	Source  string
	Undoes  int64 // the batch that this one undoes, or 0
	Acts    []NewAct
}

// A NewAct is an act to be written.
type NewAct struct {
	Dossier Ref
	Number  int // the last of the dossier plus one
	Kind    asll.Kind
	Day     civil.Date
	Payload []byte
	Voids   int // the number of the act that it withdraws, or 0
}

// BatchInfo is a batch as it stands in the journal.
type BatchInfo struct {
	Seq      int64
	ID       string
	Recorded time.Time // in UTC
	By       string
	Device   string
	Command  string
	Source   string
	Undoes   int64
	Undone   bool
	Acts     []ActInfo // the first ones
	More     int       // how many others there are
}

// ActInfo names an act of a batch.
type ActInfo struct {
	Dossier Ref
	Number  int
	Kind    asll.Kind
	Day     civil.Date
}
