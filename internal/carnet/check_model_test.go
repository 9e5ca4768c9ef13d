package carnet

import (
	"os"
	"testing"

	"asll/internal/asll"
)

func TestCheckComparesTheReadModel(t *testing.T) {
	for table, sql := range map[string]string{
		"dossier":    `UPDATE dossier SET town = 'Lille' WHERE id = 2`,
		"person":     `UPDATE person SET first_name = 'Anna' WHERE dossier = 2`,
		"measure":    `UPDATE measure SET ends = '2026-12-31' WHERE dossier = 2`,
		"period":     `DELETE FROM period WHERE dossier = 2`,
		"objective":  `UPDATE objective SET result = NULL WHERE dossier = 2`,
		"obligation": `UPDATE obligation SET due = '2026-12-31' WHERE dossier = 2 AND position = 1`,
		"household":  `UPDATE household SET contacted = '2026-02-30' WHERE dossier = 2`,
	} {
		t.Run(table, func(t *testing.T) {
			b := newBook(t)
			b.open(history()...)
			b.open(intake("Petit", "Anne", "2026-01-05"), contract("2026-02-02", "2026-02-02", 6), closing("2026-07-01"))
			b.Close()
			tamper(t, b.Path(), sql)
			wantProblem(t, b, "dossier 2026-0002", "la table "+table+" ne correspond pas")
			err := opened(t.Context(), b.Path(), func(c *Carnet) error {
				n, err := c.Rebuild(t.Context())
				if n != 2 {
					t.Errorf("%d dossiers rebuilt", n)
				}
				return err
			})
			if err != nil {
				t.Error(err)
			}
			wantProblem(t, b, "", "")
		})
	}
}

// Nothing else asks it of them.
func TestTheDaysOfTheReadModelAreDays(t *testing.T) {
	b := newBook(t)
	in := intake("Petit", "Anne", "2026-01-05")
	in.Born, in.Regulation.Floor = date("1980-02-29"), 1
	b.open(in, &asll.Lease{Signed: date("2026-02-02"), MoveIn: date("2026-02-09")})
	b.open(append(history(), closing("2027-02-01"))...)
	for table, columns := range map[string][]string{
		"dossier":    {"born"},
		"measure":    {"opened", "signed", "effect", "ends", "closed", "housed"},
		"period":     {"starts", "ends", "decided"},
		"obligation": {"due", "settled"},
		"household":  {"contacted"},
	} {
		for _, c := range columns {
			got := query(t, b.Path(), "SELECT count("+c+") > 0, count("+c+") - sum("+c+" = date("+c+")) FROM "+table)
			if got != "1|0" {
				t.Errorf("%s of %s: %s", c, table, got)
			}
		}
	}
}

// Rows that belong to no dossier are seen, and a rebuild takes them away.
func TestRebuildClearsStrayRows(t *testing.T) {
	b := newBook(t)
	b.open(history()...)
	b.Close()
	tamper(t, b.Path(), `INSERT INTO person VALUES (2, 0, 'Petit', 'Anne', NULL, NULL)`)
	wantProblem(t, b, "table person", "n'existe pas")
	if err := opened(t.Context(), b.Path(), func(c *Carnet) error { _, err := c.Rebuild(t.Context()); return err }); err != nil {
		t.Error(err)
	}
	wantProblem(t, b, "", "")
}

// A history that breaks a rule is no damage: it is counted apart.
func TestCheckJudgesEveryHistory(t *testing.T) {
	b := newBook(t)
	b.open(history()...)
	ref := b.open(intake("Petit", "Anne", "2026-01-05"), contract("2026-02-02", "2026-02-02", 30))
	b.open(intake("Caron", "Ève", "2026-01-05"))
	r, err := b.Check(t.Context())
	if err != nil || r.Dossiers != 3 || r.Batches != 3 || r.Acts != 33 || len(r.Problems) != 0 {
		t.Fatalf("%+v, %v", r, err)
	}
	var entries []asll.Entry
	b.view(func(tx *Tx) (err error) { entries, err = tx.Load(ref); return err })
	want := Breach{Dossier: ref}
	for _, f := range asll.Findings(entries) {
		if f.Strength == asll.Refuse {
			want.Refusing++
		} else {
			want.Warning++
		}
	}
	for _, got := range r.Breaches {
		if got == want && want.Refusing > 0 {
			return
		}
	}
	t.Errorf("breaches %+v, want %+v", r.Breaches, want)
}

// Damaged pages are in the report, even where the rest cannot be read.
func TestCheckReportsDamagedPages(t *testing.T) {
	b := newBook(t)
	b.open(history()...)
	var page int
	err := b.db.QueryRowContext(t.Context(), `SELECT rootpage FROM sqlite_schema WHERE name = 'obligation'`).Scan(&page)
	if err != nil {
		t.Fatal(err)
	}
	b.Close()
	file := contents(t, b.Path())
	clear(file[(page-1)*pageSize : page*pageSize])
	if err := os.WriteFile(b.Path(), file, 0o600); err != nil {
		t.Fatal(err)
	}
	wantProblem(t, b, "fichier", "SQLite signale")
}
