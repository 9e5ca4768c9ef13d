package cmd

// Words splits a command line, for the tests that run whole ones.
var Words = words
