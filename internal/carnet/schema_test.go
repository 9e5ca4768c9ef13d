package carnet

import (
	"strings"
	"testing"

	"asll/schema"
)

func TestEveryTableIsStrict(t *testing.T) {
	b := newBook(t)
	rows, err := b.db.QueryContext(t.Context(), `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	n := 0
	for rows.Next() {
		var name string
		var strict bool
		if err := rows.Scan(&name, &strict); err != nil {
			t.Fatal(err)
		}
		if n++; !strict {
			t.Errorf("table %s is not STRICT", name)
		}
	}
	if err := rows.Err(); err != nil || n != 12 {
		t.Errorf("%d tables, %v; want 12", n, err)
	}
}

func TestTheFileSaysWhatItIs(t *testing.T) {
	b := newBook(t)
	var id, v int
	err := b.db.QueryRowContext(t.Context(), `SELECT application_id, user_version FROM pragma_application_id, pragma_user_version`).Scan(&id, &v)
	if err != nil || id != schema.ApplicationID || v != schema.Version {
		t.Errorf("application %#x, version %d, %v", id, v, err)
	}
}

// misshapen are rows that the tables refuse.
var misshapen = []string{
	`UPDATE measure SET stage = 'unknown'`,
	`UPDATE measure SET waiting = 2`,
	`UPDATE measure SET granted = 'six'`,
	`UPDATE dossier SET label = NULL`,
	`UPDATE person SET relation = 'child' WHERE rank = 0`,
	`INSERT INTO setting (name, value) VALUES ('', 'x')`,
	insertActRaw(map[string]string{"day": "'2026-02-30'"}),
	insertActRaw(map[string]string{"day": "''"}),
	insertActRaw(map[string]string{"payload": "'{'"}),
	insertActRaw(map[string]string{"salt": "x'00'"}),
	insertActRaw(map[string]string{"salt": "NULL"}),
	insertActRaw(map[string]string{"digest": "x'00'"}),
	insertActRaw(map[string]string{"kind": "''"}),
	insertActRaw(map[string]string{"number": "0"}),
	insertActRaw(map[string]string{"voids": "31"}),
	insertActRaw(map[string]string{"voids": "0"}),
	insertActRaw(map[string]string{"replaces": "31"}),
	insertActRaw(map[string]string{"replaces": "0"}),
	insertActRaw(map[string]string{"dossier": "99", "number": "1"}),
	insertActRaw(map[string]string{"dossier": "0", "number": "1"}),
	`INSERT INTO registry (id, uuid, label, year, number) VALUES (2, '01890000-0000-7000-8000-000000000000', '2026-2', 2026, 2)`,
	`INSERT INTO batch (seq, id, recorded_at, recorded_on, by_whom, device, command, source, previous, digest)
		SELECT 2, '01890000-0000-7000-8000-000000000000', '2026-11-20 08:30:00', '2026-11-20', '', '', '', '', digest, zeroblob(32) FROM batch`,
}

// Shapes are held by the tables themselves, whoever writes.
func TestShapesAreChecked(t *testing.T) {
	b := newBook(t)
	b.open(history()...)
	b.Close()
	db := raw(t, b.Path())
	for _, s := range misshapen {
		if _, err := db.ExecContext(t.Context(), s); err == nil {
			t.Errorf("accepted: %s", s)
		}
	}
	if _, err := db.ExecContext(t.Context(), insertActRaw(nil)); err != nil {
		t.Errorf("the model of those refused acts is itself refused: %v", err)
	}
}

// insertActRaw is the 31st act of the first batch, with some columns otherwise.
func insertActRaw(other map[string]string) string {
	columns := []string{"id", "batch", "position", "dossier", "number", "kind", "version", "day", "voids", "replaces", "salt", "payload", "digest"}
	values := []string{"31", "1", "31", "1", "31", "'visit'", "1", "'2026-03-01'", "NULL", "NULL", "zeroblob(16)", "'{}'", "zeroblob(32)"}
	for i, c := range columns {
		if v, ok := other[c]; ok {
			values[i] = v
		}
	}
	return "INSERT INTO act (" + strings.Join(columns, ", ") + ") VALUES (" + strings.Join(values, ", ") + ")"
}
