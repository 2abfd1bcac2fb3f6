import { describe, expect, test } from 'vitest';
import { withdrawMelding } from '#areas/meldingen/service-herstel.ts';
import { readFeiten } from '#areas/verantwoording/service/feiten.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { klein, MET_KIND } from '../verantwoording/register-support.ts';

const VAN = '2026-11-01';
const TOT = '2027-06-30';
const ONTRUIMING = { datums: { ontruiming: '2026-12-10' } } as const;

type Register = Awaited<ReturnType<typeof klein>>;

/** How announced ontruimingen ended, such as `Trivire uitgezet`. */
async function aflopen(r: Register) {
  const { zaken } = await r.feiten(VAN, TOT);
  return zaken
    .map(({ verhuurdernaam, afloop, blok }) => `${verhuurdernaam} ${afloop} ${blok}`)
    .sort();
}

describe('"voorkomen" (HL 4 c; domein §8)', () => {
  test('is not what was closed as a solution after the home was lost (st 9)', async () => {
    const r = await klein();
    const h = r.huishouden();
    await h.meld('ontruiming_aangezegd', ONTRUIMING);
    r.tot('2026-12-10');
    await h.gebeurt('ontruiming_uitgevoerd');
    await h.sluit('oplossing');
    expect(await aflopen(r)).toEqual(['Trivire uitgezet afspraken']);
    expect((await h.dossier()).processtap).toBe('9');
  });

  test('is not what a moratorium holds: that is still open (Fw 287b)', async () => {
    const r = await klein();
    const h = r.huishouden();
    await h.meld('ontruiming_aangezegd', ONTRUIMING);
    r.tot('2026-11-16');
    await h.gebeurt('moratorium_verleend', { dag: '2027-05-10', gegevens: { dekt: 'ja' } });
    expect(await aflopen(r)).toEqual(['Trivire null afspraken']);
  });

  test('is not what failed: the traject was closed as such (SA 6.2)', async () => {
    const r = await klein();
    const h = r.huishouden();
    await h.meld('ontruiming_aangezegd', ONTRUIMING);
    r.tot('2026-11-16');
    await h.sluit('niet_geslaagd');
    const { afsluitingen } = await r.feiten(VAN, TOT);
    expect(afsluitingen).toMatchObject([{ reden: 'niet_geslaagd' }]);
    expect((await aflopen(r)).join()).not.toMatch(/voorkomen|voorlopig/);
  });
});

test('an ontruiming for overlast beside arrears counts apart once it was carried out for that (WA; SA Bijlage 4)', async () => {
  const r = await klein();
  const h = r.huishouden();
  await h.meld('ontruiming_aangezegd', ONTRUIMING);
  await h.gronden('huurachterstand', 'overlast');
  r.tot('2026-12-10');
  await h.gebeurt('ontruiming_uitgevoerd');
  await h.sluit('huisuitzetting_overlast');
  expect(await aflopen(r)).toEqual(['Trivire uitgezet apart']);
  const { afsluitingen } = await r.feiten(VAN, TOT);
  expect(afsluitingen).toMatchObject([{ reden: 'huisuitzetting_overlast', blok: 'apart' }]);
});

test('what a deurwaarder reports counts for nobody until the verhuurder is known (WA)', async () => {
  const r = await klein();
  await r.huishouden().meld('dagvaarding_verzonden', { melder: 'Deurwaarder Voorbeeld' });
  const { meldingen } = await r.feiten(VAN, TOT);
  expect(meldingen).toMatchObject([{ verhuurder: 'onbekend', verhuurdernaam: '' }]);
});

test('a melding that is withdrawn counts nowhere, and its traject is closed as that (domein §2)', async () => {
  const r = await klein();
  const h = r.huishouden();
  const id = await h.meld('dagvaarding_verzonden', { huishouden: MET_KIND });
  await r.d.doe((c) =>
    withdrawMelding(c, { id, versie: 1, reden: 'bericht_klopte_niet', woorden: 'Andere huurder.' }),
  );
  const { id: dossierId } = await h.dossier();
  expect((await r.d.dossier(dossierId)).meldingen).toEqual([]);
  await h.sluit('ingetrokken');
  const { meldingen, afsluitingen, open } = await r.feiten(VAN, TOT);
  expect([meldingen, open]).toEqual([[], []]);
  expect(afsluitingen).toMatchObject([{ reden: 'ingetrokken' }]);
});

test('partners that stop are counted by dossier: two in one dossier is one (SA 6.4)', async () => {
  const r = await klein();
  for (let index = 0; index < 5; index += 1) {
    const h = r.huishouden();
    await h.meld('zorgen');
    await h.meld('dagvaarding_verzonden', { melder: 'Woonkracht10' });
    await h.stopt('Trivire');
    await h.stopt('Woonkracht10');
  }
  expect((await r.cijfers(VAN, TOT)).beeindigingen).toEqual({ soort: 'aantal', aantal: 5 });
});

test('paper that is entered afterwards takes as long as it took, never less than nothing (domein §2)', async () => {
  const r = await klein();
  const h = r.huishouden();
  await h.meld('dagvaarding_verzonden', {
    ...{ ontvangenOp: toIsoDate('2026-08-03'), achterafIngevoerd: 'ja' },
  });
  await h.sluit('oplossing');
  const { afsluitingen } = await r.feiten(VAN, TOT);
  expect(afsluitingen).toMatchObject([{ van: '2026-08-03', tot: '2026-11-05' }]);
  // It is of the half-year in which it came in.
  const eerder = await r.feiten('2026-07-01', '2026-09-30');
  expect(eerder.meldingen).toHaveLength(1);
  expect((await r.feiten('2026-10-01', '2026-12-31')).meldingen).toEqual([]);
});

test('a household that moves out of the region is counted where its woning was, and is handed over (HL 4 a)', async () => {
  const r = await klein();
  const h = r.huishouden();
  await h.meld('dagvaarding_verzonden');
  await h.verhuis('1012 AB', 'Amsterdam');
  r.tot('2026-11-20');
  await h.sluit('overgedragen');
  const { id } = await h.dossier();
  const facts = await r.d.lees((c) =>
    readFeiten(c, { van: toIsoDate(VAN), tot: toIsoDate('2026-12-31') }),
  );
  expect(facts.meldingen).toMatchObject([{ dossierId: id, gemeente: '0505' }]);
  expect(facts.afsluitingen).toMatchObject([{ reden: 'overgedragen', gemeente: '0505' }]);
  expect((await h.dossier()).personen[0]).toMatchObject({ plaats: 'Amsterdam' });
});

test('two corporaties with one household are two announced ontruimingen, each with its own end (domein §2)', async () => {
  const r = await klein();
  const h = r.huishouden();
  await h.meld('ontruiming_aangezegd', ONTRUIMING);
  await h.meld('ontruiming_aangezegd', { ...ONTRUIMING, melder: 'Woonkracht10' });
  r.tot('2026-12-10');
  await h.gebeurt('ontruiming_ingetrokken', { procedureId: await h.procedureVan('Trivire') });
  await h.gebeurt('achterstand_voldaan', { procedureId: await h.procedureVan('Trivire') });
  await h.gebeurt('ontruiming_uitgevoerd', { procedureId: await h.procedureVan('Woonkracht10') });
  expect(await aflopen(r)).toEqual([
    ...['Trivire voorkomen afspraken', 'Woonkracht10 uitgezet afspraken'],
  ]);
});
