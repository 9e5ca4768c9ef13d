package civil

import (
	"fmt"
	"math/bits"
	"strconv"
)

// narrow is the no-break space between thousands and before a unit.
const narrow = "\u202f"

// Cents is an amount of euros, counted in cents.
type Cents int64

// String returns c as people read it, « 1 234,56 € » with narrow no-break spaces.
func (c Cents) String() string {
	sign, n := split(int64(c))
	return fmt.Sprintf("%s%s,%02d%s€", sign, grouped(n/100), n%100, narrow)
}

// Plain returns c for a spreadsheet or a form, « 1234,56 ».
func (c Cents) Plain() string {
	sign, n := split(int64(c))
	return fmt.Sprintf("%s%d,%02d", sign, n/100, n%100)
}

// Div returns c divided by n, which is not zero, rounded to the nearest cent, half away from zero.
func (c Cents) Div(n int64) Cents {
	quotient, rest := int64(c)/n, int64(c)%n
	if 2*magnitude(rest) < magnitude(n) {
		return Cents(quotient)
	}
	if (c < 0) != (n < 0) {
		return Cents(quotient - 1)
	}
	return Cents(quotient + 1)
}

// Percent returns num as a percentage of den with one decimal, « 33,3 % », rounded half away from
// zero, and false when den is zero: the rate cannot be computed.
func Percent(num, den Cents) (string, bool) {
	if den == 0 {
		return "", false
	}
	n, d := magnitude(int64(num)), magnitude(int64(den))
	high, low := bits.Mul64(n%d, 1000)
	tenths, rest := bits.Div64(high, low, d)
	tenths += n / d * 1000
	if rest >= d-rest {
		tenths++
	}
	sign := ""
	if (num < 0) != (den < 0) && tenths > 0 {
		sign = "-"
	}
	return fmt.Sprintf("%s%s,%d%s%%", sign, grouped(tenths/10), tenths%10, narrow), true
}

func split(n int64) (sign string, size uint64) {
	if n < 0 {
		sign = "-"
	}
	return sign, magnitude(n)
}

// magnitude returns the absolute value of n, even of the smallest one.
func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

// grouped returns n with its thousands set apart.
func grouped(n uint64) string {
	s := strconv.FormatUint(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + narrow + s[i:]
	}
	return s
}
