import { describe, expect, test } from 'vitest';
import { klein, MET_KIND } from './register-support.ts';

const ONTRUIMING = { datums: { ontruiming: '2026-12-10' } } as const;
/** The half-year in which it all happens, and the one before. */
const [VAN, TOT] = ['2026-07-01', '2026-12-31'];

/** How often each value occurs, such as `{ voorkomen: 2 }`. */
function tel<T>(rijen: readonly T[], sleutel: (rij: T) => string | null): Record<string, number> {
  const found: Record<string, number> = {};
  for (const rij of rijen) {
    const key = sleutel(rij) ?? 'loopt';
    found[key] = (found[key] ?? 0) + 1;
  }
  return found;
}

/**
 * Twenty-one dossiers, told in the order in which it happened. What each counts for stands beside it,
 * from the definitions and not from the program.
 */
async function gevuld() {
  const r = await klein();
  // Six dagvaardingen that stand: one of recidive, one of a senior, one of another corporatie elsewhere.
  const [a, b, c, senior, e] = [0, 0, 0, 1, 0].map((is) =>
    r.huishouden(is === 1 ? { geboren: '3-4-1950' } : {}),
  );
  const f = r.huishouden({ postcode: '4201 AB', plaats: 'Gorinchem' });
  await a?.meld('dagvaarding_verzonden');
  await b?.meld('recidive');
  await c?.meld('dagvaarding_verzonden');
  await senior?.meld('dagvaarding_verzonden');
  await e?.meld('dagvaarding_aangezegd');
  await f.meld('dagvaarding_verzonden', { melder: 'Woonkracht10' });
  // A partner that stopped, came back and stopped again: one dossier (SA 6.4).
  await a?.stopt('Trivire');
  await a?.hervat();
  await a?.stopt('Trivire');
  // Announced, withdrawn and paid: prevented. A family.
  const voldaan = r.huishouden();
  await voldaan.meld('ontruiming_aangezegd', { ...ONTRUIMING, huishouden: MET_KIND });
  // Announced, put off with a regeling while the vonnis stays: prevented for now.
  const regeling = r.huishouden();
  await regeling.meld('ontruiming_aangezegd', ONTRUIMING);
  // Carried out, for arrears.
  const uit = r.huishouden();
  await uit.meld('ontruiming_aangezegd', ONTRUIMING);
  await uit.gronden('huurachterstand', 'overlast');
  // Left before it, nobody knows where to.
  const weg = r.huishouden();
  await weg.meld('ontruiming_aangezegd', ONTRUIMING);
  // Died before it.
  const overleden = r.huishouden();
  await overleden.meld('ontruiming_aangezegd', ONTRUIMING);
  // Still open at the end: put off, and nothing else.
  const loopt = r.huishouden();
  await loopt.meld('ontruiming_aangezegd', ONTRUIMING);
  // Two landlords: one is paid, the other goes on.
  const twee = r.huishouden();
  await twee.meld('ontruiming_aangezegd', ONTRUIMING);
  await twee.meld('ontruiming_aangezegd', { ...ONTRUIMING, melder: 'Woonkracht10' });
  // A zitting that moved, told by a second melding of the same: counts once.
  const zitting = r.huishouden();
  const eerste = await zitting.meld('dagvaarding_verzonden', { datums: { zitting: '2026-12-01' } });
  await zitting.meld('dagvaarding_verzonden', {
    ...{ datums: { zitting: '2026-12-15' }, zelfdeAls: eerste, melder: 'Deurwaarder Voorbeeld' },
  });
  // The same told twice and linked by nobody: counts once.
  const dubbel = r.huishouden();
  await dubbel.meld('dagvaarding_verzonden', { datums: { dagvaarding: '2026-11-03' } });
  await dubbel.meld('dagvaarding_verzonden', { datums: { dagvaarding: '2026-11-03' } });
  // Apart.
  await r.huishouden().meld('woonoverlast');
  await r.huishouden().meld('dagvaarding_verzonden', { melder: 'Verhuurder Voorbeeld' });
  // A pile of paper: of the half-year before.
  const later = r.huishouden();
  await later.meld('dagvaarding_verzonden', {
    ...{ ontvangenOp: '2026-05-04' as never, achterafIngevoerd: 'ja' },
  });
  // A second traject, and a closing that was undone.
  const weer = r.huishouden();
  await weer.meld('dagvaarding_verzonden');
  const ongedaan = r.huishouden();
  await ongedaan.meld('dagvaarding_verzonden');
  // Moves to another gemeente, and has a child by then.
  const verhuisd = r.huishouden();
  await verhuisd.meld('dagvaarding_verzonden');

  r.tot('2026-11-12');
  await voldaan.gebeurt('ontruiming_ingetrokken');
  await voldaan.gebeurt('achterstand_voldaan');
  await voldaan.kinderen('nee');
  await regeling.gebeurt('ontruiming_uitgesteld');
  await regeling.gebeurt('regeling_getroffen', { gegevens: { vonnisInStand: 'ja' } });
  await loopt.gebeurt('ontruiming_uitgesteld');
  const procedureId = await twee.procedureVan('Trivire');
  await twee.gebeurt('ontruiming_ingetrokken', { procedureId });
  await twee.gebeurt('achterstand_voldaan', { procedureId });
  await weer.sluit('oplossing');
  await ongedaan.sluit('oplossing');
  await verhuisd.verhuis('3361 AB', 'Sliedrecht');
  await verhuisd.kinderen('ja');
  await r.hernoem('Trivire', 'Trivire Nieuw');
  r.tot('2026-11-13');
  await ongedaan.heropen();
  r.tot('2026-11-27');
  await weer.heropen();
  await weg.sluit('vertrokken');
  await overleden.sluit('overleden');
  r.tot('2026-12-10');
  await uit.gebeurt('ontruiming_uitgevoerd');
  r.tot('2026-12-15');
  await uit.sluit('huisuitzetting_huurschuld');
  r.tot('2027-01-05');
  return { ...r, weer };
}

