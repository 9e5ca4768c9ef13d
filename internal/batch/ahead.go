package batch

import "iter"

// mentioned is a row that was read for the first time.
type mentioned struct {
	Place         // in the copy, if there is one
	read    int64 // where the row stands in the file
	mention mention
}

// Rows go from the one who reads them to the one who sorts them by the pile: to
// wake a goroutine takes as long as to read a few of them.
const (
	pileRows = 256
	pileSize = 256 << 10 // bytes, since a row may be very long
)

// ahead reads the rows of a table in a goroutine of their own, and copies them
// if there is a copy to make. A pile is overwritten by the next one.
func ahead(m *Mapping, copied *spool) iter.Seq2[[]mentioned, error] {
	type pile struct {
		rows []mentioned
		err  error // after the last one
	}
	return func(yield func([]mentioned, error) bool) {
		piles, done := make(chan pile), make(chan struct{})
		pass := func(p pile) bool {
			select {
			case piles <- p: // the pile before is no longer in use
				return true
			case <-done:
				return false
			}
		}
		go func() {
			defer close(piles)
			now, next, size := make([]mentioned, 0, pileRows), make([]mentioned, 0, pileRows), 0
			for r, err := range m.each((*Row).name) {
				if err != nil {
					pass(pile{now, err})
					return
				}
				one := mentioned{Place: r.Place, read: r.Offset, mention: r.mention()}
				if copied != nil {
					if one.Offset, err = copied.write(r.Cells); err != nil {
						pass(pile{now, err})
						return
					}
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
