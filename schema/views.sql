-- Views with French names, for people who open a carnet with another tool: LibreOffice Base, DB Browser for SQLite, sqlite3.
-- They are made again after each change of the schema, and nothing in asll depends on them.


-- menages: one row per household, as it is now.
DROP VIEW IF EXISTS menages;
CREATE VIEW menages AS
SELECT
  d.label AS dossier,
  d.last_name AS nom,
  d.first_name AS prenom,
  d.born AS naissance,
  (SELECT count(*) FROM person p WHERE p.dossier = d.id) AS personnes,
  d.town AS commune,
  d.ref AS reference,
  d.measures AS prises_en_charge
FROM dossier d;


-- mesures: one row per prise en charge, with its state (etat) today.
DROP VIEW IF EXISTS mesures;
CREATE VIEW mesures AS
SELECT
  d.label AS dossier,
  d.last_name AS nom,
  d.first_name AS prenom,
  m.rank AS rang,
  CASE m.purpose WHEN 'access' THEN 'installation' WHEN 'maintenance' THEN 'maintien' ELSE m.purpose END AS objet,
  CASE
    WHEN m.stage = 'referred' AND m.housed <= date('now', 'localtime') THEN 'maintien'
    WHEN m.stage = 'referred' THEN 'saisine'
    WHEN m.stage = 'ended' THEN 'sans-mesure'
    WHEN m.stage = 'closed' THEN 'close'
    WHEN m.effect IS NULL OR m.effect > date('now', 'localtime') THEN 'en-attente'
    WHEN m.ends IS NULL OR m.ends < date('now', 'localtime') THEN 'échue'
    ELSE 'en-cours'
  END AS etat,
  m.regulation AS reglement,
  m.referent AS referent,
  m.service AS service_instructeur,
  m.opened AS saisine,
  m.signed AS signature,
  m.effect AS effet,
  m.ends AS fin,
  m.closed AS cloture,
  m.reason AS motif,
  m.granted AS mois_accordes,
  m.ceiling AS plafond
FROM measure m
JOIN dossier d ON d.id = m.dossier;


-- echeances: what is to be done and what was done, with its last day (echeance).
DROP VIEW IF EXISTS echeances;
CREATE VIEW echeances AS
SELECT
  d.label AS dossier,
  d.last_name AS nom,
  d.first_name AS prenom,
  o.measure AS rang,
  o.due AS echeance,
  o.settled AS fait_le,
  o.text AS a_faire,
  o.rule AS regle
FROM obligation o
JOIN dossier d ON d.id = o.dossier;


-- journal: every act ever recorded, in order; compte is 1 when it counts, 0 when its batch is undone or another act withdraws it.
DROP VIEW IF EXISTS journal;
CREATE VIEW journal AS
WITH RECURSIVE
-- From the last undoing back to the first: a batch stands unless a later one that stands undoes it. What is undone
-- is gathered on the way, as in « /12/7/ ».
undoing (seq, undone) AS (
  SELECT seq, '/' || undoes || '/'
  FROM batch
  WHERE seq = (SELECT max(seq) FROM batch WHERE undoes IS NOT NULL)
  UNION ALL
  SELECT
    b.seq,
    u.undone || CASE WHEN instr(u.undone, '/' || b.seq || '/') = 0 THEN b.undoes || '/' ELSE '' END
  FROM undoing u
  JOIN batch b ON b.seq = (SELECT max(seq) FROM batch WHERE undoes IS NOT NULL AND seq < u.seq)
),
undone (batches) AS (
  SELECT coalesce((SELECT undone FROM undoing ORDER BY seq LIMIT 1), '')
)
SELECT
  r.label AS dossier,
  a.number AS numero,
  CASE a.kind
    WHEN 'intake' THEN 'saisine'
    WHEN 'decision' THEN 'décision'
    WHEN 'request' THEN 'demande'
    WHEN 'contract' THEN 'contrat'
    WHEN 'amendment' THEN 'avenant'
    WHEN 'visit' THEN 'entretien'
    WHEN 'notice' THEN 'liaison'
    WHEN 'formality' THEN 'démarche'
    WHEN 'review' THEN 'bilan'
    WHEN 'renew' THEN 'renouvellement'
    WHEN 'close' THEN 'clôture'
    WHEN 'void' THEN 'annulation'
    ELSE a.kind
  END AS acte,
  a.day AS date,
  b.recorded_at AS enregistre,
  b.by_whom AS par,
  b.device AS poste,
  b.command AS commande,
  b.source AS source,
  b.seq AS lot,
  CASE
    WHEN instr(u.batches, '/' || a.batch || '/') > 0 THEN 0
    WHEN EXISTS (
      SELECT 1
      FROM act v
      WHERE v.dossier = a.dossier
        AND v.voids = a.number
        AND instr(u.batches, '/' || v.batch || '/') = 0
    ) THEN 0
    ELSE 1
  END AS compte,
  a.payload AS contenu
FROM act a
JOIN batch b ON b.seq = a.batch
JOIN registry r ON r.id = a.dossier
JOIN undone u
ORDER BY a.id;
