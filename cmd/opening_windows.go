package cmd

import "golang.org/x/sys/windows"

// openWithSystem shows a file as a double click would. Its name is no part of a command line, so that nothing in it is
// taken for something else.
func openWithSystem(path string) error {
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	return windows.ShellExecute(0, nil, name, nil, nil, windows.SW_SHOWNORMAL)
}
