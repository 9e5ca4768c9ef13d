package asll

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"asll/internal/civil"
	"asll/internal/text"
)

// A Member is a person of the household besides its head. A tie and a year of
// birth are enough.
type Member struct {
	Name     string   `json:"name,omitzero"`
	Relation Relation `json:"relation"`
	Born     string   `json:"born,omitzero"` // a year, or an ISO date
}

// ParseMember reads « Awa, enfant, 2019 », « enfant, 2019 » or « Awa, enfant ».
func ParseMember(s string, today civil.Date) (Member, error) {
	parts := strings.Split(s, ",")
	for i := range parts {
		parts[i] = text.Line(parts[i])
	}
	var m Member
	last := len(parts) - 1
	if last > 0 && strings.ContainsAny(parts[last], "0123456789") {
		var err error
		if m.Born, err = ParseBirth(parts[last], today); err != nil {
			return Member{}, fmt.Errorf("membre « %s » : %w", s, err)
		}
		last--
	}
	relation, err := Relations.Parse(parts[last])
	if err != nil {
		return Member{}, fmt.Errorf("membre « %s » (attendu par exemple « Awa, enfant, 2019 ») : lien %w", s, err)
	}
	m.Relation, m.Name = relation, strings.Join(parts[:last], ", ")
	return m, nil
}

// ParseBirth reads when a member was born: a year, or a date that is not after
// today. It gives the year, or an ISO date.
func ParseBirth(s string, today civil.Date) (string, error) {
	if year, err := strconv.Atoi(s); err == nil && len(s) == 4 {
		if year < 1900 || year > today.Year() {
			return "", fmt.Errorf("« %s » ne peut pas être une année de naissance (attendu de 1900 à %d)", s, today.Year())
		}
		return s, nil
	}
	if !strings.ContainsAny(s, "/-") {
		return "", fmt.Errorf("« %s » n'est ni une année ni une date (attendu par exemple 2019, ou JJ/MM/AAAA)", s)
	}
	d, err := civil.Parse(s, today)
	if err == nil && d.After(today) {
		err = fmt.Errorf("« %s » est dans le futur", s)
	}
	return d.String(), err
}

// BirthYear is the member's year of birth, or 0 when unknown.
func (m Member) BirthYear() int {
	if len(m.Born) < 4 {
		return 0
	}
	year, err := strconv.Atoi(m.Born[:4])
	if err != nil {
		return 0
	}
	return year
}

// Age is the age on a day when the date of birth is known, or else the age reached in that year; it is negative when it
// cannot be told.
func (m Member) Age(day civil.Date) (years int, exact bool) {
	year := m.BirthYear()
	if year == 0 || day.IsZero() {
		return -1, false
	}
	years = day.Year() - year
	var b civil.Date
	if b.UnmarshalText([]byte(m.Born)) != nil {
		return years, false
	}
	if day.Month() < b.Month() || day.Month() == b.Month() && day.Day() < b.Day() {
		years--
	}
	return years, true
}

// Written gives back what ParseMember reads.
func (m Member) Written() string {
	born := m.Born
	if d := new(civil.Date); len(born) > 4 && d.UnmarshalText([]byte(born)) == nil {
		born = d.French()
	}
	parts := []string{Relations.Word(m.Relation)}
	if m.Name != "" {
		parts = append([]string{m.Name}, parts...)
	}
	if born != "" {
		parts = append(parts, born)
	}
	return strings.Join(parts, ", ")
}

// A Debt is one line of the household's debts.
type Debt struct {
	Kind    DebtKind     `json:"kind"`
	Amount  civil.Cents  `json:"amount"`
	Monthly *civil.Cents `json:"monthly,omitempty"` // what is paid back each month
}

// ParseDebt reads « locative: 1 250,00 », with « : 50,00 » after it for what is
// paid back each month.
func ParseDebt(s string) (Debt, error) {
	head, rest, ok := cut(s)
	kind, err := DebtKinds.Parse(head)
	if err != nil || !ok {
		return Debt{}, fmt.Errorf("« %s » : attendu « type: montant », par exemple « locative: 1 250,00 » (types : %s)",
			s, strings.Join(DebtKinds.Words(), ", "))
	}
	amount, monthly, more := strings.Cut(rest, ":")
	d := Debt{Kind: kind}
	if d.Amount, err = parseCost(amount); err != nil {
		return Debt{}, err
	}
	if more {
		m, err := parseCost(monthly)
		if err != nil {
			return Debt{}, err
		}
		d.Monthly = &m
	}
	return d, nil
}

// errNegative refuses an amount below zero where only a cost makes sense.
var errNegative = errors.New("un montant négatif n'a pas de sens ici")

func parseCost(s string) (civil.Cents, error) {
	c, err := civil.ParseEuros(s)
	if err == nil && c < 0 {
		err = fmt.Errorf("« %s » : %w", text.Line(s), errNegative)
	}
	return c, err
}

// Written gives back what ParseDebt reads.
func (d Debt) Written() string {
	monthly := ""
	if d.Monthly != nil {
		monthly = d.Monthly.Plain()
	}
	return written(DebtKinds.Word(d.Kind), d.Amount.Plain(), monthly)
}
