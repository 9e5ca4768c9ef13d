package form

import (
	"fmt"
	"strconv"
	"strings"

	"asll/internal/asll"
	"asll/internal/civil"
	"asll/internal/text"
)

// composite is a value of several parts in one written form.
func composite[T any](hint string, read func(string, civil.Date) (T, error), write func(T) string) value[T] {
	return value[T]{
		hint: hint, write: write,
		read: func(s string, c Context) (T, error) { return read(s, c.Today) },
	}
}

// among says which words one part of a composite value is chosen from.
func (v value[T]) among(words []string) value[T] {
	v.words = words
	return v
}

// askedBy says which questions give the value, and how it is written from
// their answers.
func (v value[T]) askedBy(join func([]string) string, split func(T) []string, parts ...part) value[T] {
	v.join, v.split, v.parts = join, split, parts
	return v
}

func (v value[T]) hinted(hint string) value[T] {
	v.hint = hint
	return v
}

func (v value[T]) shown(show func(T) string) value[T] {
	v.show = show
	return v
}

// anyDay drops the day from a parser that does not depend on it.
func anyDay[T any](read func(string) (T, error)) func(string, civil.Date) (T, error) {
	return func(s string, _ civil.Date) (T, error) { return read(s) }
}

var (
	start    = composite("JJ/MM/AAAA, ou « entrée » pour attendre la sortie de l'hébergement et l'emménagement", asll.ParseStart, asll.Start.Written).shown(showStart)
	moment   = composite("JJ/MM/AAAA HH:MM", asll.ParseMoment, asll.Moment.Written).shown(showMoment)
	phone    = composite("06 12 34 56 78", anyDay(asll.ParsePhone), same)
	postcode = composite("5 chiffres", anyDay(asll.ParsePostcode), same)
	email    = composite("", anyDay(asll.ParseEmail), same)

	objective = composite("« thématique: objectif »", anyDay(asll.ParseObjective), asll.Objective.Written).among(asll.Themes.Words()).
			askedBy(colons(0, 1), func(o asll.Objective) []string { return []string{asll.Themes.Word(o.Theme), o.Label} },
			piece("thématique", word(asll.Themes)), piece("en quelques mots", line)).
		shown(showObjective)
	changed = objective.hinted("« thématique: objectif », après « 1: » pour modifier l'objectif 1").askedBy(joinChanged, splitChanged,
		piece("quel objectif", anyObjective).choosing(newOrNumber).naming(),
		piece("thématique", word(asll.Themes)).proposing(presently(0)), piece("en quelques mots", line).proposing(presently(1)))
	action = composite("« n° d'objectif: qui: échéance: action »", asll.ParseAction, asll.Action.Written).among(asll.Roles.Words()).
		askedBy(colons(1, 2, 3, 0), splitAction,
			piece("quoi", line), piece("pour quel objectif", ordinal).choosing(objectivesOf).orNone(), piece("par qui", word(asll.Roles)).orNone(),
			piece("avant le", day).orNone()).
		shown(showAction)
	birth  = composite("2019, ou JJ/MM/AAAA", asll.ParseBirth, writeBirth)
	member = composite("« prénom, lien, année de naissance »", asll.ParseMember, asll.Member.Written).among(asll.Relations.Words()).
		askedBy(joined(", ", []int{1, 0, 2}), splitMember,
			piece("lien avec le titulaire", word(asll.Relations)).naming(), piece("prénom", line).orNone(), piece("année de naissance", birth).orNone())
	debt = composite("« type: montant: mensualité »", anyDay(asll.ParseDebt), asll.Debt.Written).among(asll.DebtKinds.Words()).
		askedBy(colons(0, 1, 2), splitDebt,
			piece("type", word(asll.DebtKinds)).naming(), piece("montant dû", cost), piece("remboursement par mois", cost).orNone()).
		shown(showDebt)
	signatory = composite("« qualité: date: nom »", asll.ParseSignatory, asll.Signatory.Written).among(asll.Roles.Words()).
			askedBy(colons(0, 2, 1), splitSignatory,
			piece("qui signe", word(asll.Roles)).naming(), piece("nom", line).orNone(), piece("date, si c'est un autre jour", day).orNone()).
		shown(showSignatory)
	copied  = composite("écrite par asll export --envoye", anyDay(asll.ParseCopy), asll.Copy.Written)
	sharing = composite("« avec qui: oui ou non »", anyDay(asll.ParseSharing), asll.Sharing.Written).
		askedBy(colons(0, 1), func(s asll.Sharing) []string { return []string{s.With, asll.YesNos.Word(s.Agreed)} },
			piece("avec qui", line), piece("d'accord", word(asll.YesNos))).
		shown(func(s asll.Sharing) string { return s.With + " : " + asll.YesNos.Label(s.Agreed) })
)

