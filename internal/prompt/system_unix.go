//go:build unix

package prompt

import (
	"os"
	"os/signal"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// listsReadConsole tells whether survey's lists read keys past our reader.
const listsReadConsole = false

// prepareOutput does nothing: terminals know their codes here.
func prepareOutput(*os.File) (putBack func()) { return func() {} }

// readable tells whether there is something to read, or the end, before a delay is over.
func readable(f *os.File, delay time.Duration) bool {
	fds := []unix.PollFd{{Fd: int32(f.Fd()), Events: unix.POLLIN}}
	for {
		n, err := unix.Poll(fds, int(delay.Milliseconds()))
		if err != unix.EINTR {
			return err == nil && n > 0
		}
	}
}

// beforeDeath calls a function when a signal ends the program, and then lets it. A signal that was to be ignored still
// is.
func beforeDeath(restore func()) (stop func()) {
	deaths := make(chan os.Signal, 1)
	for _, s := range []os.Signal{unix.SIGTERM, unix.SIGHUP, unix.SIGINT, unix.SIGQUIT} {
		if !signal.Ignored(s) {
			signal.Notify(deaths, s)
		}
	}
	go func() {
		for s := range deaths {
			restore()
			signal.Reset(s)
			_ = unix.Kill(unix.Getpid(), s.(syscall.Signal))
		}
	}()
	return func() {
		signal.Stop(deaths)
		close(deaths) // what was received just before is still obeyed
	}
}
