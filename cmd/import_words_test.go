package cmd_test

import (
	"math/rand/v2"
	"strings"
	"unicode/utf8"
)

// The words of the measured file. What makes its texts costly to read is in
// them: accents, apostrophes, guillemets and the separator itself.
var (
	families = strings.Fields(`
		Lefèvre Moreau Haddad Diallo Benali Nguyen Ferreira Kaya Traoré Rousseau Girard Bonnet Fontaine Chevalier
		Garnier Faure Legrand Gauthier Perrin Morin Mathieu Clément Gauvin Dumont Fournier Giraud Meunier Blanchard
		Brunet Barbier Delmas Coulibaly Keïta Bâ Sow Cissé Kouassi Mbemba Yılmaz Öztürk Petrović Kowalczyk Popescu
		Ionescu Silva Pereira Gonçalves Muñoz Ibáñez Rahmani Ahmadi Karimi Tesfaye Abebe Okafor Zeroual Boukhari
		Mansouri Chérif Belkacem Tran Pham Châtelain`)
	firstNames = strings.Fields(`
		Awa Samir Élodie Chloé Aïcha Inès Noémie Zoé Léa Maëlle Anaïs Hélène Béatrice Cécile Françoise Gaëlle Joëlle
		Laëtitia Mélanie Océane Pénélope Raphaëlle Sévérine Thérèse Valérie Yaël Fatou Aminata Nadia Leïla Salma
		Zeïneb Meryem Oumou Mariama André Benoît Cédric Didier Étienne Frédéric Grégory Hervé Ibrahim Jérôme Karim
		Loïc Moussa Noël Ousmane Patrice Rémi Sébastien Théo Ulysse Yacine Zacharie Mamadou Omar Rachid Slimane
		Tarek Youssef Idriss`)
	streets = []string{
		"rue de la République", "avenue de l'Église", "impasse des Lilas", "boulevard Gambetta", "place du Marché",
		"chemin des Côtes", "allée Édith-Piaf", "montée du Château", "résidence « Les Érables », bât. B",
	}
	towns = []struct{ postcode, name string }{
		{"69700", "Givors"},
		{"07000", "Privas"},
		{"42800", "Rive-de-Gier"},
		{"38200", "Vienne"},
		{"26000", "Valence"},
		{"07100", "Annonay"},
		{"43000", "Le Puy-en-Velay"},
		{"01000", "Bourg-en-Bresse"},
	}
	objectives = []string{
		"solvabilité: apurer la dette locative", "solvabilité: ouvrir tous les droits du ménage", "recherche: trouver un T3 près de l'école",
		"installation: s'approprier le logement", "médiation: rétablir le dialogue avec le bailleur",
	}
	sentences = []string{
		"Loyer de mars réglé à temps.", "Plan d'apurement respecté depuis deux mois.", "Dossier APL complété ensemble puis déposé à la CAF.",
		"Madame s'inquiète de la facture d'électricité ; échéancier demandé.", "Courrier du bailleur relu et expliqué.",
		"Le ménage préfère un rendez-vous le matin, après l'école.", "Point sur le budget : reste à vivre très faible.",
		"Demande de logement social renouvelée en ligne.", "Humidité dans la chambre, signalée au bailleur par écrit.",
		"Attestation d'assurance à fournir avant la fin du mois.", "Contact pris avec l'assistante sociale de secteur.",
		"Monsieur a repris un emploi à mi-temps, à déclarer.", "« On respire un peu », dit la famille.",
		"Prélèvement rejeté, régularisation prévue le dix.", "Visite très agréable, logement bien tenu.",
		"Dossier de surendettement recevable, suspension des poursuites.", "Relevé de compteurs fait avec le ménage.",
		"Aide du FSL accordée pour les impayés d'énergie.", "Trajet jusqu'à la mairie fait à pied, en sécurité.",
	}
)

// said makes a text of at least so many characters, and at most as many more
// as a sentence has. It says nothing twice: their number is prime.
func said(r *rand.Rand, least int) string {
	var b strings.Builder
	i, step := r.IntN(len(sentences)), 1+r.IntN(len(sentences)-1)
	for n := 0; n < least; i = (i + step) % len(sentences) {
		if n > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(sentences[i])
		n += utf8.RuneCountInString(sentences[i]) + 1
	}
	return b.String()
}

func one[T any](r *rand.Rand, of []T) T { return of[r.IntN(len(of))] }