describe('a register that was counted by hand', () => {
  test('gives those figures, each as it was on its day', async () => {
    const r = await gevuld();
    const { meldingen, zaken, afsluitingen, open } = await r.feiten(VAN, TOT);
    expect(tel(meldingen, ({ blok }) => blok)).toEqual({ afspraken: 19, particulier: 1, apart: 1 });
    const afspraken = meldingen.filter(({ blok }) => blok === 'afspraken');
    // Who moved to Sliedrecht still counts in Dordrecht.
    expect(tel(afspraken, ({ gemeente }) => gemeente)).toEqual({ '0505': 18, '0512': 1 });
    // The name is that of the day.
    expect(tel(afspraken, ({ verhuurdernaam }) => verhuurdernaam)).toEqual({
      ...{ Trivire: 17, Woonkracht10: 2 },
    });
    expect(tel(afspraken, ({ kinderen }) => kinderen)).toEqual({ nee: 18, ja: 1 });
    expect(tel(afspraken, ({ recidive }) => recidive)).toEqual({ nee: 18, ja: 1 });
    // The set of this region names no seniors and no OGGZ-doelgroep (domein §4).
    expect(tel(afspraken, ({ prioriteit }) => prioriteit)).toEqual({ geen: 19 });
    expect(tel(afspraken, ({ aanleiding }) => aanleiding)).toEqual({
      ...{ dagvaarding_verzonden: 9, recidive: 1, dagvaarding_aangezegd: 1 },
      ontruiming_aangezegd: 8,
    });
    expect(tel(zaken, ({ afloop }) => afloop)).toEqual({
      ...{ voorkomen: 2, voorlopig: 1, vertrokken: 1, uitgezet: 1, anders: 1, loopt: 2 },
    });
    const families = zaken.filter(({ kinderen }) => kinderen === 'ja');
    expect(tel(families, ({ afloop }) => afloop)).toEqual({ voorkomen: 1 });
    expect(zaken.find(({ afloop }) => afloop === 'uitgezet')?.grond).toBe('huurachterstand');
    expect(tel(afsluitingen, ({ reden }) => reden)).toEqual({
      ...{ oplossing: 1, vertrokken: 1, overleden: 1, huisuitzetting_huurschuld: 1 },
    });
    // All 21 but the three that are closed.
    expect(open).toHaveLength(18);

    // What was entered afterwards counts in its own time, and no term of it was missed.
    const before = await r.feiten('2026-01-01', '2026-06-30');
    expect(before.meldingen.map(({ ontvangenOp }) => ontvangenOp)).toEqual(['2026-05-04']);
    expect(before.open).toHaveLength(1);
    const { termijnen } = await r.cijfers('2026-01-01', '2026-06-30');
    // What the desk is held to: SA 7 MZO a, d and preamble; AVG 14.
    expect(termijnen.map(({ code }) => code)).toEqual([
      ...['advies', 'ondersteuning', 'informeren', 'informatieplicht'],
    ]);
    const nul = { soort: 'aantal', aantal: 0 };
    for (const { gehaald, gemist, lopend } of termijnen)
      expect([gehaald, gemist, lopend]).toEqual([nul, nul, nul]);
  });

  test('shows no count of 1 to 4, and the same figures to who asks again later', async () => {
    const r = await gevuld();
    const cijfers = await r.cijfers(VAN, TOT);
    expect(JSON.stringify(cijfers)).not.toMatch(/"aantal":[1-4][,}]/);
    expect(cijfers.openDossiers).toEqual({ soort: 'aantal', aantal: 18 });
    expect(cijfers.beeindigingen).toEqual({ soort: 'klein' });
    expect(cijfers.blokken.map(({ meldingen }) => meldingen.totaal)).toEqual([
      { soort: 'aantal', aantal: 19 },
      { soort: 'klein' },
      { soort: 'klein' },
    ]);
    // Four closed trajecten are too few to tell how long they took.
    expect(cijfers.blokken[0]?.doorlooptijd).toBeNull();
    r.tot('2027-03-01');
    await r.weer.sluit('niet_geslaagd');
    await r.hernoem('Woonkracht10', 'Woonkracht Tien');
    expect(await r.cijfers(VAN, TOT)).toEqual(cijfers);
  });
});

describe('who sees figures only', () => {
  test.each(['rapporteur', 'manager'] as const)(
    'as %s gets a fixed period that is over, and no other',
    async (rol) => {
      const r = await klein();
      await r.huishouden().meld('zorgen');
      r.tot('2026-12-20');
      for (const [van, tot] of [
        ['2026-11-01', '2026-11-30'],
        ['2026-07-01', '2026-09-30'],
        ['2026-01-01', '2026-06-30'],
        ['2025-01-01', '2025-12-31'],
      ] as const)
        expect((await r.cijfers(van, tot, rol)).lijsten).toBe(false);
      for (const [van, tot] of [
        ['2026-11-01', '2026-11-20'],
        ['2026-11-01', '2026-11-29'],
        ['2026-02-01', '2026-04-30'],
        ['2026-10-01', '2026-11-30'],
        // Not over yet.
        ['2026-12-01', '2026-12-31'],
        ['2026-01-01', '2026-12-31'],
      ] as const)
        await expect(r.cijfers(van, tot, rol)).rejects.toMatchObject({
          fout: { data: { regel: 'periode_niet_vast' } },
        });
      expect((await r.cijfers('2026-11-01', '2026-11-20')).lijsten).toBe(true);
    },
  );
});
