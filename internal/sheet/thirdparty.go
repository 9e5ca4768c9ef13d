package sheet

import (
	"slices"
	"strconv"

	"asll/internal/asll"
)

// ForHousehold is an act as the household may read it: who wrote to the association about it, and
// who signed for a partner, are other people.
func ForHousehold(a asll.Act) asll.Act {
	switch a := a.(type) {
	case *asll.Intake:
		told := *a
		for _, s := range []*string{&told.Sender, &told.SenderPhone, &told.SenderEmail} {
			if *s != "" {
				*s = withheld
			}
		}
		return &told
	case *asll.Contract:
		told := *a
		told.Signatories = slices.Clone(a.Signatories)
		for i := range told.Signatories {
			if s := &told.Signatories[i]; s.Name != "" && !ours(s.Role) {
				s.Name = withheld
			}
		}
		return &told
	default:
		return a
	}
}

// ours tells the household and its référents from anybody else.
func ours(role asll.Role) bool {
	return role == asll.RoleHousehold || role == asll.RoleReferent || role == asll.RoleAccess || role == "maintenance"
}

// actName names an act: 2026-0042.7.
func actName(label string, number int) string { return label + "." + strconv.Itoa(number) }
