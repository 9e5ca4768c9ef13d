package carnet

import (
	"errors"
	"fmt"
	"io/fs"
)

func missing(path string, err error) error {
	return &Unusable{path, "il n'y a pas de carnet à cet endroit : " + path, "vérifier le chemin, ou créer un carnet", err}
}

func notAFile(path string) error {
	return &Unusable{path, "« " + path + " » n'est pas un fichier", "donner le chemin d'un fichier", errNotAFile}
}

func foreign(path string) error {
	return &Unusable{path, "« " + path + " » n'est pas un carnet asll ; le fichier n'a pas été touché", "vérifier le chemin", ErrForeign}
}

func fromTheFuture(path string, v int) error {
	return &Unusable{
		path,
		fmt.Sprintf("le carnet %s vient d'une version plus récente d'asll (format %d, cette version lit jusqu'au format %d) ; le fichier n'a pas été touché", path, v, version),
		"installer la dernière version d'asll", ErrFuture,
	}
}

// repair is what to do with a damaged file.
const repair = "ne plus y écrire, en garder une copie et restaurer une sauvegarde"

func damaged(path string, err error) error {
	return &Unusable{path, fmt.Sprintf("le carnet %s est endommagé", path), repair, fmt.Errorf("%w: %w", errDamaged, err)}
}

// altered tells of an act that is not what was recorded.
func altered(path string, ref Ref, number int, err error) error {
	return &Unusable{path, fmt.Sprintf("l'acte %s.%d n'est plus tel qu'il a été enregistré", ref.Label, number), repair, fmt.Errorf("%w: %w", errDamaged, err)}
}

func locked(path string, err error) error {
	return &Unusable{path, fmt.Sprintf("le carnet %s est utilisé par un autre programme", path), "fermer l'autre programme, puis recommencer", err}
}

func readOnly(path string, err error) error {
	return &Unusable{path, fmt.Sprintf("le carnet %s ne peut pas être modifié : il est en lecture seule", path), "vérifier les droits sur le fichier et sur son dossier", err}
}

func full(path string, err error) error {
	return &Unusable{path, fmt.Sprintf("il n'y a plus de place pour écrire dans le carnet %s ; rien n'a été enregistré", path), "libérer de la place sur le disque, puis recommencer", err}
}

func unreadable(path string, err error) error {
	if errors.Is(err, fs.ErrPermission) {
		return &Unusable{path, fmt.Sprintf("le carnet %s ne peut pas être ouvert : l'accès est refusé", path), "vérifier les droits sur le fichier et sur son dossier", err}
	}
	return &Unusable{path, "le disque n'a pas pu lire ou écrire le carnet " + path, "vérifier que le disque est branché et en bon état, et garder une copie du carnet", err}
}
