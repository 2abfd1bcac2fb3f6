import { expect, test } from 'vitest';
import { correctMelding } from '#areas/meldingen/service-herstel.ts';
import { createPartner } from '#areas/partners/service.ts';
import { countWerk, listWerk } from '#areas/werk/service.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { getypteMelding } from '../meldingen/herstel-support.ts';
import { huishouden } from '../trajecten/reis-support.ts';

type Huishouden = Awaited<ReturnType<typeof huishouden>>;
const vraag = (bak: 'na_afsluiting' | 'te_laat' | null) =>
  ({ wiens: 'iedereen', bak, pagina: 1, perPagina: 50 }) as const;
const lijst = (h: Huishouden, bak: Parameters<typeof vraag>[0]) =>
  h.d.lees((c) => listWerk(c, vraag(bak)));
const telling = async (h: Huishouden) =>
  (await h.d.lees((c) => countWerk(c))).find(({ wiens }) => wiens === 'iedereen');

test('what is still due after closing stands in a group of its own, with its count, until it is done', async () => {
  const h = await huishouden();
  // Who is no party to the agreements is told nothing: then only betrokkene is to hear.
  const { id: partnerId } = await h.d.doe((c) =>
    createPartner(c, {
      ...{ naam: 'Verhuurder Voorbeeld', soort: 'particuliere_verhuurder', gemeenten: [] },
      ...{ ondertekenaar: false, actief: true },
    }),
  );
  await h.meld('', {
    ...{ aanleiding: 'dagvaarding_verzonden', datums: { zitting: '2026-12-01' }, partnerId },
  });
  await h.schrijf('anna', 'dagvaarding');
  await h.sluit('oplossing');
  expect((await telling(h))?.aantallen.na_afsluiting).toBe(0);
  expect((await lijst(h, null)).dossiers).toEqual([]);
  // What the letter said was not so: that has to be told, also now (AVG 19).
  h.tot('2026-11-10');
  const [melding] = (await h.dossier()).meldingen;
  if (melding === undefined) throw new Error('no melding');
  await h.d.doe((c) =>
    correctMelding(c, {
      ...{ ...getypteMelding(melding), reden: 'verkeerd_ingevoerd', aanvaard: [] },
      datums: { ...melding.datums, zitting: toIsoDate('2026-12-08') },
    }),
  );
  const { dossiers, totaal } = await lijst(h, 'na_afsluiting');
  expect(dossiers).toMatchObject([{ groep: 'na_afsluiting', bak: 'na_afsluiting' }]);
  expect(dossiers[0]?.volgendeStap?.code).toBe('termijn');
  expect(totaal).toBe(1);
  const counted = await telling(h);
  expect(counted?.aantallen.na_afsluiting).toBe(1);
  expect(counted?.totaal).toBe(1);
  expect((await lijst(h, null)).dossiers).toHaveLength(1);
  // Nothing of it is in the parts of what is open, however late it is.
  h.tot('2027-01-10');
  expect((await lijst(h, 'te_laat')).dossiers).toEqual([]);
  await h.afgehandeld('vertellen', 'verteld aan de balie');
  expect((await telling(h))?.aantallen.na_afsluiting).toBe(0);
});

test('a partner that is still to be told of the closing keeps the dossier in that group', async () => {
  const h = await huishouden();
  await h.meld('Trivire', { aanleiding: 'dagvaarding_verzonden' });
  await h.schrijf('anna', 'dagvaarding');
  await h.sluit('oplossing');
  expect((await telling(h))?.aantallen.na_afsluiting).toBe(1);
  expect((await lijst(h, 'na_afsluiting')).dossiers).toMatchObject([{ groep: 'na_afsluiting' }]);
});
