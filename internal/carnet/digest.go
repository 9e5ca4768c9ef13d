package carnet

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"hash"
	"strconv"
)

// What opens the fields that a batch's digest covers. Files hold batches of
// both formats; only the second one is written.
const (
	firstFormat  = "asll batch 1" // the number of acts comes before the acts
	secondFormat = "asll batch 2" // and here after them: they are written as they come
)

// A batchRow is a batch as it is stored, without its digest.
type batchRow struct {
	seq        int64
	id         string
	recordedAt string
	recordedOn string
	by         string
	device     string
	command    string
	source     string
	undoes     int64
	previous   []byte
}

// An actRow is what a batch's digest covers of one of its acts.
type actRow struct {
	id       int64
	position int
	uuid     string
	label    string
	number   int
	kind     string
	version  int
	day      string
	voids    int
	replaces int
	digest   []byte
}

// sealed is the digest of a payload.
func sealed(salt, payload []byte) []byte {
	h := sha256.New()
	h.Write(salt)
	h.Write(payload)
	return h.Sum(nil)
}

// intact tells whether a payload is the one that was sealed. An erased one
// proves nothing, and is not held against its act.
func intact(salt, payload, digest []byte) bool {
	return payload == nil || bytes.Equal(sealed(salt, payload), digest)
}

// chain begins the digest of a batch, as schema/005_import.sql describes it; its
// acts come next, and then their number.
func chain(b *batchRow) digester {
	d := digester{hash: sha256.New()}
	d.text(secondFormat)
	d.batch(b)
	return d
}

// end gives the digest, which the number of the acts ends.
func (d *digester) end(acts int) []byte {
	d.number(int64(acts))
	return d.sum()
}

// chainFirst begins the digest of a batch in the first format, which
// schema/001_journal.sql describes; its acts come next, and that is all.
func chainFirst(b *batchRow, acts int64) digester {
	d := digester{hash: sha256.New()}
	d.text(firstFormat)
	d.batch(b)
	d.number(acts)
	return d
}

// A digester takes fields one after another, each after its length, so that
// two different rows are never the same bytes.
type digester struct {
	hash   hash.Hash
	fields []byte // that wait to be hashed together
}

func (d *digester) batch(b *batchRow) {
	d.field(b.previous)
	d.number(b.seq)
	for _, s := range []string{b.id, b.recordedAt, b.recordedOn, b.by, b.device, b.command, b.source} {
		d.text(s)
	}
	d.numberOrNull(b.undoes)
}

func (d *digester) act(a *actRow) {
	d.number(a.id)
	d.number(int64(a.position))
	d.text(a.uuid)
	d.text(a.label)
	d.number(int64(a.number))
	d.text(a.kind)
	d.number(int64(a.version))
	d.text(a.day)
	d.numberOrNull(int64(a.voids))
	d.numberOrNull(int64(a.replaces))
	d.field(a.digest)
	d.flush()
}

func (d *digester) field(b []byte) {
	d.fields = append(binary.BigEndian.AppendUint64(d.fields, uint64(len(b))), b...)
}

func (d *digester) text(s string) {
	d.fields = append(binary.BigEndian.AppendUint64(d.fields, uint64(len(s))), s...)
}

func (d *digester) number(n int64) {
	var digits [20]byte
	d.field(strconv.AppendInt(digits[:0], n, 10))
}

// numberOrNull writes NULL as an empty field.
func (d *digester) numberOrNull(n int64) {
	if n == 0 {
		d.field(nil)
		return
	}
	d.number(n)
}

func (d *digester) flush() {
	d.hash.Write(d.fields)
	d.fields = d.fields[:0]
}

func (d *digester) sum() []byte {
	d.flush()
	return d.hash.Sum(nil)
}
