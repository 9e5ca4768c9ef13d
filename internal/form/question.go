package form

// A Question is what a person is asked next, in French.
type Question struct {
	Label    string   // what is asked: « Date de l'entretien », « Objectif 2, thématique »
	Hint     string   // how it is written: « JJ/MM/AAAA »
	Help     string   // what « ? » answers
	Choices  []Choice // what may be answered, when it is one of a list
	Several  bool     // any number of the choices, in their order
	Lines    bool     // the text may hold several lines
	Optional bool     // an empty answer passes to the next question
	Pass     string   // what passing is called among choices, when it is not « passer »
	Default  []string // proposed, and taken by Enter alone

	// Read reads what is written instead of one of the choices, as flags do: a
	// synonym, words of one's own. Without it only the choices are answers.
	Read func(text string) (answer string, err error)
	// Check says what is wrong with an answer, in the words used for flags.
	Check func(answers []string) error
}

// A Choice is one of the answers of a list.
type Choice struct {
	Word  string // what is answered
	Label string // what is shown
}
