// Asll is the référent's notebook: it records what is done with a household
// under an ASLL measure, and refuses what the règlement forbids.
package main

import (
	"os"

	"asll/cmd"
)

func main() {
	os.Exit(cmd.Main(cmd.System(), os.Args[1:]))
}
