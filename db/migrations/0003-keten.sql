-- One link for each unit that wrote something: over the link before it, what every table holds and how
-- it is declared, and the log rows that it added. No row of it says anything about anybody.
CREATE TABLE keten_eenheid (
  nummer INTEGER PRIMARY KEY NOT NULL,
  -- Place of the last row of the log after the unit.
  log_tot INTEGER NOT NULL,
  -- Keyed hash over the schema and the sums of all tables after the unit.
  stand BLOB NOT NULL CHECK (length(stand) = 16),
  -- Linked to nothing before it: the first, or the store was taken as it stood.
  begin INTEGER NOT NULL CHECK (begin IN (0, 1)),
  hoofd BLOB NOT NULL CHECK (length(hoofd) = 32)
) STRICT;

-- How many rows each table has, and the sum of their keyed hashes, as of the last link.
CREATE TABLE keten_som (
  tabel TEXT PRIMARY KEY NOT NULL,
  aantal INTEGER NOT NULL CHECK (aantal >= 0),
  som BLOB NOT NULL CHECK (length(som) = 32)
) STRICT, WITHOUT ROWID;
