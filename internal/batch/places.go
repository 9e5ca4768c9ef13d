package batch

import (
	"cmp"
	"slices"
)

// places keeps where a great many rows stand, and which dossier each names:
// thirteen bytes for each, in pieces that are never copied.
type places struct {
	count  int
	pieces []*piece
	shifts []shift
}

const pieceSize = 1 << 14

type piece struct {
	low  [pieceSize]uint32 // of the offset
	high [pieceSize]uint8
	line [pieceSize]uint32
	key  [pieceSize]uint32
}

// A shift is from which row on the lines of a file run ahead of the rows of a
// spreadsheet: a cell may hold several lines.
type shift struct{ from, by int }

func (p *places) add(at Place, key uint32) {
	if n := len(p.shifts); n == 0 || p.shifts[n-1].by != at.Line-at.Row {
		p.shifts = append(p.shifts, shift{p.count, at.Line - at.Row})
	}
	n := p.count % pieceSize
	if n == 0 {
		p.pieces = append(p.pieces, new(piece))
	}
	last := p.pieces[len(p.pieces)-1]
	last.low[n], last.high[n], last.line[n], last.key[n] = uint32(at.Offset), uint8(at.Offset>>32), uint32(at.Line), key
	p.count++
}

func (p *places) at(i int) Place {
	in, n := p.pieces[i/pieceSize], i%pieceSize
	at, found := slices.BinarySearchFunc(p.shifts, i, func(s shift, row int) int { return cmp.Compare(s.from, row) })
	if !found {
		at-- // the one before
	}
	line := int(in.line[n])
	return Place{Line: line, Row: line - p.shifts[at].by, Offset: int64(in.high[n])<<32 | int64(in.low[n])}
}

func (p *places) key(i int) uint32 { return p.pieces[i/pieceSize].key[i%pieceSize] }
