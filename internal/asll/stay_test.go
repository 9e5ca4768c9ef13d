package asll

import "testing"

func housed(name string, mission YesNo, since, exit string) func(*tale) {
	return func(x *tale) {
		c := &x.intake.Circumstances
		c.Accommodation, c.SupportMission, c.AccommodatedSince, c.Exit = name, mission, on(since), on(exit)
	}
}

// The contract takes effect on 02/02/2026.
func TestAStayExcludesOnTheDayOfEffect(t *testing.T) {
	refused := []string{"contrat: EXCLUSION-HEBERGEMENT refuse start"}
	rulings := []ruling{
		{"leaving on the very day is fine", housed("CHRS", Yes, "2025-06-01", "2026-02-02"), nil},
		{"leaving the day before is fine", housed("CHRS", Yes, "2025-06-01", "2026-02-01"), nil},
		{"leaving the day after excludes", housed("CHRS", Yes, "2025-06-01", "2026-02-03"), refused},
		{"no known exit excludes", housed("CHRS", Yes, "2025-06-01", ""), refused},
		{"an unknown arrival excludes", housed("CHRS", Yes, "", ""), refused},
		{"an unknown arrival and an exit in time do not", housed("CHRS", Yes, "", "2026-02-02"), nil},
		{"arriving on the very day excludes", housed("CHRS", Yes, "2026-02-02", ""), refused},
		{"arriving the day after does not", housed("CHRS", Yes, "2026-02-03", ""), nil},
		{"a structure without a mission does not", housed("hôtel", No, "2025-06-01", ""), nil},
		{"a mission that nobody told of does not", housed("un tiers", "", "2025-06-01", ""), nil},
		{"a structure without a name does", housed("", Yes, "2025-06-01", ""), refused},
	}
	judged(t, regulationOf("ful"), rulings)
	judged(t, regulationOf("refugies"), rulings)
	judged(t, departement(), rulings)
}

func TestARequestAndADecisionMayComeDuringAStay(t *testing.T) {
	judged(t, regulationOf("ful"), []ruling{{"until the contract", func(x *tale) {
		housed("CHRS", Yes, "2025-06-01", "")(x)
		x.contract = nil
	}, nil}})
}

func TestARenewalIsExcludedOnItsOwnDayOfEffect(t *testing.T) {
	refused := []string{"renouvellement: EXCLUSION-HEBERGEMENT refuse start"}
	back := func(since, exit string) func(*tale) {
		return func(x *tale) {
			x.then(&Situation{Date: on("2026-07-01"), Circumstances: Circumstances{
				Accommodation: "CHRS", SupportMission: Yes, AccommodatedSince: on(since), Exit: on(exit),
			}}, renewed("2026-07-20", 6))
		}
	}
	judged(t, regulationOf("ful"), []ruling{
		{"a stay on the day of the renewal", back("2026-07-01", ""), refused},
		{"a stay that begins on that day", back("2026-08-02", ""), refused},
		{"a stay that begins after it", back("2026-08-03", ""), nil},
		{"a stay that ends on it", back("2026-07-01", "2026-08-02"), nil},
	})
}

func TestTheRefusalOfAStayNamesIt(t *testing.T) {
	cases := []struct {
		change func(*tale)
		want   string
	}{
		{
			housed("CHRS", Yes, "2025-06-01", ""),
			"au 02/02/2026, le ménage est hébergé par « CHRS », structure ayant une mission d'accompagnement (depuis le 01/06/2025, sans date de sortie)",
		},
		{
			housed("", Yes, "", "2026-03-01"),
			"au 02/02/2026, le ménage est hébergé dans une structure ayant une mission d'accompagnement (date de début inconnue, jusqu'au 01/03/2026)",
		},
	}
	for _, c := range cases {
		x := signed(regulationOf("ful"))
		c.change(x)
		same(t, sentence(t, x.told(), RuleAccommodation), c.want)
	}
}

func TestAStayLearntLateExcludes(t *testing.T) {
	judged(t, regulationOf("ful"), []ruling{{"since a date is what it is", func(x *tale) {
		x.then(&Situation{Date: on("2026-06-01"), Circumstances: Circumstances{
			Accommodation: "CHRS", SupportMission: Yes, AccommodatedSince: on("2026-01-01"),
		}})
	}, []string{"contrat: EXCLUSION-HEBERGEMENT refuse start"}}})
}
