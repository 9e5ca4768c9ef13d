package carnet

// summaryColumns are those of a Summary, in the order of scanSummary.
const summaryColumns = `
		SELECT
			r.id,
			r.label,
			d.id IS NULL,
			coalesce(d.last_name, ''),
			coalesce(d.first_name, ''),
			d.born,
			coalesce(d.ref, ''),
			coalesce(d.town, ''),
			coalesce(m.rank, 0),
			coalesce(m.purpose, ''),
			coalesce(m.regulation, ''),
			coalesce(m.referent, ''),
			coalesce(m.service, ''),
			m.opened,
			coalesce(m.stage, ''),
			m.signed,
			m.effect,
			m.ends,
			m.closed,
			coalesce(m.granted, 0),
			coalesce(m.counted, 0),
			coalesce(m.ceiling, 0),
			m.housed,
			o.due,
			coalesce(o.rule, ''),
			coalesce(o.text, '')`

// currentMeasure joins the last prise en charge of a dossier d.
const currentMeasure = `
		LEFT JOIN measure m ON m.dossier = d.id AND m.rank = d.measures`

// nextObligation joins what a dossier d asks for next. Obligations are numbered
// in the order of their due days: the first one open is the next.
const nextObligation = `
		LEFT JOIN obligation o ON o.dossier = d.id AND o.position = (
			SELECT min(position)
			FROM obligation
			WHERE dossier = d.id AND settled IS NULL
		)`

func scanSummary(scan func(...any) error) (Summary, error) {
	var s Summary
	err := scan(
		&s.ID,
		&s.Label,
		&s.Gone,
		&s.Name,
		&s.FirstName,
		day{&s.Born},
		&s.ExternalRef,
		&s.Town,
		&s.Measure,
		&s.Purpose,
		&s.Regulation,
		&s.Referent,
		&s.Service,
		day{&s.Opened},
		&s.stage,
		day{&s.Signed},
		day{&s.Effect},
		day{&s.End},
		day{&s.Closed},
		&s.Granted,
		&s.Counted,
		&s.Ceiling,
		day{&s.housed},
		day{&s.Due},
		&s.DueRule,
		&s.DueText,
	)
	return s, err
}
