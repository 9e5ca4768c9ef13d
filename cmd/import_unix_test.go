//go:build unix

package cmd_test

import (
	"os"
	"runtime"
	"runtime/debug"
	"syscall"
)

// forgetPeak makes this process small: Linux counts in the peak of a program
// that of the one which started it.
func forgetPeak() {
	debug.FreeOSMemory()
	_ = os.WriteFile("/proc/self/clear_refs", []byte("5"), 0)
}

// peakOf is the most memory that a process took, in MiB.
func peakOf(ended *os.ProcessState) float64 {
	usage, ok := ended.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	unit := 1 << 10 // of a MiB
	if runtime.GOOS == "darwin" {
		unit = 1 << 20
	}
	return float64(usage.Maxrss) / float64(unit)
}
