// Package batch reads spreadsheets as people have them, and makes of each row
// the answers of an act. It records nothing.
//
//	Open      bytes → File: what it is (a text and its encoding, a workbook, or
//	          a picture, which is said), its tables and its delimiter
//	Table.Map headers → Mapping: which column answers which field of which act
//	Rows      rows → Row: kind, dossier and form.Answers, one at a time
//
// A text is read by a scanner of our own, which never holds more than a row
// and refuses one that is none (a quote never closed, a million columns). A
// workbook is unpacked as it is read, part by part, each within bounds.
//
// Whatever the file, a cell is written as in a CSV: a text that a spreadsheet
// would take for a formula has an apostrophe in front, taken away once. What
// the value of a cell means is for form.Fill alone; here a cell is refused
// only if its value is lost: a formula, an error of one, ####, a character
// that is nul or no character. Control characters, those that turn the
// direction of the text or have no width are left to text.Clean, as
// everywhere.
//
// All that is wrong is a Problem, which has a place and a reason, in French.
// One about the shape of a file ends its reading; one about a cell does not.
package batch
