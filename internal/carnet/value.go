package carnet

import (
	"fmt"
	"time"

	"asll/internal/civil"
)

// orNull stores the zero value, which is what is not known, as NULL.
func orNull[T comparable](v T) any {
	var zero T
	if v == zero {
		return nil
	}
	return v
}

// stored gives a day as it is stored.
func stored(d civil.Date) any { return orNull(d.String()) }

// day reads a column of days, where NULL is no date.
type day struct{ at *civil.Date }

// Scan implements sql.Scanner.
func (c day) Scan(v any) error {
	switch v := v.(type) {
	case nil:
		*c.at = civil.Date{}
		return nil
	case string:
		return c.at.UnmarshalText([]byte(v))
	}
	return fmt.Errorf("%T where a day is expected", v)
}

// moment reads a column of moments.
type moment struct{ at *time.Time }

// Scan implements sql.Scanner.
func (c moment) Scan(v any) (err error) {
	s, ok := v.(string)
	if !ok {
		return fmt.Errorf("%T where a moment is expected", v)
	}
	*c.at, err = time.Parse(time.RFC3339, s)
	return err
}
