//go:build !unix

package carnet

import "errors"

var errUnix = errors.New("only on Unix")

func useReadOnly(string) error { return errUnix }

func writeBeyondLimit(string) error { return errUnix }
