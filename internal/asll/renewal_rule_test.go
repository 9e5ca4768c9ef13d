package asll

import "testing"

// renewing adds a renewal of the period that ends on 01/08/2026.
func renewing(change func(*Renewal)) func(*tale) {
	return func(x *tale) {
		r := renewed("2026-07-20", 6)
		change(r)
		x.then(r)
	}
}

func TestARenewalIsProposedByTheService(t *testing.T) {
	const refused, warned = "renouvellement: PROPOSITION refuse ", "renouvellement: PROPOSITION avertit "
	judged(t, regulationOf("ful"), []ruling{
		{"nothing is said", renewing(func(r *Renewal) { r.ProposedBy, r.Proposed = "", on("") }), []string{refused + "proposed_by"}},
		{"a date without a service", renewing(func(r *Renewal) { r.ProposedBy = "" }), []string{refused + "proposed_by"}},
		{"a service without a date", renewing(func(r *Renewal) { r.Proposed = on("") }), []string{warned + "proposed"}},
		{"on the day of the decision", renewing(func(r *Renewal) { r.Proposed = on("2026-07-20") }), nil},
		{"after the decision", renewing(func(r *Renewal) { r.Proposed = on("2026-07-21") }), []string{refused + "proposed"}},
		{"by the service that the measure knows", func(x *tale) {
			x.intake.Service = "CCAS de Givors"
			renewing(func(r *Renewal) { r.ProposedBy = "" })(x)
		}, nil},
		{"a known service alone proposes nothing", func(x *tale) {
			x.intake.Service = "CCAS de Givors"
			renewing(func(r *Renewal) { r.ProposedBy, r.Proposed = "", on("") })(x)
		}, []string{refused + "proposed_by"}},
	})
}

func TestARenewalIsDecided(t *testing.T) {
	const refused = "renouvellement: DECISION refuse "
	same := func(r *Renewal) {}
	after := func(v Verdict, day string) func(*tale) {
		return func(x *tale) {
			decide(day, v, 6)(x)
			renewing(same)(x)
		}
	}
	judged(t, regulationOf("ful"), []ruling{
		{"by the body of the règlement", renewing(func(r *Renewal) { r.Body = "asll" }), nil},
		{"not by another one", renewing(func(r *Renewal) { r.Body = "ful" }), []string{refused + "body"}},
		{"signed on the very day", renewing(func(r *Renewal) { r.Signed = on("2026-07-20") }), nil},
		{"not signed before", renewing(func(r *Renewal) { r.Signed = on("2026-07-19") }), []string{refused + "signed"}},
		{"as the decision of that day says", after(VerdictFavourable, "2026-07-20"), nil},
		{"not against the decision of that day", after(VerdictUnfavourable, "2026-07-20"), []string{refused + "decided"}},
		{"nor while that day adjourned it", after("adjourned", "2026-07-20"), []string{refused + "decided"}},
		{"whatever a decision of before said", after(VerdictUnfavourable, "2026-07-10"), nil},
	})
}

func TestARenewalIsNotLongerThanTheDecisionOfItsDay(t *testing.T) {
	judged(t, regulationOf("ful"), []ruling{{"3 months decided, 6 renewed", func(x *tale) {
		decide("2026-07-20", VerdictFavourable, 3)(x)
		renewing(func(*Renewal) {})(x)
	}, []string{"renouvellement: DECISION refuse months"}}})
}

func TestARenewalFollowsThePeriodBefore(t *testing.T) {
	from := func(day string) func(*tale) { return renewing(func(r *Renewal) { r.Start = on(day) }) }
	judged(t, regulationOf("ful"), []ruling{
		{"the day after", from("2026-08-02"), nil},
		{"later", from("2026-09-01"), nil},
		{"not on its last day", from("2026-08-01"), []string{"renouvellement: PERIODES refuse start"}},
		{"not before the decision", func(x *tale) {
			renewing(func(r *Renewal) {
				r.Decided, r.Proposed, r.Start = on("2026-09-10"), on("2026-09-01"), on("2026-09-09")
			})(x)
		}, []string{"renouvellement: DECISION refuse start"}},
		{"on the day of the decision", func(x *tale) {
			renewing(func(r *Renewal) {
				r.Decided, r.Proposed, r.Start = on("2026-09-10"), on("2026-09-01"), on("2026-09-10")
			})(x)
		}, nil},
	})
}

func TestThereIsSomethingToRenew(t *testing.T) {
	judged(t, regulationOf("ful"), []ruling{
		{"a contract", func(x *tale) { x.contract = nil; renewing(func(*Renewal) {})(x) }, []string{"renouvellement: ORDRE refuse"}},
		{"an open measure", func(x *tale) {
			x.then(ended("2026-07-19"))
			renewing(func(*Renewal) {})(x)
		}, []string{"renouvellement: ORDRE refuse"}},
	})
}
