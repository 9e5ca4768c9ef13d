# Deux fenêtres ouvertes sur le même brouillon, lues jusqu'à « Que faire » ; la seconde enregistre quand la première l'a fait.
set -e
mkfifo reponses
asll resume --plain <reponses >seconde 2>&1 &
exec 3>reponses
printf '1\n1\n\n\n\n\n' >&3
for _ in $(seq 500); do grep -q '1. enregistrer$' seconde && break || sleep 0.02; done
printf '1\n1\n\n\n\n\n1\n' | asll resume --plain
printf '1\n' >&3
exec 3>&-
wait $! && echo 'code 0' || echo "code $?"
cat seconde
