package batch

import "strings"

// end puts a cell in its column.
func (s *sheetReader) end() error {
	if s.column == 0 { // it was never begun
		return &Problem{Reason: damaged}
	}
	for len(s.cells) < s.column {
		s.cells = append(s.cells, "")
	}
	read, err := s.read()
	s.cells[s.column-1] = read
	if s.size += len(read); s.size > maxRow || len(read) > maxCell {
		err = &Problem{Line: s.row, Column: s.column, Reason: tooLong}
	}
	return err
}

// read gives a cell as the same cell of a CSV would be written: what is a
// text is no formula, whatever it begins with.
func (s *sheetReader) read() (string, error) {
	value := s.value.String()
	if s.formula && value == "" && s.kind != "str" {
		return "=", nil // never computed
	}
	switch s.kind {
	case "s":
		shared, ok := s.shared.at(value)
		if !ok && value != "" {
			return "", &Problem{Line: s.row, Column: s.column, Reason: damaged}
		}
		return asText(shared), nil
	case "inlineStr":
		return asText(s.text.String()), nil
	case "str":
		return asText(unescaped(value)), nil
	case "b":
		switch value {
		case "1", "true":
			return "oui", nil
		case "0", "false":
			return "non", nil
		}
		return "", nil
	case "e":
		return value, nil
	case "d":
		return strings.TrimSuffix(strings.TrimSuffix(value, "Z"), "T00:00:00"), nil
	}
	return s.number(value, s.style), nil
}

// columnOf is the number of the column of « BC12 », or 0.
func columnOf(reference string) int {
	n := 0
	for i := range len(reference) {
		c := reference[i]
		if c < 'A' || c > 'Z' {
			break
		}
		if n = n*26 + int(c-'A') + 1; n > maxColumns {
			return maxColumns + 1
		}
	}
	return n
}

// isBlank tells whether all the cells of a row are blank.
func isBlank(cells []string) bool {
	for _, c := range cells {
		if strings.TrimSpace(c) != "" {
			return false
		}
	}
	return true
}
