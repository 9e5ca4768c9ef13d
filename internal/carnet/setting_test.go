package carnet

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSettingsAreKept(t *testing.T) {
	b := newBook(t)
	b.update(func(tx *Tx) error {
		for _, s := range [][2]string{{"référent", "Claire"}, {"service", "CCAS"}, {"référent", "Morel"}, {"service", ""}, {"absent", ""}} {
			if err := tx.SetSetting(s[0], s[1]); err != nil {
				return err
			}
		}
		return nil
	})
	b.view(func(tx *Tx) error {
		all, err := tx.Settings()
		if diff := cmp.Diff(map[string]string{"référent": "Morel"}, all); diff != "" {
			t.Error(diff)
		}
		return err
	})
}
