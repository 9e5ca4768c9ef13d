# Un carnet neuf, tenu par Claire Morel.
set -e
asll init --referent "Claire Morel" --association "Toits et Liens" --departement 07
