package asll

import "slices"

// An Admission says what becomes of one of several acts that come together.
type Admission struct {
	Refused  []Finding // the act is refused when there are any
	Warnings []Finding // what it adds without being refused
	Resting  bool      // it is refused only for want of others that are
}

// Admit judges acts that come together, as an import brings them: those that
// are refused, and no others than need be. Their order does not matter, since
// acts are judged in their own order in time; nor do the numbers that they are
// given here, as long as each has its own.
//
// The first act at fault is refused, then what remains is judged again: an act
// may rest on it, or be right without it.
func Admit(before, added []Entry) []Admission {
	a := admitting{before: before, added: added, at: map[int]int{}, old: tally(Findings(before)), admissions: make([]Admission, len(added))}
	for i := range added {
		a.left, a.at[added[i].Number] = append(a.left, i), i
	}
	slices.SortFunc(a.left, func(i, j int) int { return inTime(&added[i], &added[j]) })
	for round := 0; ; round++ {
		findings := a.findings()
		refused := a.blamed(findings, round)
		if len(refused) == 0 {
			a.warn(findings)
			return a.admissions
		}
		a.left = slices.DeleteFunc(a.left, func(i int) bool { return len(a.admissions[i].Refused) > 0 })
	}
}

// admitting is where Admit stands.
type admitting struct {
	before, added []Entry
	at            map[int]int    // the added ones, by their numbers
	left          []int          // the added ones that are not refused, in their order in time
	old           map[string]int // the findings that were there before
	first         map[string]int // those of the first round
	admissions    []Admission
}

// patience is after how many rounds all the acts at fault are refused at once:
// a file with that many faults in one dossier is to be gone through anyway.
const patience = 40

func tally(findings []Finding) map[string]int {
	all := map[string]int{}
	for i := range findings {
		all[findings[i].key()]++
	}
	return all
}

// remaining are the entries with the added ones that are left.
func (a *admitting) remaining(except int) []Entry {
	if len(a.before) == 0 && len(a.left) == len(a.added) && except == none {
		return a.added // whatever their order is
	}
	all := append(make([]Entry, 0, len(a.before)+len(a.left)), a.before...)
	for _, i := range a.left {
		if i != except {
			all = append(all, a.added[i])
		}
	}
	return all
}

// none is no act among those added.
const none = -1

// findings are those that what is left adds.
func (a *admitting) findings() []Finding { return a.adds(a.remaining(none)) }

func (a *admitting) adds(after []Entry) []Finding {
	old := map[string]int{}
	var added []Finding
	for _, f := range Findings(after) {
		k := f.key()
		if old[k]++; old[k] > a.old[k] {
			added = append(added, f)
		}
	}
	return added
}

// blamed refuses the first act at fault, with all that is against it; and with
// it the acts whose own sense is at fault, whatever the others are.
func (a *admitting) blamed(findings []Finding, round int) []int {
	var refused []int
	for _, f := range findings {
		if f.Strength != Refuse {
			continue
		}
		i := a.culprit(&f)
		if i == none {
			continue
		}
		alone := RuleOf(f.Rule).own || round > patience
		if len(refused) == 0 || slices.Contains(refused, i) || alone {
			a.refuse(i, f)
			refused = append(refused, i)
		}
	}
	if round == 0 {
		a.first = tally(findings)
	}
	return refused
}

func (a *admitting) refuse(i int, f Finding) {
	at := &a.admissions[i]
	at.Resting = (len(at.Refused) == 0 || at.Resting) && a.first != nil && a.first[f.key()] == 0
	at.Refused = append(at.Refused, f)
}

// culprit is the added act that a finding refuses, or none: the one at fault;
// or a binding one that the finding is about; or one without which the fault of
// an earlier act would not be.
func (a *admitting) culprit(f *Finding) int {
	own := RuleOf(f.Rule).own
	for _, number := range f.Acts {
		if i, ok := a.at[number]; ok && (own || a.added[i].Act.Kind().Binding()) {
			return i
		}
	}
	if _, ok := a.at[f.Acts[0]]; ok {
		return none // a fact, which is written whatever it says
	}
	for _, i := range slices.Backward(a.left) {
		if !a.added[i].Act.Kind().Binding() {
			continue
		}
		key := f.key()
		if !slices.ContainsFunc(a.adds(a.remaining(i)), func(g Finding) bool { return g.key() == key }) {
			return i
		}
	}
	return none
}

// warn tells each finding that refuses nothing to the act that it is about; or
// to the first one, when it is about what was there before.
func (a *admitting) warn(findings []Finding) {
	if len(a.left) == 0 {
		return
	}
	for _, f := range findings {
		to := a.left[0]
		for _, number := range slices.Backward(f.Acts) { // the one at fault comes first
			if i, ok := a.at[number]; ok {
				to = i
			}
		}
		a.admissions[to].Warnings = append(a.admissions[to].Warnings, f)
	}
}
