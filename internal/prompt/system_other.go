//go:build !unix

package prompt

import (
	"os"
	"time"
)

// readable never waits: a console gives whole keys.
func readable(*os.File, time.Duration) bool { return false }

// beforeDeath does nothing: the console puts itself back.
func beforeDeath(func()) (stop func()) { return func() {} }
