package sheet

import (
	"fmt"

	"asll/internal/asll"
	"asll/internal/civil"
)

// majority is the age of an adult.
const majority = 18

// birth prints the year alone, even when the day is known: a sheet needs no more.
func birth(born string) Value {
	year := asll.Member{Born: born}.BirthYear()
	if year == 0 {
		return missing()
	}
	return Value{Typed: year, Text: fmt.Sprintf("né(e) en %d", year)}
}

// age is the age on a day. A year of birth leaves two of them, of which neither is chosen.
func age(born string, day civil.Date) Value {
	most, exact := asll.Member{Born: born}.Age(day)
	switch {
	case most < 0:
		return missing()
	case !exact && most < 2:
		return remark("moins de 2 ans")
	case !exact:
		return remark(fmt.Sprintf("%d ou %d ans", most-1, most))
	case most == 0:
		return Value{Typed: 0, Text: "moins d'un an"}
	}
	return Value{Typed: most, Text: civil.Plural(most, "an", "ans")}
}

// isAdult goes by the age and, where it is unknown, by the tie.
func isAdult(m asll.Member, day civil.Date) bool {
	if years, _ := m.Age(day); years >= 0 {
		return years >= majority
	}
	return m.Relation != asll.RelationChild
}
