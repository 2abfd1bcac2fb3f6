-- Whom an answer showed. Every set of persons, dossiers and meldingen is kept once, under its
-- fingerprint, and each row of the log refers to the set that it showed: the same list asked for
-- again adds one row and no objects. Nothing but pseudonyms: the log outlives what it is about.
CREATE TABLE log_verzameling (
  nr INTEGER PRIMARY KEY NOT NULL,
  vingerafdruk TEXT NOT NULL UNIQUE,
  -- How many objects are in it.
  aantal INTEGER NOT NULL CHECK (aantal > 0)
) STRICT;

CREATE TABLE log_object (
  verzameling INTEGER NOT NULL REFERENCES log_verzameling (nr),
  pseudoniem TEXT NOT NULL,
  object_soort TEXT NOT NULL CHECK (object_soort IN ('betrokkene', 'dossier', 'melding')),
  PRIMARY KEY (verzameling, pseudoniem)
) STRICT, WITHOUT ROWID;
-- Who saw this person: one question.
CREATE INDEX log_object_pseudoniem ON log_object (pseudoniem);

ALTER TABLE log ADD COLUMN verzameling INTEGER REFERENCES log_verzameling (nr);
-- Coded, as all of the log: of an export what was in it; a purpose in words stands in exportdoel.
ALTER TABLE log ADD COLUMN bijzonderheden TEXT CHECK (bijzonderheden IS NULL OR json_valid(bijzonderheden));
CREATE INDEX log_per_verzameling ON log (verzameling) WHERE verzameling IS NOT NULL;
-- What is about one object and showed none: refusals, and the log from before sets were kept.
CREATE INDEX log_per_object ON log (object_pseudoniem) WHERE object_pseudoniem IS NOT NULL AND verzameling IS NULL;
CREATE INDEX log_tijd ON log (tijd);

-- The same answer about the same set to the same session within five minutes of the row.
CREATE TABLE log_herhaling (
  seq INTEGER PRIMARY KEY NOT NULL,
  log_seq INTEGER NOT NULL REFERENCES log (seq),
  tijd TEXT NOT NULL
) STRICT;
CREATE INDEX log_herhaling_van ON log_herhaling (log_seq);

CREATE TRIGGER log_verzameling_blijft_zoals_het_is BEFORE UPDATE ON log_verzameling
BEGIN SELECT RAISE(ABORT, 'log is append-only'); END;
CREATE TRIGGER log_verzameling_wordt_niet_gewist BEFORE DELETE ON log_verzameling
BEGIN SELECT RAISE(ABORT, 'log is append-only'); END;
CREATE TRIGGER log_object_blijft_zoals_het_is BEFORE UPDATE ON log_object
BEGIN SELECT RAISE(ABORT, 'log is append-only'); END;
CREATE TRIGGER log_object_wordt_niet_gewist BEFORE DELETE ON log_object
BEGIN SELECT RAISE(ABORT, 'log is append-only'); END;
CREATE TRIGGER log_herhaling_blijft_zoals_het_is BEFORE UPDATE ON log_herhaling
BEGIN SELECT RAISE(ABORT, 'log is append-only'); END;
CREATE TRIGGER log_herhaling_wordt_niet_gewist BEFORE DELETE ON log_herhaling
BEGIN SELECT RAISE(ABORT, 'log is append-only'); END;

-- What an export with names was for, in the words of who made it. The log refers to it by its id.
CREATE TABLE exportdoel (
  id TEXT PRIMARY KEY NOT NULL,
  tekst TEXT NOT NULL CHECK (tekst <> ''),
  door TEXT NOT NULL,
  op TEXT NOT NULL,
  vernietigen_op TEXT NOT NULL
) STRICT;
CREATE INDEX exportdoel_vernietigen ON exportdoel (vernietigen_op);
