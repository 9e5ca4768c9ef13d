package batch

import (
	"strings"
	"testing"

	"asll/internal/asll"
)

func TestTheNumberOfADayIsExplained(t *testing.T) {
	const explained = "« 46027 » est un numéro de série d'Excel : mettez la colonne au format Date"
	got := filled(t, "dossier;date;type;prochain\n1;46027;domicile;46027\n1;460270;domicile;demain\n", Options{Kind: asll.KindVisit})
	if strings.Count(got, explained) != 2 || strings.Count(got, "numéro de série") != 2 {
		t.Error(got)
	}
}
