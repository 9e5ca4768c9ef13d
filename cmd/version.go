package cmd

import (
	"runtime/debug"

	"asll/schema"
)

// version is that of the build: a tag, or the revision it was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "de développement"
}

// formatVersion is the version of the carnets that the program makes.
func formatVersion() int { return schema.Version }
