-- Words of the desk: who has a dossier is its dossierhouder (a behandelaar treats a patient), and
-- what was done is its historie, so that a gebeurtenis can be what happens to a household.
ALTER TABLE dossier RENAME COLUMN behandelaar_id TO dossierhouder_id;
DROP INDEX dossier_open_behandelaar;
CREATE INDEX dossier_open_dossierhouder ON dossier (dossierhouder_id, vervalt, id) WHERE gesloten_op IS NULL;
ALTER TABLE gebeurtenis RENAME TO historie;
DROP INDEX gebeurtenis_dossier;
CREATE INDEX historie_dossier ON historie (dossier_id, op);
-- What was told after a check is kept as codes; the one for who has the dossier follows the word.
UPDATE bekendheidscheck
SET verteld = (
  SELECT json_group_array(
    json_object(
      'item', CASE json_extract(value, '$.item') WHEN 'behandelaar' THEN 'dossierhouder' ELSE json_extract(value, '$.item') END,
      'motivering', json_extract(value, '$.motivering')
    )
  )
  FROM json_each(bekendheidscheck.verteld)
)
WHERE verteld LIKE '%"behandelaar"%';
