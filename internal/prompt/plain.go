package prompt

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/term"

	"asll/internal/form"
	"asll/internal/text"
)

// Plain puts questions line by line, without any cursor movement or colour.
type Plain struct {
	in    *bufio.Reader
	out   io.Writer
	typed bool                     // a person types, and sees it: a script's answers are written after the questions instead
	ready func(time.Duration) bool // whether a person's next line is there before that long
	ended bool                     // the input did, after a line that was still an answer
}

// NewPlain reads the answers from in, one a line, and writes the questions to out. The answers of a script are written
// too, so that the whole reads as a conversation.
func NewPlain(in io.Reader, out io.Writer) *Plain {
	p := &Plain{in: bufio.NewReader(in), out: out}
	if f, isFile := in.(*os.File); isFile && term.IsTerminal(int(f.Fd())) {
		p.typed = true
		p.ready = func(d time.Duration) bool { return p.in.Buffered() > 0 || readable(f, d) }
	}
	return p
}

// Ask puts one question, again and again until its answer is accepted.
func (p *Plain) Ask(q form.Question) ([]string, error) {
	p.list(q)
	for {
		written, err := p.read(question(q), q.Lines)
		if err != nil {
			fmt.Fprintln(p.out)
			return unfinished(q, written), err
		}
		switch strings.TrimSpace(written) {
		case backWord:
			return nil, ErrBack
		case helpWord:
			fmt.Fprintln(p.out, plainHelp(q))
			p.list(q)
			continue
		}
		answers, wrong := read(q, written)
		if wrong == "" {
			wrong = refusal(q, answers)
		}
		if wrong == "" {
			return answers, nil
		}
		fmt.Fprintln(p.out, wrong)
	}
}

// list writes the choices of a question, numbered.
func (p *Plain) list(q form.Question) {
	if len(q.Choices) == 0 {
		return
	}
	fmt.Fprintln(p.out, line(q.Label))
	for i, c := range q.Choices {
		fmt.Fprintf(p.out, "%3d. %s\n", i+1, line(c.Label))
	}
}

// question is the line that waits for an answer.
func question(q form.Question) string {
	asked, offer := line(q.Label), proposal(q)
	if len(q.Choices) > 0 {
		asked, offer = "Numéro ou mot", numbers(proposed(q))
		if q.Several {
			asked = "Numéros ou mots séparés par des virgules"
		}
	}
	if offer != "" {
		asked += " [" + strings.ReplaceAll(offer, "\n", " ⏎ ") + "]"
	}
	return text.Typo(asked + plainly(q) + " : ")
}

// plainly says how a question is answered line by line, where only « - » takes away what is proposed.
func plainly(q form.Question) string {
	if q.Optional && proposal(q) != "" {
		return " (« - » pour " + passing(q) + ")"
	}
	return manner(q)
}

// numbers are places of a list as they are shown and answered.
func numbers(places []int) string {
	var shown []string
	for _, i := range places {
		shown = append(shown, strconv.Itoa(i+1))
	}
	return strings.Join(shown, ", ")
}

// plainHelp is what « ? » answers.
func plainHelp(q form.Question) string {
	said := []string{lines(q.Help)}
	if q.Lines {
		said = append(said, lines(`Pour écrire plusieurs lignes, terminer chacune, sauf la dernière, par « \ ».`))
	}
	if len(q.Default) > 0 && q.Optional {
		said = append(said, lines("« - » seul laisse la question sans réponse."))
	}
	said = append(said, lines("« < » seul revient à la question précédente."))
	return strings.Join(slices.DeleteFunc(said, func(s string) bool { return s == "" }), "\n")
}
