// Package tty runs a program on a pseudo-terminal, for the tests of what a
// person sees and types. Nothing of the product imports it.
package tty
