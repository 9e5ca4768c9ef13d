# Awa Diallo : une mesure de 6 mois (acte 6), du 01/02/2026 au 31/07/2026, avec deux objectifs.
set -e
sh "$GIVEN/accord.sh"
asll contrat 2026-0001 --signature 26/01/2026 --debut 01/02/2026 --mois 6 \
  --objectif "solvabilite: apurer la dette" --objectif "mediation: renouer avec le bailleur" \
  --action "1: menage: verser 50 euros par mois" --signataire "menage: Awa Diallo" --signataire "referent: Claire Morel"
