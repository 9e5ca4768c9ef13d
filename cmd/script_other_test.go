//go:build !unix

package cmd_test

func addUnixPrograms(map[string]func()) {}
