// Package schema holds the SQL that makes a carnet. Its numbered scripts are the reference of the file format.
package schema

import (
	_ "embed"
)

// ApplicationID is the application_id of a carnet: « asll » in ASCII.
const ApplicationID = 0x61736C6C

// Version is the user_version of a carnet: how many scripts made it.
const Version = 11

var (
	//go:embed 001_journal.sql
	journal string
	//go:embed 002_read_model.sql
	readModel string
	//go:embed 003_setting.sql
	setting string
	//go:embed 004_draft.sql
	draft string
	//go:embed 005_import.sql
	imports string
	//go:embed 006_housed.sql
	housed string
	//go:embed 007_report.sql
	report string
	//go:embed 008_payload.sql
	payload string
	//go:embed 009_model.sql
	model string
	//go:embed 010_references.sql
	references string
	//go:embed 011_days.sql
	days string

	// Views is the script that makes the views again; it runs after the last of Scripts.
	//
	//go:embed views.sql
	Views string
)

// Scripts are the migrations: script n brings a carnet from version n to n+1.
func Scripts() [Version]string {
	return [...]string{journal, readModel, setting, draft, imports, housed, report, payload, model, references, days}
}
