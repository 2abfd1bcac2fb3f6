-- Within how many days two meldingen of one betrokkene may be about one event (M).
ALTER TABLE instelling ADD COLUMN dubbel_binnen_dagen INTEGER NOT NULL DEFAULT 30
  CHECK (dubbel_binnen_dagen BETWEEN 1 AND 365);
