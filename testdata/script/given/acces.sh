# Samir Haddad, hébergé au CPH Les Cèdres, entre dans le parcours réfugiés : une saisine (acte 1), et rien d'autre encore.
set -e
sh "$GIVEN/carnet.sh"
asll saisine --reglement refugies --date 05/01/2026 --nom Haddad --prenom Samir --statut-occupation recherche \
  --objet installation --origine hebergement --service-instructeur "Coordination logement" \
  --hebergement "CPH Les Cèdres" --mission-accompagnement oui --heberge-depuis 01/03/2025