// outcome is a result of an objective, in the words of its vocabulary.
func outcome[R ~string](results asll.Vocabulary[R]) value[asll.Outcome[R]] {
	return value[asll.Outcome[R]]{
		hint:  fmt.Sprintf("« n° d'objectif: %s: précision »", strings.Join(results.Words(), " ou ")),
		read:  func(s string, _ Context) (asll.Outcome[R], error) { return asll.ParseOutcome(s, results) },
		write: func(o asll.Outcome[R]) string { return o.WrittenIn(results) },
		show: func(o asll.Outcome[R]) string {
			return text.Listed(fmt.Sprintf("objectif %d", o.Objective), results.Label(o.Result), o.Comment)
		},
	}.askedBy(colons(0, 1), func(o asll.Outcome[R]) []string { return []string{results.Word(o.Result), o.Comment} },
		piece(results.Name, word(results)), piece("précision", line).orNone())
}

// newObjective is the answer that adds an objective instead of changing one.
const newObjective = "nouveau"

// presently proposes one part of the objective that is changed, as it is now.
func presently(part int) func([]string, Context) string {
	return func(parts []string, c Context) string {
		m := c.measure()
		n, err := strconv.Atoi(parts[0])
		if m == nil || err != nil || n < 1 || n > len(m.Objectives) {
			return ""
		}
		return []string{asll.Themes.Word(m.Objectives[n-1].Theme), m.Objectives[n-1].Label}[part]
	}
}

// anyObjective is the number of an objective, or none yet.
var anyObjective = value[string]{
	read: func(s string, c Context) (string, error) {
		if s == newObjective {
			return s, nil
		}
		n, err := ordinal.read(s, c)
		return ordinal.write(n), err
	},
	write: same,
}

func joinChanged(parts []string) string {
	if len(parts) > 0 && parts[0] == newObjective {
		parts = append([]string{""}, parts[1:]...)
	}
	return colons(0, 1, 2)(parts)
}

func splitChanged(o asll.Objective) []string {
	number := newObjective
	if o.Number != 0 {
		number = ordinal.write(o.Number)
	}
	return []string{number, asll.Themes.Word(o.Theme), o.Label}
}

func splitAction(a asll.Action) []string {
	return []string{a.Label, ordinalText(a.Objective), asll.Roles.Word(a.By), a.Due.French()}
}

func splitMember(m asll.Member) []string {
	alone := asll.Member{Relation: m.Relation, Born: m.Born}.Written()
	_, born, _ := strings.Cut(alone, ", ")
	return []string{asll.Relations.Word(m.Relation), m.Name, born}
}

func splitDebt(d asll.Debt) []string {
	return []string{asll.DebtKinds.Word(d.Kind), d.Amount.Plain(), cost.write(d.Monthly)}
}

func splitSignatory(g asll.Signatory) []string {
	return []string{asll.Roles.Word(g.Role), g.Name, g.Date.French()}
}

func ordinalText(n int) string {
	if n == 0 {
		return ""
	}
	return ordinal.write(n)
}

// writeBirth writes a date of birth as it is typed.
func writeBirth(born string) string {
	return splitMember(asll.Member{Born: born})[2]
}
