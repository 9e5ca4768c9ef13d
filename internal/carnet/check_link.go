package carnet

// linksQuery reads the journal from its beginning. The acts of a batch are
// counted once, with its first one.
const linksQuery = `
	SELECT
		b.seq,
		b.id,
		b.recorded_at,
		b.recorded_on,
		b.by_whom,
		b.device,
		b.command,
		b.source,
		coalesce(b.undoes, 0),
		b.previous,
		b.digest,
		coalesce(CASE WHEN a.position = 1 THEN (SELECT count(*) FROM act WHERE batch = b.seq) END, 0),
		coalesce(a.id, 0),
		coalesce(a.position, 0),
		coalesce(r.uuid, ''),
		coalesce(r.label, ''),
		coalesce(a.number, 0),
		coalesce(a.kind, ''),
		coalesce(a.version, 0),
		coalesce(a.day, ''),
		coalesce(a.voids, 0),
		coalesce(a.replaces, 0),
		a.salt,
		a.payload,
		a.digest
	FROM batch b
	LEFT JOIN act a ON a.batch = b.seq
	LEFT JOIN registry r ON r.id = a.dossier
	ORDER BY b.seq, a.position`

func scanLink(scan func(...any) error) (link, error) {
	var l link
	b, a := &l.batch, &l.act
	err := scan(
		&b.seq,
		&b.id,
		&b.recordedAt,
		&b.recordedOn,
		&b.by,
		&b.device,
		&b.command,
		&b.source,
		&b.undoes,
		&b.previous,
		&l.digest,
		&l.acts,
		&a.id,
		&a.position,
		&a.uuid,
		&a.label,
		&a.number,
		&a.kind,
		&a.version,
		&a.day,
		&a.voids,
		&a.replaces,
		&l.salt,
		&l.payload,
		&a.digest,
	)
	return l, err
}
