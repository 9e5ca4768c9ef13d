# Awa Diallo : diagnostic (2), demande (3), accord de la commission ASLL pour 6 mois (4), adhésion (5). Reste le contrat.
set -e
sh "$GIVEN/saisine.sh"
asll diagnostic 2026-0001 --date 09/01/2026 --type social --orientation individuel
asll demande 2026-0001 --date 12/01/2026 --mois 6 --service-instructeur "CCAS de Privas"
asll decision 2026-0001 --date 20/01/2026 --instance commission-asll --avis favorable --mois 6 --notifiee 22/01/2026
asll situation 2026-0001 --date 23/01/2026 --adhesion 23/01/2026
