package batch

import (
	"fmt"
	"testing"

	"asll/internal/asll"
)

func TestADayWithAnHourIsTheDay(t *testing.T) {
	for written, want := range map[string]string{
		"05/01/2026 14:30": "05/01/2026", "2026-01-05 00:00:00": "2026-01-05", "2026-01-05T00:00:00": "2026-01-05", "2026-01-05T23:59:45.120Z": "2026-01-05",
		"5/1/26 9h": "5/1/26", "05/01/2026 à 14h30": "05/01/2026", "05/01/2026 25:30": "05/01/2026 25:30", "05/01/2026 matin": "05/01/2026 matin", "hier": "hier",
	} {
		m := table(t, "dossier;date;type;prochain;note\n1;"+written+";domicile;;"+written+"\n", Options{Kind: asll.KindVisit})
		for r, err := range m.Rows() {
			if got := fmt.Sprint(r.Answers["date"], r.Answers["note"], err); got != "["+want+"] ["+written+"] <nil>" {
				t.Errorf("%s: %s", written, got)
			}
		}
	}
}

func TestAMomentKeepsItsHour(t *testing.T) {
	for written, want := range map[string]string{
		"2026-01-05T14:30:00": "2026-01-05 14:30", "05/01/2026 14:30:59": "05/01/2026 14:30", "05/01/2026 14h30": "05/01/2026 14h30", "05/01/2026": "05/01/2026",
		"2026-01-05 00:00:00": "2026-01-05", "05/01/2026 10:00:00": "05/01/2026 10:00",
	} {
		m := table(t, "dossier;date;type;prochain;note\n1;04/01/2026;domicile;"+written+";\n", Options{Kind: asll.KindVisit})
		for r, err := range m.Rows() {
			if got := fmt.Sprint(r.Answers["next"], err); got != "["+want+"] <nil>" {
				t.Errorf("%s: %s", written, got)
			}
		}
	}
}

func TestEachDayOfACellLosesItsHour(t *testing.T) {
	m := table(t, "dossier;signature;date-bilan\n1;26/01/2026;15/05/2026 00:00:00|2026-07-17T08:00\n", Options{Kind: asll.KindContract})
	for r, err := range m.Rows() {
		if got := fmt.Sprint(r.Answers["review-date"], err); got != "[15/05/2026 2026-07-17] <nil>" {
			t.Error(got)
		}
	}
}
