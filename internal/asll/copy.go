package asll

import (
	"fmt"
	"strconv"
	"strings"
)

// A Copy tells which document a notice sent, so that one can say later whether it is still the
// same.
type Copy struct {
	Measure int    `json:"measure"`         // the rank of the prise en charge that it is about
	Number  int    `json:"number,omitzero"` // of the offer or amendment that it is about
	File    string `json:"sha256"`          // the SHA-256 of the file sent, in hexadecimal
	Content string `json:"content_sha256"`  // that of what it says, whatever its format
}

// ParseCopy reads « 1: 0: empreinte du fichier: empreinte du contenu ».
func ParseCopy(s string) (Copy, error) {
	wrong := fmt.Errorf("« %s » : attendu « n° de prise en charge: n° de proposition ou d'avenant: empreinte du fichier: empreinte du contenu »", s)
	parts := strings.Split(s, ":")
	if len(parts) != 4 {
		return Copy{}, wrong
	}
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	measure, err := strconv.Atoi(parts[0])
	number, err2 := strconv.Atoi(parts[1])
	if err != nil || err2 != nil || measure < 1 || number < 0 || !isDigest(parts[2]) || !isDigest(parts[3]) {
		return Copy{}, wrong
	}
	return Copy{Measure: measure, Number: number, File: parts[2], Content: parts[3]}, nil
}

// Written gives back what ParseCopy reads.
func (c Copy) Written() string {
	if c == (Copy{}) {
		return ""
	}
	return fmt.Sprintf("%d: %d: %s: %s", c.Measure, c.Number, c.File, c.Content)
}

// isDigest tells a SHA-256 in hexadecimal.
func isDigest(s string) bool {
	return len(s) == 64 && strings.Trim(s, "0123456789abcdef") == ""
}
