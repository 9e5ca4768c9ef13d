//go:build unix

package cmd_test

import (
	"errors"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"syscall"
)

// nobody is a user to whom permissions apply, which they do not to root.
const nobody = 65534

// addUnixPrograms adds what only Unix can play.
func addUnixPrograms(programs map[string]func()) {
	programs["nobody"] = runAsNobody
	programs["full"] = runOnFullDisk
}

// runAsNobody is « nobody asll … »: asll without the rights of root.
func runAsNobody() {
	if os.Getuid() == 0 {
		// The folder that holds those of all the scenarios is closed to others.
		err := errors.Join(os.Chmod(filepath.Dir(os.Getenv("WORK")), 0o711), syscall.Setgroups(nil), syscall.Setgid(nobody), syscall.Setuid(nobody))
		if err != nil {
			panic(err)
		}
	}
	os.Args = os.Args[1:]
	runProgram()
}

// runOnFullDisk is « full 1000 asll … »: asll where no file may grow beyond so many bytes.
func runOnFullDisk() {
	size, err := strconv.ParseUint(os.Args[1], 10, 64)
	signal.Ignore(syscall.SIGXFSZ)
	if err = errors.Join(err, syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: size, Max: size})); err != nil {
		panic(err)
	}
	os.Args = os.Args[2:]
	runProgram()
}
