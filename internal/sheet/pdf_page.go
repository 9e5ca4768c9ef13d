package sheet

// A strip goes from one margin to the other and is never cut.
type strip struct {
	above  float64 // blank before it, unless it begins a page
	height float64
	paint  func(y float64)
	tied   bool            // it stays on the page of the one after it
	head   *strip          // printed again above it where it begins a page
	edge   func(y float64) // closes a frame that a page cuts before it
}

// A placed strip stands on a page, at y.
type placed struct {
	strip
	y float64
}

// A pager puts strips on pages.
type pager struct {
	pages [][]placed
	y     float64
}

// paginate puts strips on as many pages as it takes, one at least.
func paginate(strips []strip) [][]placed {
	p := &pager{pages: make([][]placed, 1), y: pageTop}
	for len(strips) > 0 {
		n := 1
		for n < len(strips) && strips[n-1].tied {
			n++
		}
		// What does not fit on any page is cut where it must be.
		if whole := tall(strips[:n]); p.y+whole > pageBottom && whole <= pageBottom-pageTop {
			p.turn(strips[0])
		}
		for _, s := range strips[:n] {
			if p.y+s.above+s.height > pageBottom {
				p.turn(s)
			}
			p.put(s)
		}
		strips = strips[n:]
	}
	return p.pages
}

func tall(strips []strip) float64 {
	h := 0.0
	for _, s := range strips {
		h += s.above + s.height
	}
	return h
}

func (p *pager) put(s strip) {
	last := len(p.pages) - 1
	if len(p.pages[last]) > 0 {
		p.y += s.above
	}
	p.pages[last] = append(p.pages[last], placed{s, p.y})
	p.y += s.height
}

// turn begins a page, on which s comes first.
func (p *pager) turn(s strip) {
	last := len(p.pages) - 1
	if len(p.pages[last]) == 0 {
		return
	}
	if s.edge != nil {
		p.pages[last] = append(p.pages[last], placed{strip{paint: s.edge}, p.y})
	}
	p.pages = append(p.pages, nil)
	p.y = pageTop
	if s.head != nil {
		p.put(*s.head)
	}
	if s.edge != nil {
		p.put(strip{paint: s.edge})
	}
}
