package asll

import (
	"slices"

	"asll/internal/civil"
)

// household is the last measure of a dossier that was in progress in the span: it says what the household is counted as.
func household(s Span, cases []Case) *Case {
	for i, c := range slices.Backward(cases) {
		if s.follows(&c) {
			return &cases[i]
		}
	}
	return nil
}

// ofHousehold counts a household by what is told of it.
func ofHousehold(told func(*Case) string) func(Span, []Case, counter) {
	return func(s Span, cases []Case, add counter) {
		if c := household(s, cases); c != nil {
			add(told(c), 1)
		}
	}
}

func composition(c *Case) string { return string(c.Composition) }

func occupancy(c *Case) string { return string(c.Occupancy) }

func town(c *Case) string {
	if c.Confidential {
		return codeConfidential
	}
	return c.Town
}

func income(c *Case) string {
	if c.Resources == nil {
		return codeUnknown
	}
	return incomes.of(int64(*c.Resources))
}

// persons counts those who are born.
func persons(s Span, cases []Case, add counter) {
	c := household(s, cases)
	if c == nil {
		return
	}
	for _, born := range c.Births {
		years, _ := Member{Born: born}.Age(s.To)
		switch {
		case born == UnknownBirth:
			add(codeUnknown, 1)
		case years >= 0:
			add(ages.of(int64(years)), 1)
		}
	}
}

// A scale sorts numbers into brackets, each from its own number up to the next.
type scale []struct {
	from        int64
	code, words string
}

var ages = scale{
	{0, "0-5", "moins de 6 ans"},
	{6, "6-17", "6 à 17 ans"},
	{18, "18-24", "18 à 24 ans"},
	{25, "25-39", "25 à 39 ans"},
	{40, "40-59", "40 à 59 ans"},
	{60, "60-", "60 ans et plus"},
}

const euro = int64(civil.Cents(100))

var incomes = scale{
	{-1 << 62, "none", "sans ressources"},
	{1, "-500", "moins de 500 €"},
	{500 * euro, "500-1000", "de 500 à 999 €"},
	{1000 * euro, "1000-1500", "de 1 000 à 1 499 €"},
	{1500 * euro, "1500-", "1 500 € et plus"},
}

// of is the code of the bracket that a number is in.
func (s scale) of(n int64) string {
	code := s[0].code
	for _, b := range s {
		if n >= b.from {
			code = b.code
		}
	}
	return code
}

func (s scale) label(code string) string {
	for _, b := range s {
		if b.code == code {
			return b.words
		}
	}
	return code
}

func (s scale) codes() []string {
	all := make([]string, len(s))
	for i, b := range s {
		all[i] = b.code
	}
	return all
}
