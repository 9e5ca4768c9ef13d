package cmd

// Words splits a command line, for the tests that run whole ones.
var Words = words

// ByNumber orders dossiers, for a test that cannot open ten thousand of them.
var ByNumber = byNumber
