package prompt

import (
	"fmt"
	"strings"

	"asll/internal/text"
)

// read puts a question and reads its line, and with several lines allowed, those that the end of each announces. What
// was written before the end of the input comes with the error.
func (p *Plain) read(asked string, several bool) (string, error) {
	var all strings.Builder
	for {
		one, err := p.answer(asked)
		if several {
			one = strings.ReplaceAll(one, "\\\n", "\n") // pasted
		}
		before, more := strings.CutSuffix(one, `\`)
		if err != nil || !several || !more {
			all.WriteString(one)
			return all.String(), err
		}
		all.WriteString(strings.TrimRight(before, " ") + "\n")
		asked = "… "
	}
}

// answer puts a question and reads a line or, when a person pastes several, all of them: they answer this question and
// not the next ones. What was typed before the question was put is no paste.
func (p *Plain) answer(asked string) (string, error) {
	early := p.typed && p.ready(0)
	fmt.Fprint(p.out, asked)
	all, err := p.line()
	for err == nil && !early && p.typed && p.ready(together) {
		one, end := p.line()
		if end != nil && one == "" { // the lines before were entered: they are answered first
			p.ended = true
			break
		}
		all, err = all+"\n"+one, end
	}
	return all, err
}

// line reads one line. The last line of a script may lack its end; a person who presses Ctrl-D there leaves.
func (p *Plain) line() (string, error) {
	if p.ended {
		return "", ErrStopped
	}
	one, err := p.in.ReadString('\n')
	one = strings.TrimRight(one, "\r\n")
	if err != nil && (one == "" || p.typed) {
		return one, ErrStopped
	}
	if !p.typed {
		fmt.Fprintln(p.out, text.Printable(one))
	}
	return one, nil
}
