-- Imports: batches of a great many acts, which are written as they are read.
--
-- The digest of a batch covers its acts. It is thirty-two zeros while they are written, in the transaction that begins and
-- ends the batch, and then takes its value: once, as nothing else of a batch ever changes. The digest of these batches is the
-- SHA-256 of the fields that 001_journal.sql lists, in the same form, with two differences: the first one is « asll batch 2 »,
-- and the number of acts comes last, after the acts.

DROP TRIGGER batch_keeps;

CREATE TRIGGER batch_keeps BEFORE UPDATE ON batch
WHEN OLD.digest IS NOT zeroblob(32)
  OR NEW.seq IS NOT OLD.seq
  OR NEW.id IS NOT OLD.id
  OR NEW.recorded_at IS NOT OLD.recorded_at
  OR NEW.recorded_on IS NOT OLD.recorded_on
  OR NEW.by_whom IS NOT OLD.by_whom
  OR NEW.device IS NOT OLD.device
  OR NEW.command IS NOT OLD.command
  OR NEW.source IS NOT OLD.source
  OR NEW.undoes IS NOT OLD.undoes
  OR NEW.previous IS NOT OLD.previous
BEGIN
  SELECT RAISE(ABORT, 'un enregistrement ne change pas');
END;

-- What 001_journal.sql asks of an act in four questions, in one: the act before it is most often of the same dossier.
DROP TRIGGER act_grows;

CREATE TRIGGER act_grows BEFORE INSERT ON act
WHEN (NEW.id, NEW.batch, NEW.position, NEW.number) IS NOT (
  SELECT
    coalesce(last.id, 0) + 1,
    b.seq,
    CASE last.batch WHEN b.seq THEN last.position + 1 ELSE 1 END,
    CASE last.dossier
      WHEN NEW.dossier THEN last.number + 1
      ELSE (SELECT coalesce(max(number), 0) + 1 FROM act WHERE dossier = NEW.dossier)
    END
  FROM batch b
  LEFT JOIN act last
  ORDER BY b.seq DESC, last.id DESC
  LIMIT 1
)
BEGIN
  SELECT RAISE(ABORT, 'un acte s''ajoute toujours à la suite des autres');
END;
