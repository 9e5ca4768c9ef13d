-- Imports: batches of a great many acts, which are written as they are read.
--
-- The acts of a batch now come before the batch itself, whose digest covers them; the reference from one to the other is
-- verified when the transaction ends. The digest of these batches is the SHA-256 of the fields that 001_journal.sql lists, in
-- the same form, with two differences: the first one is « asll batch 2 », and the number of acts comes last, after the acts.

DROP TRIGGER act_grows;

CREATE TRIGGER act_grows BEFORE INSERT ON act
WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM act)
  OR NEW.batch IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM batch)
  OR NEW.position IS NOT (SELECT coalesce(max(position), 0) + 1 FROM act WHERE batch = NEW.batch)
  OR NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM act WHERE dossier = NEW.dossier)
BEGIN
  SELECT RAISE(ABORT, 'un acte s''ajoute toujours à la suite des autres');
END;
