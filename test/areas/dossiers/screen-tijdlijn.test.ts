import { expect, test } from 'vitest';
import { closeDossier, reopenDossier } from '#areas/afsluiten/service-afsluiten.ts';
import {
  filterTijdlijn,
  TIJDLIJNFILTERS,
  type Tijdlijnfilter,
  type Tijdlijnregel,
  tijdlijnVan,
} from '#areas/dossiers/screen/tijdlijn.ts';
import { addAantekening } from '#areas/dossiers/service/dossiers.ts';
import { addGebeurtenis, withdrawGebeurtenis } from '#areas/trajecten/service/procedures.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { getypt } from '#test/areas/trajecten/procedures-support.ts';
import { type Diensten, diensten } from '#test/support/diensten.ts';

const d5 = toIsoDate('2026-11-05');

function naamVan(regel: Tijdlijnregel): string {
  switch (regel.soort) {
    case 'gebeurtenis':
      return regel.gebeurtenis.soort;
    case 'melding':
      return `melding ${regel.melding.aanleiding}`;
    case 'aantekening':
      return regel.aantekening.soort;
    case 'poging':
      return `poging ${regel.poging.uitkomst}`;
    case 'historie':
      return `historie ${regel.regel.soort}`;
  }
}

const contact = (dossierId: string, datum: string) => ({
  ...{ dossierId, soort: 'contact' as const, kanaal: 'telefoon' as const },
  ...{ datum: toIsoDate(datum), met: 'betrokkene', tekst: 'Gesproken.' },
});

async function metProcedure(d: Diensten) {
  const { id } = await d.meld();
  const { procedures } = await d.doe((c) =>
    addGebeurtenis(c, {
      ...getypt('dagvaarding_verzonden', { op: '2026-11-03' }),
      ...{ dossierId: id, procedureId: null },
    }),
  );
  const procedureId = procedures[0]?.id ?? '';
  await d.doe((c) => addAantekening(c, contact(id, '2026-11-04')));
  return { id, procedureId };
}

test('what happened, was reported and was noted is one timeline, the newest first', async () => {
  const d = await diensten();
  const { id, procedureId } = await metProcedure(d);
  const regels = tijdlijnVan(await d.dossier(id));
  const days = regels.map(({ dag }) => dag);
  expect(days).toEqual([...days].sort().reverse());
  const zonderHistorie = regels.filter(({ soort }) => soort !== 'historie').map(naamVan);
  expect(zonderHistorie.at(-1)).toBe('dagvaarding_verzonden');
  expect(zonderHistorie).toContain('contact');
  expect(zonderHistorie.filter((naam) => naam.startsWith('melding'))).toHaveLength(1);
  // What was withdrawn counts as never entered: only the historie knows.
  await d.doe((c) => addGebeurtenis(c, { ...getypt('vonnis'), dossierId: id, procedureId }));
  const { procedures } = await d.dossier(id);
  const vonnis = procedures[0]?.gebeurtenissen.find(({ soort }) => soort === 'vonnis');
  await d.doe((c) =>
    withdrawGebeurtenis(c, { id: vonnis?.id ?? '', versie: vonnis?.versie ?? 0, reden: null }),
  );
  const after = tijdlijnVan(await d.dossier(id)).map(naamVan);
  expect(after).not.toContain('vonnis');
  expect(after).toContain('historie gebeurtenis_ingetrokken');
});

test('a filter leaves what it names; all of it tells nothing twice; the historie is whole', async () => {
  const d = await diensten();
  const { id } = await metProcedure(d);
  const dossier = await d.dossier(id);
  const regels = tijdlijnVan(dossier);
  const names = (filter: Tijdlijnfilter) => filterTijdlijn(regels, filter).map(naamVan);
  expect(names('procedure')).toContain('dagvaarding_verzonden');
  expect(names('procedure')).not.toContain('contact');
  expect(names('contact')).toEqual(['contact']);
  expect(names('brieven')).toEqual([]);
  expect(names('alles')).toContain('contact');
  expect(names('alles')).not.toContain('historie contact');
  expect(names('alles')).not.toContain('historie gebeurtenis');
  expect(names('historie')).toHaveLength(dossier.historie.length);
  // Whatever a filter shows is shown under "alles" as well, but for the historie.
  for (const filter of TIJDLIJNFILTERS.filter((one) => one !== 'historie'))
    for (const naam of names(filter)) expect(names('alles')).toContain(naam);
});

test('what was before a traject was closed stands under that traject', async () => {
  const d = await diensten();
  const { id } = await metProcedure(d);
  const { versie } = await d.dossier(id);
  const besluit = { reden: 'verhuisd', besluitOp: d5, toelichting: '' } as const;
  await d.doe((c) => closeDossier(c, { dossierId: id, versie, ...besluit }));
  d.later(30 * 24);
  const dicht = await d.dossier(id);
  await d.doe((c) =>
    reopenDossier(c, { dossierId: id, versie: dicht.versie, reden: 'Nieuwe dagvaarding.' }),
  );
  await d.doe((c) => addAantekening(c, contact(id, '2026-12-05')));
  const dossier = await d.dossier(id);
  expect(dossier.trajecten).toMatchObject([
    { volgnummer: 1, geslotenOp: '2026-11-05', reden: 'Verhuisd' },
    { volgnummer: 2, geslotenOp: null, reden: '' },
  ]);
  const van = (traject: number) =>
    tijdlijnVan(dossier)
      .filter((one) => one.traject === traject && one.soort !== 'historie')
      .map(naamVan);
  expect(van(2)).toEqual(['contact']);
  expect(van(1)).toHaveLength(3);
});
