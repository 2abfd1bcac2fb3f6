-- A day that is known only about: a zitting or ontruiming "around the twelfth".
ALTER TABLE gebeurtenis ADD COLUMN ongeveer INTEGER NOT NULL DEFAULT 0 CHECK (ongeveer IN (0, 1));
