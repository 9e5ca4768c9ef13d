package prompt

import (
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"
	"time"
)

// A typist presses keys at known delays.
type typist []chunk

type chunk struct {
	after time.Duration
	bytes string
}

func (t *typist) Read(p []byte) (int, error) {
	if len(*t) == 0 {
		return 0, io.EOF
	}
	n := copy(p, (*t)[0].bytes)
	(*t)[0] = chunk{bytes: (*t)[0].bytes[n:]}
	if (*t)[0].bytes == "" {
		*t = (*t)[1:]
	}
	return n, nil
}

func (t *typist) ready(d time.Duration) bool { return len(*t) > 0 && (*t)[0].after <= d }

// pressed are all the keys that a keyboard gives.
func pressed(t *testing.T, k *keyboard) []key {
	t.Helper()
	var all []key
	for {
		got, err := k.next()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		if got.what != ignored {
			all = append(all, got)
		}
	}
}

func letters(s string) []key {
	var all []key
	for _, r := range s {
		all = append(all, key{what: typed, text: string(r)})
	}
	return all
}

func TestKeysAreReadWhateverTheirPieces(t *testing.T) {
	const (
		soon   = time.Millisecond
		slow   = 50 * time.Millisecond
		slower = 500 * time.Millisecond
		later  = 2 * time.Second
	)
	pasted := func(s string) key { return key{what: paste, text: s} }
	for _, c := range []struct {
		title string
		typed typist
		want  []key
	}{
		{"an arrow in three pieces", typist{{later, "\x1b"}, {slow, "["}, {slow, "D"}, {later, "é"}}, append([]key{{what: left}}, letters("é")...)},
		{"a sequence in pieces", typist{{later, "\x1b[1"}, {slower, ";5"}, {slower, "Dx"}}, append([]key{{what: wordLeft}}, letters("x")...)},
		{"a letter in pieces", typist{{later, "\xc3"}, {later, "\xa9"}}, letters("é")},
		{"Alt and a letter in pieces", typist{{later, "\x1b\xc3"}, {slow, "\xa9x"}}, letters("x")},
		{"Esc alone", typist{{later, "\x1b"}, {later, "ont"}}, letters("ont")},
		{"a sequence that never ends", typist{{later, "\x1b[1;"}, {later, "ont"}}, letters("ont")},
		{"a sequence cut by another", typist{{later, "\x1b[1;\x1b[D"}}, []key{{what: left}}},
		{"Alt and a key of rxvt", typist{{later, "\x1b\x1b[C"}}, []key{{what: right}}},
		{"Enter of a robot", typist{{later, "x\r\n"}, {later, "\n"}}, append(letters("x"), key{what: enter}, key{what: enter})},
		{"a paste in pieces", typist{{later, "a\x1b[20"}, {slow, "0~b\rc\x1b[2"}, {later, "01~d\r"}}, append(append(letters("a"), pasted("b\rc")), append(letters("d"), key{what: enter})...)},
		{"a paste that never ends", typist{{later, "\x1b[200~a"}, {later, "b\x03\r"}}, []key{{what: interrupt}, {what: enter}}},
		{"a paste without marks", typist{{later, "a\rb"}, {soon, "\r"}, {later, "\r"}}, []key{pasted("a\rb\r"), {what: enter}}},
		{"a long paste without marks", typist{{later, strings.Repeat("a\r", 5000)}}, []key{pasted(strings.Repeat("a\r", 5000))}},
		{"lines typed one after the other", typist{{later, "a\r"}, {slow, "b\r"}}, append(append(letters("a"), key{what: enter}), append(letters("b"), key{what: enter})...)},
		{"keys ahead", typist{{later, "a\r\x1b[Bb"}}, append(append(letters("a"), key{what: enter}, key{what: down}), letters("b")...)},
	} {
		t.Run(c.title, func(t *testing.T) {
			k := &keyboard{in: &c.typed, ready: c.typed.ready}
			if got := pressed(t, k); !reflect.DeepEqual(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestWhatIsTypedEarlyIsNoPaste(t *testing.T) {
	early := typist{{0, "a\r"}, {0, "b\r"}, {time.Second, "c\rd"}}
	k := &keyboard{in: &early, ready: early.ready}
	k.early()
	want := append(append(letters("a"), key{what: enter}), append(letters("b"), key{what: enter}, key{what: paste, text: "c\rd"})...)
	if got := pressed(t, k); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestNothingReadIsTheEnd(t *testing.T) {
	k := &keyboard{in: strings.NewReader("\x1b["), ready: func(time.Duration) bool { return true }}
	if _, err := k.next(); !errors.Is(err, io.EOF) {
		t.Errorf("got %v", err)
	}
}
