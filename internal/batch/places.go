package batch

// places keeps where a great many rows stand, and which dossier each names:
// twenty bytes for each, in pieces that are never copied.
type places struct {
	count  int
	pieces []*piece
}

const pieceSize = 1 << 14

type piece struct {
	offset [pieceSize]int64
	line   [pieceSize]uint32
	row    [pieceSize]uint32
	key    [pieceSize]uint32
}

func (p *places) add(at Place, key uint32) {
	n := p.count % pieceSize
	if n == 0 {
		p.pieces = append(p.pieces, new(piece))
	}
	last := p.pieces[len(p.pieces)-1]
	last.offset[n], last.line[n], last.row[n], last.key[n] = at.Offset, uint32(at.Line), uint32(at.Row), key
	p.count++
}

func (p *places) at(i int) Place {
	in, n := p.pieces[i/pieceSize], i%pieceSize
	return Place{Line: int(in.line[n]), Row: int(in.row[n]), Offset: in.offset[n]}
}

func (p *places) key(i int) uint32 { return p.pieces[i/pieceSize].key[i%pieceSize] }
