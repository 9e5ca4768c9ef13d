# Samir Haddad a signé (acte 7) un contrat de 6 mois qui attend son entrée dans le logement.
set -e
sh "$GIVEN/refugie.sh"
asll contrat 2026-0001 --signature 26/01/2026 --debut entree --mois 6 --objectif "installation: ouvrir les droits" \
  --action "1: les-deux: demander une aide au logement" --signataire "menage: Samir Haddad" --signataire "referent: Claire Morel"
