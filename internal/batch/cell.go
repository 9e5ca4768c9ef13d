package batch

import (
	"strings"
	"unicode/utf8"

	"asll/internal/text"
)

// asText writes a text of a sheet as a CSV would hold it. One that came from a
// CSV has its apostrophe already.
func asText(s string) string {
	if text.Unguard(s) != s {
		return s
	}
	return text.Guard(s)
}

// Join writes the values of a repeated field in one cell, one a line.
func Join(values []string) string {
	return strings.ReplaceAll(strings.Join(values, "\n"), "|", `\|`)
}

// appendSplit adds the values of a cell of a repeated field: they stand on
// lines of their own or between |, and \| is a | of the text.
func appendSplit(values []string, cell string) []string {
	if strings.IndexByte(cell, '\n') < 0 && strings.IndexByte(cell, '|') < 0 {
		return append(values, cell)
	}
	begin := 0
	for i := 0; i <= len(cell); i++ {
		if i < len(cell) && cell[i] != '\n' && (cell[i] != '|' || i > 0 && cell[i-1] == '\\') {
			continue
		}
		if value := strings.TrimSpace(cell[begin:i]); value != "" {
			values = append(values, strings.ReplaceAll(value, `\|`, "|"))
		}
		begin = i + 1
	}
	return values
}

// What is said of cells whose value was lost before they came here.
const (
	hasNul     = "cette cellule contient un caractère nul : le fichier est abîmé à cet endroit, retapez la valeur"
	hasLost    = "cette cellule contient un caractère illisible (�), sans doute un accent perdu lors d'un enregistrement : retapez la valeur"
	isFormula  = "cette cellule contient une formule, pas une valeur : remplacez-la par son résultat (dans un tableur : copier, puis « collage spécial », « valeurs »)"
	isMistaken = "le tableur a mis une erreur de formule à la place de la valeur : corrigez la formule ou tapez la valeur"
	isHashes   = "le tableur a enregistré des # parce que la colonne était trop étroite : élargissez-la, puis enregistrez de nouveau"
)

// formulaErrors are how spreadsheets write that a formula has no result, in
// French and in English.
var formulaErrors = []string{
	"#N/A", "#REF!", "#VALEUR!", "#VALUE!", "#DIV/0!", "#NOM?", "#NAME?", "#NOMBRE!", "#NUM!", "#NUL!", "#NULL!",
	"#PROPAGATION!", "#SPILL!", "#CALC!", "Err:5", "Err:6",
}

// lost says what is wrong with a trimmed cell that no longer holds its value;
// most hold it. It may be known to be legible.
func lost(cell string, legible bool) string {
	switch cell[0] {
	case '=':
		return isFormula
	case '#', 'E':
		if strings.Trim(cell, "#") == "" && len(cell) > 2 {
			return isHashes
		}
		for _, e := range formulaErrors {
			if strings.HasPrefix(cell, e) && len(cell) <= len(e)+2 {
				return isMistaken
			}
		}
	}
	switch {
	case legible || isLegible(cell):
		return ""
	case strings.IndexByte(cell, 0) >= 0:
		return hasNul
	}
	return hasLost
}

// isLegible tells whether no character of a text was lost.
func isLegible(s string) bool {
	return strings.IndexByte(s, 0) < 0 && utf8.ValidString(s) && !strings.Contains(s, string(utf8.RuneError))
}
