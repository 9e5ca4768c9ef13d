package prompt

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/term"

	"asll/internal/form"
	"asll/internal/text"
)

// Plain puts questions line by line, without any cursor movement or colour.
type Plain struct {
	in    *bufio.Reader
	out   io.Writer
	typed bool // a person types, and sees it: a script's answers are written after the questions instead
}

// NewPlain reads the answers from in, one a line, and writes the questions to out. The answers of a script are written
// too, so that the whole reads as a conversation.
func NewPlain(in io.Reader, out io.Writer) *Plain {
	f, isFile := in.(*os.File)
	return &Plain{in: bufio.NewReader(in), out: out, typed: isFile && term.IsTerminal(int(f.Fd()))}
}

// Ask puts one question, again and again until its answer is accepted.
func (p *Plain) Ask(q form.Question) ([]string, error) {
	p.list(q)
	for {
		fmt.Fprint(p.out, question(q))
		written, err := p.read(q.Lines)
		if err != nil {
			return nil, err
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

// read reads one line, and with several lines allowed, those that the end of each announces.
func (p *Plain) read(several bool) (string, error) {
	var all strings.Builder
	for {
		one, err := p.readLine()
		if err != nil {
			return "", err
		}
		before, more := strings.CutSuffix(one, `\`)
		if !several || !more {
			all.WriteString(one)
			return all.String(), nil
		}
		all.WriteString(strings.TrimRight(before, " ") + "\n")
		fmt.Fprint(p.out, "… ")
	}
}

// readLine reads one line. The last line of a script may lack its end; a person who presses Ctrl-D there leaves.
func (p *Plain) readLine() (string, error) {
	one, err := p.in.ReadString('\n')
	if err != nil && (one == "" || p.typed) {
		fmt.Fprintln(p.out)
		return "", ErrStopped
	}
	one = strings.TrimRight(one, "\r\n")
	if !p.typed {
		fmt.Fprintln(p.out, text.Printable(one))
	}
	return one, nil
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
