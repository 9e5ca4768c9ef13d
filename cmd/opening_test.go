package cmd_test

import (
	"runtime"
	"testing"

	"asll/cmd"
)

func TestAMissingOpenerIsSaid(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a window would say it")
	}
	t.Setenv("PATH", t.TempDir())
	if err := cmd.System().Open("/dev/null"); err == nil {
		t.Error("nothing says that no program opens it")
	}
}
