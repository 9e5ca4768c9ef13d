# Un brouillon repris dans une seconde fenêtre, lue jusqu'à « Envoyé ou reçu » ; la première le reprend (ses réponses : l'entrée), puis la seconde répond.
set -e
rm -f attente
mkfifo attente
asll resume --plain <attente >seconde 2>&1 &
exec 3>attente
printf '1\n1\n' >&3
for _ in $(seq 500); do grep -q '^Envoyé ou reçu$' seconde && break || sleep 0.02; done
asll resume --plain 2>/dev/null && echo 'première 0' || echo "première $?"
printf 'envoyé\n' >&3
exec 3>&-
wait $! && echo 'seconde 0' || echo "seconde $?"
sed -n '/^Attention/,$p' seconde
