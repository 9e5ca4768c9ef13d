# Deux carnets tenus pareil, options.db et questions.db : dans l'un les actes viendront d'options, dans l'autre de réponses.
# L'argument dit par quel début : saisine, accord, mesure…
set -e
ASLL_CARNET=options.db sh "$GIVEN/$1.sh"
cp options.db questions.db
