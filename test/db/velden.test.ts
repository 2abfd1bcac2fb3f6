import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { expect, it } from 'vitest';
import { sqliteKit } from '#db/kit.ts';
import { kolommen, verklaringenVan } from '#db/velden.ts';
import { afspraak, MET_HET_DOSSIER, medewerker, persoon, techniek } from '#db/verklaring.ts';
import { velden } from '#domain/velden/veld.ts';

const proef = velden({
  vanId: { soort: 'verwijzing', label: 'Van', kolom: 'van_id', verplicht: true, houdt: 'techniek' },
  later: {
    soort: 'datum',
    label: 'Later',
    kolom: 'later_op',
    houdt: { gegeven: 'wanneer', stap: '1' },
  },
  naam: {
    soort: 'gegeven',
    label: 'Naam',
    kolom: 'naam',
    hoogstens: 5,
    houdt: { gegeven: 'naam', stap: '6', lijst: 'B3', doel: 'weten wie' },
  },
  prijs: { soort: 'bedrag', label: 'Prijs', kolom: 'prijs_cent', hoogste: 5, houdt: 'techniek' },
  tekst: { soort: 'tekst', label: 'Tekst', kolom: 'tekst', hoogstens: 5, houdt: 'techniek' },
});
const table = sqliteKit.table('proef', kolommen(sqliteKit, proef));

it('columns follow from the definitions, and may be null where nothing may stand', () => {
  const columns = getTableConfig(table).columns.map(
    (column) => [column.name, column.getSQLType(), column.notNull] as const,
  );
  expect(columns).toEqual([
    ['van_id', 'text', true],
    ['later_op', 'text', false],
    ['naam', 'text', false],
    ['prijs_cent', 'integer', false],
    ['tekst', 'text', true],
  ]);
});

it('what they hold follows as well, with how it is destroyed', () => {
  const { vanId, laterOp, naam } = verklaringenVan(proef, 'met de persoon');
  expect(vanId).toEqual(techniek);
  expect(laterOp).toMatchObject({ lijst: 'taak', stap: '1', verwijderpad: 'met de persoon' });
  expect(naam).toEqual(
    persoon({
      ...{ gegeven: 'naam', lijst: 'B3', doel: 'weten wie', stap: '6' },
      verwijderpad: 'met de persoon',
    }),
  );
  expect(verklaringenVan(proef).laterOp).toMatchObject({ verwijderpad: MET_HET_DOSSIER });
});

it('what is no datum of a betrokkene is declared for what it is', () => {
  const { organisatie, collega } = velden({
    organisatie: {
      ...{ soort: 'regel', label: 'Organisatie', hoogstens: 5, houdt: 'afspraak' },
      kolom: 'organisatie',
    },
    collega: {
      ...{ soort: 'regel', label: 'Collega', hoogstens: 5, houdt: { medewerker: 'iemand bellen' } },
      kolom: 'collega',
    },
  });
  expect(verklaringenVan({ organisatie, collega })).toEqual({
    ...{ organisatie: afspraak, collega: medewerker('iemand bellen') },
  });
});

it('a row has its columns and no other, each of its own type', () => {
  const wrongOnPurpose = (row: typeof table.$inferSelect) => {
    // @ts-expect-error a row has the name of the column
    row.later;
    // @ts-expect-error what must be there is never null
    row.vanId = null;
    // @ts-expect-error an amount is a number
    row.prijsCent = '5';
    // @ts-expect-error there is no such column to declare
    verklaringenVan(proef).later;
  };
  expect(wrongOnPurpose).toBeTypeOf('function');
});
