-- A letter that was registered by mistake is withdrawn: it stays to be seen, and counts for nothing.
ALTER TABLE brief ADD COLUMN ingetrokken_op TEXT;
ALTER TABLE brief ADD COLUMN ingetrokken_reden TEXT;
ALTER TABLE brief ADD COLUMN ingetrokken_door TEXT;
ALTER TABLE brief ADD COLUMN versie INTEGER NOT NULL DEFAULT 1 CHECK (versie > 0);
-- Why nothing was written; NULL: this is a letter that was sent.
ALTER TABLE brief ADD COLUMN niet_geschreven TEXT;
-- Of which gebeurtenissen the letter says that an earlier one was wrong about them (AVG 19).
ALTER TABLE brief ADD COLUMN hersteld TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(hersteld));

-- On which law the desk rests, as letters say it (AVG 14), and where to call in a crisis.
ALTER TABLE briefinstelling ADD COLUMN grondslag TEXT NOT NULL DEFAULT 'de Wet maatschappelijke ondersteuning 2015 (artikel 1.2.1)';
ALTER TABLE briefinstelling ADD COLUMN crisislijnen TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(crisislijnen));
