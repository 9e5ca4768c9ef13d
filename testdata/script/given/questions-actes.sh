# Tous les actes d'un carnet, tels qu'ils sont enregistrés.
sqlite3 "$1.db" 'select kind, day, payload from act order by rowid'
