# Awa Diallo, locataire, saisit elle-même l'association le 05/01/2026 : dossier 2026-0001, acte 1.
set -e
sh "$GIVEN/carnet.sh"
asll saisine --date 05/01/2026 --nom Diallo --prenom Awa --naissance 04/07/1988 --membre "Ismaël, enfant, 2014" \
  --statut-occupation locataire --objet maintien --origine menage
