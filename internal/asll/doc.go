// Package asll is the domain: the acts that a référent records about a
// household, what a dossier becomes by them, and what the règlement says of it.
//
// It is pure. It reads no clock, no file and no database: Fold turns acts into
// a dossier, Findings lists what breaks a rule, Obligations what is due.
package asll
