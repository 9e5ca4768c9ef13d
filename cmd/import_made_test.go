package cmd_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"asll/cmd"
	"asll/internal/asll"
	"asll/internal/batch"
)

// made is an import with something of everything.
func made() cmd.Imported {
	decision := &asll.Finding{Rule: asll.RuleDecision, Source: asll.RuleOf(asll.RuleDecision).Source, Advice: "attendre la décision de l'instance et l'enregistrer"}
	similar := &asll.Finding{Rule: asll.RuleDuplicate, Source: asll.RuleOf(asll.RuleDuplicate).Source}
	liaison := &asll.Finding{Rule: "MISE-EN-RELATION", Advice: "à demander, puis à enregistrer"}
	undated, wrong := "la date de mise en relation avec l'Espace Ressource Logement n'est pas indiquée", "« 31/02/2026 » n'existe pas : février 2026 compte 28 jours"
	r := &batch.Report{
		Tables: []*batch.Mapping{
			{
				Table: &batch.Table{Name: "suivi.csv", File: "suivi.csv", Format: "Windows-1252, séparateur « ; »"}, Kind: asll.KindIntake, Line: 1, Count: 10,
				Columns: []batch.Column{{Number: 1, Header: "Nom", Field: "nom"}, {Number: 2, Header: "Telephonne", Near: "telephone"}, {Number: 3, Header: "Truc"}, {Number: 4}},
				Unused:  []string{"Tél"},
			},
			{
				Table: &batch.Table{Name: "carnet.xlsx, feuille « Actes »", File: "carnet.xlsx", Sheet: "Actes", Format: "classeur Excel, feuille « Actes »"}, Line: 3, Above: 2, Count: 1243, Examples: []int{4, 5},
				Columns: []batch.Column{{Number: 1, Header: "Quoi", Field: "acte"}, {Number: 2, Header: "Date", Field: "date"}},
				Unused:  []string{"Tél"},
			},
		},
		Acts: []batch.Count{
			{Kind: asll.KindIntake, New: 3, Identical: 1, Warned: 3},
			{Kind: asll.KindVisit, New: 40, Identical: 1200, Rejected: 5},
			{Rejected: 1},
		},
		Opened:   []batch.Opened{{Label: "2026-0001", Called: "EX-7", Name: "Diallo Awa"}, {Label: "2026-0002", Called: "LEFEVRE Élodie", Name: "Lefèvre Élodie"}},
		Dossiers: 12, Twins: 2, Unlisted: 3,
		Problems: []batch.Problem{
			{File: "suivi.csv", Line: 3, Row: 3, Column: 3, Header: "Date", Value: "31/02/2026", Reason: wrong},
			{File: "suivi.csv", Line: 5, Row: 5, Column: 28, Value: "=A1", Reason: "c'est une formule : mettez sa valeur"},
			{File: "suivi.csv", Line: 7, Row: 7, Column: 3, Header: "Date", Value: "31/02/2026", Reason: wrong},
			{File: "carnet.xlsx, feuille « Actes »", Line: 14, Row: 12, Reason: "aucune décision favorable au 02/06/2026", Finding: decision},
			{File: "carnet.xlsx, feuille « Actes »", Line: 20, Row: 18, Reason: "aucune décision favorable au 03/06/2026", Finding: decision},
		},
		Warnings: []batch.Problem{
			{File: "suivi.csv", Line: 2, Row: 2, Reason: undated, Finding: liaison},
			{File: "suivi.csv", Line: 4, Row: 4, Reason: "ce ménage ressemble à celui du dossier 2025-0031 (Roux Jean)", Finding: similar},
			{File: "suivi.csv", Line: 4, Row: 4, Reason: undated, Finding: liaison},
			{File: "carnet.xlsx, feuille « Actes »", Line: 9, Row: 9, Reason: undated, Finding: liaison},
			{File: "carnet.xlsx, feuille « Actes »", Line: 10, Row: 10, Reason: undated, Finding: liaison},
		},
	}
	return cmd.Imported{Report: r, Sheets: []string{"Notes"}, Others: []string{"2025/plan.pdf"}}
}

// reported is what a made-up import prints.
func reported(t *testing.T, i cmd.Imported, width int, json bool) (out, err string, code int) {
	t.Helper()
	var o, e bytes.Buffer
	code = cmd.ReportImport(cmd.App{Out: &o, Err: &e, Width: width, Now: time.Now}, i, json)
	return o.String(), e.String(), code
}

// asExpected compares a text with a file of testdata/import.
func asExpected(t *testing.T, file, got string) {
	t.Helper()
	file = filepath.Join("..", "testdata", "import", file)
	if updating() {
		if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("not what %s says:\n%s", file, got)
	}
}
