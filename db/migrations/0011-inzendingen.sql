-- What a form sent to be registered, so that the same inzending is done once however often it is
-- sent. The hash is of what was sent; of the content nothing is kept.
CREATE TABLE inzending (
  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  operatie TEXT NOT NULL,
  id TEXT NOT NULL,
  hash TEXT NOT NULL,
  object_id TEXT NOT NULL,
  op TEXT NOT NULL,
  PRIMARY KEY (account_id, operatie, id)
) STRICT;
CREATE INDEX inzending_op ON inzending (op);
