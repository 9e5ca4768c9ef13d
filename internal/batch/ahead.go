package batch

import "iter"

// mentioned is a row that was read for the first time.
type mentioned struct {
	Place         // in the copy, if there is one
	read    int64 // where the row stands in the file
	mention mention
}

// A pile is rows that go at once from the goroutine that reads them to the one
// that sorts them: to wake it takes as long as to read a few of them.
type pile struct {
	rows []mentioned
	err  error // after the last one
}

const (
	pileRows = 1 << 10
	pileSize = 1 << 20 // bytes, since a row may be very long
)

// ahead reads the rows of a table in a goroutine of their own, and copies them
// if there is a copy to make. A pile is overwritten by the one after the next.
func ahead(m *Mapping, copied *spool) iter.Seq2[[]mentioned, error] {
	return func(yield func([]mentioned, error) bool) {
		piles, done := make(chan pile), make(chan struct{})
		go func() {
			defer close(piles)
			pileUp(m, copied, func(p pile) bool {
				select {
				case piles <- p:
					return true
				case <-done:
					return false
				}
			})
		}()
		defer func() {
			close(done)
			for range piles { // until the reading has stopped
			}
		}()
		for p := range piles {
			if !yield(p.rows, p.err) {
				return
			}
		}
	}
}

// pileUp reads rows and passes them on, until there are none left or nobody
// takes them. What is passed is in use until the next pile is.
func pileUp(m *Mapping, copied *spool, pass func(pile) bool) {
	now, next, size := make([]mentioned, 0, pileRows), make([]mentioned, 0, pileRows), 0
	for r, err := range m.each((*Row).name) {
		var one mentioned
		if err == nil {
			one, err = mentionedBy(r, copied)
		}
		if err != nil {
			pass(pile{now, err})
			return
		}
		now = append(now, one)
		for _, cell := range r.Cells {
			size += len(cell)
		}
		if len(now) < pileRows && size < pileSize {
			continue
		}
		if !pass(pile{now, nil}) {
			return
		}
		now, next, size = next[:0], now, 0
	}
	pass(pile{now, nil})
}

// mentionedBy is a row, which is copied if there is a copy to make.
func mentionedBy(r *Row, copied *spool) (one mentioned, err error) {
	one = mentioned{Place: r.Place, read: r.Offset, mention: r.mention()}
	if copied != nil {
		one.Offset, err = copied.write(r.Cells)
	}
	return one, err
}
