package batch

// step takes one byte, or a run of bytes that mean nothing by themselves, and
// tells whether the row is ended.
func (s *scanner) step() (bool, error) {
	c := s.buf[s.pos]
	if s.cr {
		s.cr = false
		if c == '\n' { // the line was counted at the CR
			s.pos++
			return false, nil
		}
	}
	switch s.state {
	case bare:
		return s.plain(c)
	case quoted:
		return false, s.within(c)
	case atQuote:
		if c == '"' {
			s.row, s.state = append(s.row, c), quoted
			s.pos++
			return false, nil
		}
		s.state = closed
	case atStart:
		if c == '"' {
			s.row = s.row[:s.begin] // the spaces before it
			s.state, s.opened = quoted, s.line
			s.pos++
			return false, nil
		}
	case closed:
	}
	return s.between(c)
}

// between takes a byte before a cell or after its quotes: there, spaces change
// nothing.
func (s *scanner) between(c byte) (bool, error) {
	switch {
	case c == ' ' && s.delimiter != ' ':
		if s.state == atStart {
			s.row = append(s.row, c)
		}
		s.pos++
		return false, s.measured()
	case c == s.delimiter || c == '\n' || c == '\r':
		return s.plain(c)
	case s.state == closed:
		return false, s.problem("du texte suit le guillemet qui ferme la cellule : doublez les guillemets qui font partie du texte (\"\"), ou enlevez-les")
	}
	s.state = bare
	return s.plain(c)
}

// plain takes what is not between quotes, and what ends it.
func (s *scanner) plain(c byte) (bool, error) {
	if !s.bounds[c] {
		s.keep(&s.bounds)
		if err := s.measured(); err != nil || s.pos == s.end {
			return false, err
		}
		c = s.buf[s.pos]
	}
	if c != s.delimiter {
		s.ends = append(s.ends, len(s.row))
		s.breakLine(c)
		return true, nil
	}
	for s.pos < s.end && s.buf[s.pos] == s.delimiter && len(s.ends) < maxColumns { // most cells of a wide table are empty
		s.ends = append(s.ends, len(s.row))
		s.pos++
	}
	s.begin, s.state = len(s.row), atStart
	if len(s.ends) >= maxColumns {
		return false, s.problem(tooWide)
	}
	return false, nil
}

// within takes what is between quotes.
func (s *scanner) within(c byte) error {
	switch c {
	case '"':
		s.state = atQuote
		s.pos++
		return nil
	case '\n', '\r':
		s.row = append(s.row, '\n')
		s.breakLine(c)
		return s.measured()
	}
	s.keep(&quotedBounds)
	return s.measured()
}

// Bounds are the bytes that mean something.
type bounds [256]bool

// boundsOf is a byte and the end of a line.
func boundsOf(c byte) bounds {
	b := bounds{'\n': true, '\r': true}
	b[c] = true
	return b
}

// quotedBounds are those of a cell between quotes.
var quotedBounds = boundsOf('"')

// keep adds to the cell all that comes before a bound.
func (s *scanner) keep(before *bounds) {
	b := s.buf[s.pos:s.end]
	n := 0
	for n < len(b) && !before[b[n]] {
		n++
	}
	s.row = append(s.row, b[:n]...)
	s.pos += n
}

// breakLine passes over the end of a line.
func (s *scanner) breakLine(c byte) {
	s.pos++
	s.line++
	s.cr = c == '\r'
}

// measured refuses a cell or a row that is too long to be one.
func (s *scanner) measured() error {
	if len(s.row)-s.begin <= maxCell && len(s.row) <= maxRow {
		return nil
	}
	if s.state == quoted {
		return s.unclosed(" dans le million de caractères qui suit")
	}
	return s.problem(tooLong)
}

// problem is what is wrong at the current place.
func (s *scanner) problem(reason string) error {
	return &Problem{Line: s.line, Row: s.number, Column: len(s.ends) + 1, Reason: reason}
}

func (s *scanner) unclosed(more string) error {
	return &Problem{
		Line: s.opened, Row: s.number, Column: len(s.ends) + 1,
		Reason: "le guillemet ouvert ici n'est refermé nulle part" + more + " : ajoutez le guillemet qui manque, ou enlevez celui-ci",
	}
}
