-- A day of the read model comes from an act, whose own day is asked for in the journal: to ask here as well took a tenth of the
-- time of an import. What the read model holds is compared with the acts when a carnet is checked.
ALTER TABLE dossier DROP CONSTRAINT dossier_born;
ALTER TABLE measure DROP CONSTRAINT measure_opened;
ALTER TABLE measure DROP CONSTRAINT measure_signed;
ALTER TABLE measure DROP CONSTRAINT measure_effect;
ALTER TABLE measure DROP CONSTRAINT measure_ends;
ALTER TABLE measure DROP CONSTRAINT measure_closed;
ALTER TABLE measure DROP CONSTRAINT measure_housed;
ALTER TABLE period DROP CONSTRAINT period_starts;
ALTER TABLE period DROP CONSTRAINT period_ends;
ALTER TABLE period DROP CONSTRAINT period_decided;
ALTER TABLE obligation DROP CONSTRAINT obligation_due;
ALTER TABLE obligation DROP CONSTRAINT obligation_settled;
ALTER TABLE household DROP CONSTRAINT household_contacted;
