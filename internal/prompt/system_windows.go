package prompt

import (
	"os"

	"golang.org/x/sys/windows"
)

// prepareOutput asks the console to obey the editor's codes.
func prepareOutput(out *os.File) (putBack func()) {
	console := windows.Handle(out.Fd())
	var mode uint32
	if windows.GetConsoleMode(console, &mode) != nil {
		return func() {}
	}
	wanted := mode | windows.ENABLE_PROCESSED_OUTPUT | windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING
	_ = windows.SetConsoleMode(console, wanted) // an old console shows the codes, and still works
	return func() { _ = windows.SetConsoleMode(console, mode) }
}

// listsReadConsole tells whether survey's lists read keys past our reader.
const listsReadConsole = true
