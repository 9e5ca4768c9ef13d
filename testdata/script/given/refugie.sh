# Samir Haddad, hébergé au CPH Les Cèdres, dans le parcours réfugiés : saisine (1), diagnostic social (2), relais (3),
# demande et courrier (4), accord de l'ITTL pour 6 mois (5), adhésion (6). Reste le contrat.
set -e
sh "$GIVEN/carnet.sh"
asll saisine --reglement refugies --date 05/01/2026 --nom Haddad --prenom Samir --statut-occupation recherche \
  --objet installation --origine hebergement --service-instructeur "Coordination logement" \
  --hebergement "CPH Les Cèdres" --mission-accompagnement oui --heberge-depuis 01/03/2025
asll diagnostic 2026-0001 --date 09/01/2026 --type social --orientation individuel
asll entretien 2026-0001 --date 09/01/2026 --type relais
asll demande 2026-0001 --date 12/01/2026 --mois 6 --courrier 10/01/2026
asll decision 2026-0001 --date 20/01/2026 --instance ittl --avis favorable --mois 6 --notifiee 22/01/2026
asll situation 2026-0001 --date 23/01/2026 --adhesion 23/01/2026
