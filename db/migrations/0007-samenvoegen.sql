-- Two registrations of one person made one, or one under which two people stood made two. For as
-- long as it can be undone the persons are kept as they were before and just after; then only that
-- it was done remains, without anything that tells who it was about.
CREATE TABLE samenvoeging (
  id TEXT PRIMARY KEY NOT NULL,
  soort TEXT NOT NULL CHECK (soort IN ('samenvoegen', 'splitsen')),
  -- No references: a person who was made one with another is gone, and the record outlives both.
  blijft_id TEXT NOT NULL,
  ander_id TEXT NOT NULL CHECK (ander_id <> blijft_id),
  momentopname TEXT CHECK (momentopname IS NULL OR json_valid(momentopname)),
  op TEXT NOT NULL,
  door TEXT NOT NULL,
  -- Last day on which it can be undone.
  tot TEXT NOT NULL,
  ongedaan_op TEXT,
  ongedaan_door TEXT,
  CHECK ((ongedaan_op IS NULL) = (ongedaan_door IS NULL)),
  CHECK (ongedaan_op IS NULL OR momentopname IS NULL)
) STRICT;
CREATE INDEX samenvoeging_blijft ON samenvoeging (blijft_id);
CREATE INDEX samenvoeging_ander ON samenvoeging (ander_id);
CREATE INDEX samenvoeging_tot ON samenvoeging (tot) WHERE momentopname IS NOT NULL;
CREATE INDEX brief_betrokkene ON brief (betrokkene_id);
