-- A draft is a row of its own: one form can have several, each with the window that went on with it
-- last. Drafts of before have no window any more, so whoever opens their form gets them back.
CREATE TABLE concept_nieuw (
  id TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  sleutel TEXT NOT NULL,
  venster TEXT NOT NULL,
  titel TEXT NOT NULL,
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  bijgewerkt_op TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie > 0),
  PRIMARY KEY (account_id, id)
) STRICT;
INSERT INTO concept_nieuw
SELECT id, account_id, sleutel, '', titel, inhoud, bijgewerkt_op, versie FROM concept;
DROP TABLE concept;
ALTER TABLE concept_nieuw RENAME TO concept;
