package form

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"asll/internal/asll"
	"asll/internal/civil"
)

// on is a day, written as it is stored; no day when empty.
func on(s string) (d civil.Date) {
	if err := d.UnmarshalText([]byte(s)); err != nil {
		panic(err)
	}
	return d
}

// context is that of a morning of March 2026.
func context() Context { return Context{Today: on("2026-03-12"), Regulations: asll.Regulations} }

// equal demands equal values, dates included.
func equal(t *testing.T, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got, exactly); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

var exactly = cmp.Exporter(func(reflect.Type) bool { return true })

// formOf is the form of a kind.
func formOf(kind asll.Kind) Form {
	f, ok := Of(kind)
	if !ok {
		panic("no form of " + kind)
	}
	return f
}
