//go:build !windows

package cmd

import (
	"context"
	"os/exec"
	"runtime"
	"time"
)

// opening is how long a program that shows a file has to say that it cannot. Most do so at once; some end with what
// they show, and are not waited for.
const opening = 2 * time.Second

// openWithSystem shows a file as a double click would. Its name is one argument, which no shell reads.
func openWithSystem(path string) error {
	program := "xdg-open"
	if runtime.GOOS == "darwin" {
		program = "open"
	}
	c := exec.CommandContext(context.Background(), program, path)
	if err := c.Start(); err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	select {
	case err := <-ended:
		return err
	case <-time.After(opening):
		return nil
	}
}
