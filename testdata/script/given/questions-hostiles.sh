# Les réponses hostiles d'un avenant, dans le fichier « reponses » : ce qu'un collage malheureux peut apporter, une fin de
# ligne de Windows, une dernière ligne sans fin.
set -e
{
  printf '10/03/2026\r\n\033[2J\n\n1\n'
  printf 'me\314\201diation\n'
  printf 'é%.0s' $(seq 301) && printf '\n'
  printf '👩‍👧 « a | b »\033]0;titre\007\342\200\256 fin\n'
  printf 'nouvel\nrecherche\n2: payer: le loyer\n\n'
  printf 'référent: 12/05/2026: appeler\nappeler : la CAF\n\n\n\n\n'
  printf 'NFD e\314\201te\314\201\t\001fin\n<\n<\n\n\n1'
} >reponses
