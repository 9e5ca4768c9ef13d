package asll

import (
	"strings"
	"testing"
)

func TestParseCopy(t *testing.T) {
	file, content := strings.Repeat("a1", 32), strings.Repeat("0f", 32)
	want := Copy{Measure: 2, Number: 3, File: file, Content: content}
	for _, s := range []string{want.Written(), "2:3:" + file + ":" + content} {
		if got, err := ParseCopy(s); err != nil || got != want {
			t.Errorf("ParseCopy(%q) = %+v, %v", s, got, err)
		}
	}
	for _, s := range []string{
		"", "2:3:" + file, "0:3:" + file + ":" + content, "2:-1:" + file + ":" + content, "x:3:" + file + ":" + content,
		"2:3:" + file[1:] + ":" + content, "2:3:" + file + ":" + strings.ToUpper(content), "2:3:" + file + ":" + content + ":",
	} {
		if got, err := ParseCopy(s); err == nil {
			t.Errorf("ParseCopy(%q) = %+v", s, got)
		}
	}
	if got := (Copy{}).Written(); got != "" {
		t.Errorf("nothing is written %q", got)
	}
}

// A document sent belongs to the prise en charge that it is about, whichever is open.
func TestASentDocumentGoesToItsMeasure(t *testing.T) {
	acts := []Act{
		&Intake{Date: on("2026-01-05")}, &Closing{Date: on("2026-02-02")}, &Intake{Date: on("2026-03-02")},
		&Notice{Date: on("2026-03-03"), Copy: Copy{Measure: 1}}, &Notice{Date: on("2026-03-04"), Copy: Copy{Measure: 9}},
	}
	var entries []Entry
	for i, a := range acts {
		entries = append(entries, Entry{ID: int64(i + 1), Number: i + 1, Act: a})
	}
	d := Fold(entries)
	if len(d.Measures[0].Notices) != 1 || len(d.Measures[1].Notices) != 1 {
		t.Errorf("%d and %d notices", len(d.Measures[0].Notices), len(d.Measures[1].Notices))
	}
}
