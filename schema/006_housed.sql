-- Maintien: a household may be accompanied in its dwelling without a contract. Such a prise en charge, whose stage is
-- « referred », is on a day:
--   housed (maintien) if housed is that day or before; else
--   referred (saisine).
ALTER TABLE measure ADD COLUMN housed TEXT CONSTRAINT measure_housed CHECK (housed IS date(housed));
