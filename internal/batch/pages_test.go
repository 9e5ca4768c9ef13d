package batch

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"testing"
)

// A counted text tells how often it was read, and fails from a place on.
type countedText struct {
	io.ReaderAt
	reads int
	bad   int64
}

func (c *countedText) ReadAt(b []byte, at int64) (int, error) {
	c.reads++
	n, err := c.ReaderAt.ReadAt(b, at)
	if c.bad > 0 && at+int64(n) > c.bad {
		return int(max(0, c.bad-at)), errDisk
	}
	return n, err
}

func TestPagesReadWhatIsThere(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	text := make([]byte, pageSize*pageRoom+5*pageSize/2) // more than is held
	for i := range text {
		text[i] = byte(random.Uint32())
	}
	p := newPages(bytes.NewReader(text))
	for range 5000 {
		from := random.IntN(len(text))
		got, err := p.from(int64(from))
		if err != nil || !bytes.Equal(got, text[from:min(len(text), from-from%pageSize+pageSize)]) {
			t.Fatalf("%d bytes from %d: %v", len(got), from, err)
		}
	}
	for _, from := range []int{len(text), len(text) + 2*pageSize} {
		if got, err := p.from(int64(from)); len(got) > 0 || !errors.Is(err, io.EOF) {
			t.Errorf("from %d, beyond the end: %d bytes, %v", from, len(got), err)
		}
	}
}

// Rows that go forward together are read once.
func TestPagesAreHeld(t *testing.T) {
	const length = 1 << 20
	c := &countedText{ReaderAt: bytes.NewReader(make([]byte, length))}
	p := newPages(c)
	for from := int64(0); from < length; from += 200 {
		for _, back := range []int64{0, 100_000, 300_000} {
			if _, err := p.from(max(0, from-back)); err != nil {
				t.Fatal(err)
			}
		}
	}
	if c.reads > length/pageSize+1 {
		t.Errorf("%d reads of %d pages", c.reads, length/pageSize)
	}
}

// A disk that fails in the middle of a page does not pass for the end of the file.
func TestAPageThatCannotBeReadIsNoEnd(t *testing.T) {
	c := &countedText{ReaderAt: bytes.NewReader(make([]byte, 4*pageSize)), bad: pageSize + 100}
	p := newPages(c)
	if _, err := p.from(pageSize); !errors.Is(err, errDisk) {
		t.Error(err)
	}
}
