package prompt

import (
	"bytes"
	"io"
	"os"
	"strings"
	"time"
)

// A keyboard gives keys one by one. What has been read and not yet asked for stays in its queue from one question to the
// next, since nothing must be lost of what is typed ahead.
type keyboard struct {
	in    io.Reader
	ready func(time.Duration) bool // whether a read would return before that long
	queue []byte
}

const (
	// together is how close to each other the pieces of a paste arrive.
	together = 10 * time.Millisecond
	// escapeWait is how long a lone Esc is taken for the beginning of another key.
	escapeWait = 100 * time.Millisecond
	// sequenceWait is how long the rest of a key is waited for, when it has surely begun.
	sequenceWait = time.Second
	// burstLimit is far above what anybody pastes.
	burstLimit = 16 << 20
)

func newKeyboard(in *os.File) *keyboard {
	return &keyboard{in: in, ready: func(d time.Duration) bool { return readable(in, d) }}
}

// early reads what was typed before the question was put. That is no paste: nobody pastes an answer to what they have
// not been asked.
func (k *keyboard) early() { k.all(0) }

// all reads what comes in pieces that are no further apart. An error will come again: what was read before it is obeyed
// first.
func (k *keyboard) all(apart time.Duration) {
	for len(k.queue) < burstLimit && k.ready(apart) && k.more() == nil {
	}
}

// waiting tells whether a key has been read that was not asked for yet.
func (k *keyboard) waiting() bool { return len(k.queue) > 0 }

// next waits for a key.
func (k *keyboard) next() (key, error) {
	if len(k.queue) == 0 {
		if err := k.burst(); err != nil {
			return key{}, err
		}
		if isPaste(k.queue) {
			pasted := string(k.queue)
			k.queue = nil
			return key{what: paste, text: pasted}, nil
		}
	}
	for {
		got, size := decode(k.queue)
		if size > 0 {
			k.queue = k.queue[size:]
			if got.what == pasteBegins {
				return k.paste()
			}
			return got, nil
		}
		if k.queue[0] == escape && !k.ready(patience(k.queue)) {
			k.queue = nil
			return key{what: ignored}, nil
		}
		if err := k.more(); err != nil {
			return key{}, err
		}
	}
}

// letters are those that have been read after a letter: a long text is written at once, not again for each of them.
func (k *keyboard) letters() string {
	var all strings.Builder
	for len(k.queue) > 0 {
		got, size := decode(k.queue)
		if size == 0 || got.what != typed {
			break
		}
		all.WriteString(got.text)
		k.queue = k.queue[size:]
	}
	return all.String()
}

// patience is how long the rest of a key that begins with Esc may take.
func patience(begun []byte) time.Duration {
	if len(begun) == 1 {
		return escapeWait
	}
	return sequenceWait
}

// burst waits for input, and reads all that comes with it.
func (k *keyboard) burst() error {
	if err := k.more(); err != nil {
		return err
	}
	k.all(together)
	return nil
}

func (k *keyboard) more() error {
	chunk := make([]byte, 4096)
	n, err := k.in.Read(chunk)
	k.queue = append(k.queue, chunk[:n]...)
	if n > 0 {
		return nil
	}
	if err == nil {
		err = io.ErrNoProgress
	}
	return err
}

// isPaste recognises several lines that came at once, without any other key: people type Enter alone.
func isPaste(burst []byte) bool {
	for _, b := range burst {
		if b < ' ' && b != '\r' && b != '\n' && b != '\t' || b == delete7 {
			return false
		}
	}
	return bytes.ContainsAny(bytes.TrimRight(burst, "\r\n"), "\r\n")
}

// paste reads what is pasted up to its end. Ctrl-C leaves even there.
func (k *keyboard) paste() (key, error) {
	for from := 0; ; {
		if i := bytes.Index(k.queue[from:], []byte(pasteEnd)); i >= 0 {
			pasted := string(k.queue[:from+i])
			k.queue = k.queue[from+i+len(pasteEnd):]
			return key{what: paste, text: pasted}, nil
		}
		if i := bytes.IndexByte(k.queue, ctrlC); i >= 0 {
			k.queue = k.queue[i+1:]
			return key{what: interrupt}, nil
		}
		from = max(0, len(k.queue)-len(pasteEnd))
		if err := k.more(); err != nil {
			return key{}, err
		}
	}
}
