package batch

import (
	"bytes"
	"strings"
)

// zipped is what a workbook looks like, and any other zip.
const zipped = "zip"

// saveAs ends what is said of a file of another kind.
const saveAs = " : enregistrez le tableau en « CSV UTF-8 » ou en « .xlsx », puis importez ce fichier-là"

// signatures are how files that are no text begin, and what is said of them.
var signatures = []struct{ start, reason string }{
	{"PK\x03\x04", zipped},
	{"PK\x05\x06", "c'est une archive vide"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "c'est un ancien classeur Excel (.xls), ou un classeur protégé par un mot de passe" + saveAs},
	{"\x89PNG", picture},
	{"\xff\xd8\xff", picture},
	{"GIF8", picture},
	{"II*\x00", picture},
	{"MM\x00*", picture},
	{"RIFF", "c'est une image, un son ou une vidéo, pas un tableau"},
	{"%PDF-", "c'est un document PDF, pas un tableau : importez le tableau dont il est tiré"},
	{"MZ", program},
	{"\x7fELF", program},
	{"\xcf\xfa\xed\xfe", program},
	{"SQLite format 3\x00", "c'est une base SQLite, peut-être un carnet : seuls les tableaux s'importent"},
	{"\x1f\x8b", compressed},
	{"7z\xbc\xaf\x27\x1c", compressed},
	{"Rar!", compressed},
	{`{\rtf`, "c'est un document de traitement de texte (RTF), pas un tableau"},
	{"ID;PWXL", "c'est un tableau au format SYLK" + saveAs},
}

const (
	picture    = "c'est une image, pas un tableau : il faut le fichier du tableur lui-même"
	program    = "c'est un programme, pas un tableau : il n'a pas été lu"
	compressed = "c'est une archive compressée : extrayez-en d'abord le tableau"
	webPage    = "c'est une page web (ou du XML), même si son nom finit par .xls ou .csv : ouvrez-la dans un tableur, puis enregistrez le tableau en « CSV UTF-8 » ou en « .xlsx »"
	empty      = "le fichier est vide"
)

// looksLike says what a file that is no text looks like from how it begins:
// nothing for a text.
func looksLike(head []byte) string {
	for _, s := range signatures {
		if bytes.HasPrefix(head, []byte(s.start)) {
			return s.reason
		}
	}
	if bytes.HasPrefix(head, []byte("BM")) && bytes.IndexByte(head, 0) >= 0 {
		return picture
	}
	start := strings.ToLower(string(bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")))))
	switch {
	case strings.HasPrefix(start, "<?xml"), strings.HasPrefix(start, "<html"), strings.HasPrefix(start, "<!doctype"), strings.HasPrefix(start, "<table"):
		return webPage
	case strings.HasPrefix(start, `{"`), strings.HasPrefix(start, "[{"):
		return "c'est du JSON, pas un tableau" + saveAs
	}
	return ""
}

// isBinary tells whether the beginning of a text in 8 bits holds too many
// characters that no text holds. One that strayed in is said of its cell.
func isBinary(head []byte) bool {
	odd := 0
	for _, c := range head {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' {
			odd++
		}
	}
	return odd > 8 && odd > len(head)/10
}
