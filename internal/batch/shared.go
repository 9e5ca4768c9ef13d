package batch

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// What the shared texts of a workbook may take at most.
const (
	maxShared      = 24 << 20
	maxSharedTexts = 2_000_000
)

// sharedTexts are the texts that cells name by number, one after the other.
type sharedTexts struct {
	all  []byte
	ends []uint32
}

// at gives a text.
func (t sharedTexts) at(number string) (string, bool) {
	i, err := strconv.Atoi(number)
	if err != nil || i < 0 || i >= len(t.ends) {
		return "", false
	}
	begin := uint32(0)
	if i > 0 {
		begin = t.ends[i-1]
	}
	return string(t.all[begin:t.ends[i]]), true
}

// readShared reads the shared texts.
func (p parts) readShared(name string) (sharedTexts, error) {
	var t sharedTexts
	r, err := p.open(name)
	if err != nil {
		return t, err
	}
	var text richText
	for {
		token, err := r.token()
		if errors.Is(err, io.EOF) {
			return t, nil
		}
		if err != nil {
			return t, err
		}
		text.take(token)
		if end, ok := token.(xml.EndElement); !ok || end.Name.Local != "si" {
			continue
		}
		t.all = append(t.all, text.String()...)
		t.ends = append(t.ends, uint32(len(t.all)))
		text.Reset()
		if len(t.all) > maxShared || len(t.ends) > maxSharedTexts {
			return t, &Problem{Reason: tooLarge}
		}
	}
}

// A richText gathers the text of a cell from its pieces, each in its own
// font, without what is only a guide to pronounce it.
type richText struct {
	strings.Builder
	inText, guide bool
}

func (r *richText) take(token xml.Token) {
	switch token := token.(type) {
	case xml.StartElement:
		r.inText = token.Name.Local == "t"
		r.guide = r.guide || token.Name.Local == "rPh"
	case xml.EndElement:
		r.inText = false
		r.guide = r.guide && token.Name.Local != "rPh"
	case xml.CharData:
		if r.inText && !r.guide && r.Len() <= maxCell {
			r.WriteString(unescaped(string(token)))
		}
	}
}

// unescaped decodes the characters that XML cannot hold: _x000D_ is a CR.
func unescaped(s string) string {
	i := strings.Index(s, "_x")
	if i < 0 {
		return tidyBreaks(s)
	}
	var b strings.Builder
	for ; i >= 0; i = strings.Index(s, "_x") {
		b.WriteString(s[:i])
		s = s[i:]
		if len(s) >= 7 && s[6] == '_' {
			if code, err := strconv.ParseUint(s[2:6], 16, 16); err == nil && utf8.ValidRune(rune(code)) {
				b.WriteRune(rune(code))
				s = s[7:]
				continue
			}
		}
		b.WriteString(s[:2])
		s = s[2:]
	}
	b.WriteString(s)
	return tidyBreaks(b.String())
}

var breaks = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// tidyBreaks ends every line by a line feed, as a scanner does.
func tidyBreaks(s string) string {
	if !strings.Contains(s, "\r") {
		return s
	}
	return breaks.Replace(s)
}
