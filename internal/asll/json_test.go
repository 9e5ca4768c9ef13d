package asll

import (
	"reflect"
	"strings"
)

// jsonName is the key of a field in the stored form.
func jsonName(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name
}
