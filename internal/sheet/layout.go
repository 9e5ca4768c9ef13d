package sheet

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"asll/internal/civil"
)

// longest is the length from which a value takes the whole width of the page.
const longest = 52

func wide(f Field) bool {
	return strings.Contains(f.Text, "\n") || utf8.RuneCountInString(f.Text) > longest
}

// pairs puts short fields side by side, two by two, and each wide one alone.
func pairs(all []Field) [][]Field {
	var rows [][]Field
	for _, f := range all {
		if n := len(rows); n > 0 && len(rows[n-1]) == 1 && !wide(f) && !wide(rows[n-1][0]) {
			rows[n-1] = append(rows[n-1], f)
			continue
		}
		rows = append(rows, []Field{f})
	}
	return rows
}

// together groups the blocks that stand side by side: signatures, four by four. The others are alone.
func together(blocks []Block) [][]Block {
	const most = 4
	var rows [][]Block
	for _, b := range blocks {
		n := len(rows)
		if b.Kind == BlockSignature && n > 0 && rows[n-1][0].Kind == BlockSignature && len(rows[n-1]) < most {
			rows[n-1] = append(rows[n-1], b)
			continue
		}
		rows = append(rows, []Block{b})
	}
	return rows
}

// leads tells whether a paragraph must stay with the signatures under it: « Fait à …, le … ».
func leads(groups [][]Block, i int) bool {
	return groups[i][0].Kind == BlockText && i+1 < len(groups) && groups[i+1][0].Kind == BlockSignature
}

// signed tells whether a section is for signatures.
func signed(s Section) bool {
	return slices.ContainsFunc(s.Blocks, func(b Block) bool { return b.Kind == BlockSignature })
}

// numeric tells which columns hold numbers. The first one heads the rows.
func (b Block) numeric() []bool {
	all := make([]bool, len(b.Columns))
	for i := 1; i < len(all); i++ {
		all[i] = slices.ContainsFunc(b.Rows, func(row Row) bool { return row[i].number() })
	}
	return all
}

func (v Value) number() bool {
	switch typed := v.Typed.(type) {
	case civil.Cents, json.Number, float64:
		return true
	case int:
		return v.Text == strconv.Itoa(typed)
	default:
		return false
	}
}

// signHere stands in a frame to sign in.
const signHere = "Date et signature"
