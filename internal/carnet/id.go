package carnet

import (
	"encoding/hex"
	"fmt"
	"io"
)

// newID makes a UUID of version 7: the time in milliseconds, then randomness.
// It is made here because the clock is given to us.
func (e Env) newID() (string, error) {
	var id [16]byte
	if _, err := io.ReadFull(e.Random, id[:]); err != nil {
		return "", fmt.Errorf("drawing an identifier: %w", err)
	}
	for i, ms := 5, e.Now().UnixMilli(); i >= 0; i, ms = i-1, ms>>8 {
		id[i] = byte(ms)
	}
	id[6] = id[6]&0x0F | 0x70 // version 7
	id[8] = id[8]&0x3F | 0x80 // the variant of RFC 9562
	s := hex.EncodeToString(id[:])
	return s[:8] + "-" + s[8:12] + "-" + s[12:16] + "-" + s[16:20] + "-" + s[20:], nil
}

// newSalt makes what keeps an erased payload from being guessed by its digest.
func (e Env) newSalt() ([]byte, error) {
	salt := make([]byte, 16)
	if _, err := io.ReadFull(e.Random, salt); err != nil {
		return nil, fmt.Errorf("drawing a salt: %w", err)
	}
	return salt, nil
}
