package carnet

import "fmt"

// SetSetting writes a setting; an empty value takes it away.
func (t *Tx) SetSetting(name, value string) error {
	query, args := `DELETE FROM setting WHERE name = ?`, []any{name}
	if value != "" {
		query, args = `
			INSERT INTO setting (
				name,
				value
			)
			VALUES (?, ?)
			ON CONFLICT (name) DO UPDATE SET value = excluded.value`, []any{name, value}
	}
	if err := t.exec(query, args...); err != nil {
		return fmt.Errorf("writing setting %s: %w", name, err)
	}
	return nil
}

// Settings reads all that is set.
func (t *Tx) Settings() (map[string]string, error) {
	all := map[string]string{}
	err := t.rows(`
		SELECT
			name,
			value
		FROM setting`,
		nil,
		func(scan func(...any) error) error {
			var name, value string
			err := scan(&name, &value)
			all[name] = value
			return err
		})
	if err != nil {
		return nil, fmt.Errorf("reading the settings: %w", err)
	}
	return all, nil
}
