package prompt

// A key is one press, or one paste.
type key struct {
	what action
	text string // what is typed or pasted
}

// An action is what a key does.
type action int

const (
	ignored action = iota
	typed
	paste
	pasteBegins // the keyboard then reads on to the end of the paste
	enter
	newLine
	tab
	interrupt
	endOfInput
	left
	right
	up
	down
	wordLeft
	wordRight
	home
	end
	backspace
	suppress
	eraseLeft
	eraseWordLeft
	eraseRight
)

// Characters that are keys of their own.
const (
	ctrlC    = 0x03
	escape   = 0x1b
	delete7  = 0x7f
	pasteEnd = "\x1b[201~"
)

// controls are the keys of one byte that do something.
func control(b byte) action {
	switch b {
	case 0x01:
		return home
	case ctrlC:
		return interrupt
	case 0x04:
		return endOfInput
	case 0x05:
		return end
	case 0x08, delete7:
		return backspace
	case '\t':
		return tab
	case 0x0b:
		return eraseRight
	case '\r', '\n':
		return enter
	case 0x15:
		return eraseLeft
	case 0x17:
		return eraseWordLeft
	}
	return ignored
}
