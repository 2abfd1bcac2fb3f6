-- How many persons there are (the bar of the check rises with it, and counting a million takes
-- longer than the check itself), and which rules made the search keys.
CREATE TABLE registerstand (
  id TEXT PRIMARY KEY NOT NULL CHECK (id = 'vast'),
  personen INTEGER NOT NULL CHECK (personen >= 0),
  sleutelversie INTEGER NOT NULL CHECK (sleutelversie > 0)
) STRICT;
INSERT INTO registerstand (id, personen, sleutelversie)
VALUES ('vast', (SELECT count(*) FROM betrokkene), 1);

CREATE TRIGGER betrokkene_erbij AFTER INSERT ON betrokkene
BEGIN
  UPDATE registerstand SET personen = personen + 1;
END;
CREATE TRIGGER betrokkene_eraf AFTER DELETE ON betrokkene
BEGIN
  UPDATE registerstand SET personen = personen - 1;
END;
