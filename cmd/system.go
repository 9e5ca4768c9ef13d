package cmd

import (
	"cmp"
	"context"
	"crypto/rand"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"strconv"
	"syscall"
	"time"

	"golang.org/x/term"

	"asll/internal/prompt"
)

// System ties the program to the real clock, streams and environment. It is
// the only place that does.
func System() App {
	device, _ := os.Hostname()
	return App{
		In:     os.Stdin,
		Out:    os.Stdout,
		Err:    os.Stderr,
		Now:    time.Now,
		Random: rand.Reader,
		Device: cmp.Or(device, "poste sans nom"),
		Carnet: cmp.Or(os.Getenv("ASLL_CARNET"), usualCarnet()),
		Colour: colours() && terminal(os.Stdout) && terminal(os.Stderr),
		Width:  columns(os.Stdout),

		Progress:  progressColumns(),
		Prompter:  prompter,
		Open:      openWithSystem,
		Interrupt: interrupt,
	}
}

// interrupt ends a context on Ctrl-C, or when the system asks the program to
// end. A second Ctrl-C ends the program itself.
func interrupt(ctx context.Context) (context.Context, context.CancelFunc) {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	return ctx, stop
}

// progressColumns is the room for a bar that draws over itself.
func progressColumns() int {
	if os.Getenv("TERM") == "dumb" { // it cannot move its cursor
		return 0
	}
	return columns(os.Stderr)
}

// prompter is who can be asked: line by line, whoever writes on the standard
// input; otherwise only a person who sees the questions and the answer.
func prompter(plain bool) prompt.Prompter {
	if plain {
		return prompt.NewPlain(os.Stdin, os.Stderr)
	}
	for _, f := range []*os.File{os.Stdin, os.Stdout, os.Stderr} {
		if !term.IsTerminal(int(f.Fd())) {
			return nil
		}
	}
	if os.Getenv("TERM") == "dumb" { // it cannot move its cursor
		return prompt.NewPlain(os.Stdin, os.Stderr)
	}
	return prompt.NewTerminal(os.Stdin, os.Stderr, colours())
}

// colours tells whether a terminal would show them: the old console of Windows
// prints their codes instead.
func colours() bool {
	if runtime.GOOS == "windows" && os.Getenv("WT_SESSION") == "" {
		return false
	}
	return os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// columns is the width of a terminal, or the one that COLUMNS asks for; 0 for
// what is not a terminal, where nothing is to be wrapped.
func columns(f *os.File) int {
	if !term.IsTerminal(int(f.Fd())) {
		return 0
	}
	if asked, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil {
		return max(0, asked)
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0
	}
	return width
}

// usualCarnet is the carnet in the platform's folder for data.
func usualCarnet() string {
	home, _ := os.UserHomeDir()
	folder := filepath.Join(home, ".local", "share")
	switch runtime.GOOS {
	case "windows":
		folder = cmp.Or(os.Getenv("LOCALAPPDATA"), filepath.Join(home, "AppData", "Local"))
	case "darwin":
		folder = filepath.Join(home, "Library", "Application Support")
	default:
		folder = cmp.Or(os.Getenv("XDG_DATA_HOME"), folder)
	}
	return filepath.Join(folder, "asll", "carnet.db")
}
