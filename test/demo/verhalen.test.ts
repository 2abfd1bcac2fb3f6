import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GEBEURTENISSOORTEN } from '#areas/trajecten/rules/gebeurtenissen.ts';
import { VERHALEN } from '#demo/verhalen/verhalen.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { STANDEN } from './verhalen-standen.ts';
import { briefTekst, openstaandVan, verhalenVan } from './verhalen-support.ts';

/** A Thursday: 6 November is the next werkdag, 9 November the one after. */
const VANDAAG = toIsoDate('2026-11-05');

let v: Awaited<ReturnType<typeof verhalenVan>>;
beforeAll(async () => {
  v = await verhalenVan(VANDAAG);
}, 60_000);
afterAll(() => v.close());

/** The text of the last letter of a kind that was sent to somebody. */
async function verzonden(code: string, soort: string, voornaam: string) {
  const { personen } = await v.dossier(code);
  const wie = personen.find((one) => one.voornaam === voornaam)?.id;
  const found = (await v.brieven(code)).find(
    (brief) => brief.soort === soort && brief.betrokkeneId === wie,
  );
  return found?.inhoud == null ? '' : briefTekst(found.inhoud);
}

describe('a story under way stands where the household really is', () => {
  test.each(STANDEN)('%s', async (code, processtap, aanZet, volgendeStap, open) => {
    const dossier = await v.dossier(code);
    const lopend = dossier.procedures.find(({ isLopend }) => isLopend);
    expect({
      processtap: dossier.processtap,
      aanZet: lopend?.aanZet.wie ?? '',
      volgendeStap: dossier.volgendeStap?.zin,
      open: openstaandVan(dossier),
    }).toEqual({ processtap, aanZet, volgendeStap, open });
    expect(dossier.werkstatus).not.toBe('afgesloten');
  });

  test('and one that has ended is closed for the reason it ended; of one a party is still to hear so', async () => {
    const under = new Set(STANDEN.map(([code]) => code));
    const ended = VERHALEN.map(({ code }) => code).filter((code) => !under.has(code));
    const redenen: Record<string, string | undefined> = {};
    for (const code of ended) {
      const dossier = await v.dossier(code);
      const open = code === 'niet_geslaagd' ? ['informeren 2026-10-30'] : [];
      const found = [code, dossier.werkstatus, openstaandVan(dossier)];
      expect(found).toEqual([code, 'afgesloten', open]);
      expect(dossier.volgendeStap?.zin ?? '').toMatch(open.length > 0 ? /^Vertel / : /^$/);
      const { afsluitingen } = await v.afhandeling(code);
      redenen[code] = afsluitingen.find(({ heropendOp }) => heropendOp === null)?.reden;
    }
    expect(redenen).toEqual({
      ...{ voldaan: 'oplossing', uitgevoerd: 'huisuitzetting_huurschuld' },
      ...{ vertrokken: 'vertrokken', woning_gesloten: 'huisuitzetting_hennep' },
      niet_geslaagd: 'niet_geslaagd',
    });
  });
});

describe('a letter of a story tells the truth', () => {
  test('after a concern it says from whom, and speaks of no procedure', async () => {
    const tekst = await verzonden('zorgsignaal', 'informatie', 'Bep');
    expect(tekst).toContain('Sterk Papendrecht');
    expect(tekst).not.toMatch(/dagvaarding|ontruim|zitting|Woonkracht10/i);
  });

  test('announced is not served', async () => {
    const { tekst } = await v.lees('aangezegd', 'dagvaarding');
    expect(tekst).toContain('Trivire wil u dagvaarden.');
    expect(tekst).not.toMatch(/Er is een dagvaarding/);
  });

  test('who lives elsewhere gets it there, and neither reads of the other', async () => {
    const haar = await verzonden('medehuurder_elders', 'dagvaarding', 'Renée');
    const { tekst } = await v.lees('medehuurder_elders', 'dagvaarding', 1);
    expect(haar).toContain('maandag 23 november 2026');
    expect(haar).not.toMatch(/Stefan|Proefmanović|Oefenpad/);
    expect(tekst).toMatch(/Oefenpad 8\n3361 VB {2}SLIEDRECHT/);
    expect(tekst).not.toMatch(/Renée|Zwijndrecht/i);
  });

  test('a zitting that moved is told with its new day only', async () => {
    expect(await verzonden('verplaatst', 'dagvaarding', 'Sjoerd')).toContain(
      'maandag 9 november 2026',
    );
    const { tekst } = await v.lees('verplaatst', 'dagvaarding');
    expect(tekst).toContain('donderdag 3 december 2026 om 10:30 uur');
  });

  test('a day that is known only about is never printed as certain', async () => {
    const { tekst } = await v.lees('ongeveer', 'dagvaarding');
    expect(tekst).toContain('rond 23 november 2026');
    expect(tekst).not.toContain('maandag 23 november');
  });

  test('whoever read a wrong day is told the right one', async () => {
    const [eerste] = await v.brieven('verkeerde_dag');
    expect(JSON.stringify(eerste?.inhoud)).toContain('dinsdag 24 november 2026');
    const { tekst } = await v.lees('verkeerde_dag', 'dagvaarding');
    expect(tekst).toContain('De zitting is op dinsdag 17 november 2026 om 11:00 uur.');
    // It says first what was wrong, with the day that stood there.
    expect(tekst).toMatch(/24 november 2026[^.]*\. Dat klopt niet/);
  });

  test('the letter of one verhuurder says of another only which day lies ahead there', async () => {
    const eerste = await verzonden('twee_zaken', 'dagvaarding', 'Oluwaseun');
    expect(eerste).toContain('Trivire');
    expect(eerste).toContain('woensdag 11 november 2026');
    const { tekst } = await v.lees('twee_zaken', 'dagvaarding');
    expect(tekst).toContain('Woonkracht10 wil u dagvaarden.');
    const ander = 'In een andere zaak, van Trivire, is de zitting op woensdag 11 november 2026.';
    expect(tekst).toContain(ander);
    expect(tekst.replace(ander, '')).not.toMatch(/Trivire|11 november/);
    const { procedures } = await v.dossier('twee_zaken');
    expect(procedures.map(({ verhuurder }) => verhuurder?.naam)).toEqual([
      'Woonkracht10',
      'Trivire',
    ]);
  });

  test('with a day so near it can be handed over today, with the time', async () => {
    for (const wie of [0, 1])
      expect((await v.lees('spoed', 'ontruiming', wie)).tekst).toContain(
        'woensdag 11 november 2026 om 10:00 uur',
      );
    const { personen, vlaggen } = await v.dossier('spoed');
    for (const { telefoon } of personen) expect(telefoon).toMatch(/^\+?\d{8,}/);
    expect(vlaggen.length).toBeGreaterThan(0);
  });

  test('put off is told with who said so, to both', async () => {
    for (const wie of ['Adriaan', 'Hanneke']) {
      const tekst = await verzonden('uitgesteld', 'ontruiming_van_de_baan', wie);
      expect(tekst).toMatch(/van de deurwaarder dat de ontruiming .* is uitgesteld/);
    }
  });

  test('what a neighbour says is in no letter, and lets none be written', async () => {
    const { bezwaar } = await v.lees('horen_zeggen', 'ontruiming_van_de_baan');
    expect(bezwaar).toContain('klopt dan niet');
    for (const { inhoud } of await v.brieven('horen_zeggen'))
      expect(inhoud && briefTekst(inhoud)).not.toMatch(/omgeving|buur|ingetrokken/);
  });

  test('who lives near and reported cannot be recognised in it', async () => {
    const tekst = await verzonden('omgeving', 'informatie', 'Willem');
    expect(tekst).toContain('iemand uit uw omgeving');
    expect(tekst).not.toMatch(/buur|omwonende|Schetsers|0126/i);
  });

  test('a bewindvoerder has a letter of their own, and the person keeps theirs', async () => {
    const [brief] = await v.brieven('bewind');
    expect(brief?.inhoud?.adres.slice(0, 2)).toEqual([
      'Bewindkantoor Het Voorbeeld',
      't.a.v. E. Schijn',
    ]);
    const { tekst } = await v.lees('bewind', 'dagvaarding');
    expect(tekst).toContain('Piet Voorbeeld-Proefman');
    expect(tekst).not.toContain('Bewindkantoor');
  });

  test('an address that is kept secret stands in no letter of another, nor in the dossier', async () => {
    const brieven = (await v.brieven('afgeschermd')).filter(({ naam }) => naam.includes('Kofi'));
    expect(brieven.length).toBeGreaterThan(0);
    for (const { inhoud } of brieven)
      expect(inhoud && briefTekst(inhoud)).not.toMatch(/Nepgracht|Alblasserdam|Precious/i);
    expect(JSON.stringify(await v.dossier('afgeschermd'))).not.toContain('Nepgracht');
  });

  test('of two who go on apart each has a dossier with the case, and who stays is alone in this one', async () => {
    const { personen, historie, procedures } = await v.dossier('uit_elkaar');
    expect(personen.map(({ voornaam }) => voornaam)).toEqual(['Olga']);
    const [naar] = historie.filter(({ soort }) => soort === 'afgesplitst');
    const ander = await v.opNummer(String(naar?.gegevens['nummer']));
    expect(ander.personen.map(({ voornaam }) => voornaam)).toEqual(['José']);
    expect(ander.procedures.map(({ zittingen }) => zittingen.map(({ dag }) => dag))).toEqual(
      procedures.map(({ zittingen }) => zittingen.map(({ dag }) => dag)),
    );
  });

  test('nobody writes to who died', async () => {
    expect((await v.lees('overleden', 'dagvaarding', 0)).bezwaar).toContain('overleden');
    const { tekst } = await v.lees('overleden', 'dagvaarding', 1);
    expect(tekst).toContain('woensdag 25 november 2026');
    expect(tekst).not.toMatch(/Cees/);
  });

  test('a private landlord is named as who lets, and overlast as the ground', async () => {
    expect(await verzonden('overlast', 'dagvaarding', 'Gijs')).toContain(
      'Verhuurbedrijf Het Modelhuis',
    );
    const { procedures } = await v.dossier('overlast');
    expect(procedures.map(({ gronden }) => gronden)).toEqual([['overlast']]);
  });

  test('nothing of an earlier traject is in a letter of the next', async () => {
    const { procedures } = await v.dossier('tweede_traject');
    expect(procedures.map(({ traject, isLopend }) => [traject, isLopend])).toEqual([
      [2, true],
      [1, false],
    ]);
    const { tekst } = await v.lees('tweede_traject', 'dagvaarding');
    expect(tekst).toContain('vrijdag 27 november 2026');
    expect(tekst).not.toMatch(/2025|betalingsregeling|nagekomen/);
  });

  test('a household that was evicted is written where it lives now', async () => {
    const tekst = await verzonden('uitgevoerd', 'afsluiting', 'Samira');
    expect(tekst).toMatch(/Testdijk 17\n3364 VB {2}SLIEDRECHT/);
    const { procedures, huishouden } = await v.dossier('uitgevoerd');
    expect(procedures[0]?.woning).toMatch(/Dordrecht$/);
    expect(huishouden.leeftijden).toEqual([7]);
  });
});

describe('what the desk did besides', () => {
  test('a closing that was undone in time is one traject with two closings', async () => {
    const { procedures, personen } = await v.dossier('voldaan');
    expect(procedures.map(({ traject }) => traject)).toEqual([1]);
    const { afsluitingen } = await v.afhandeling('voldaan');
    expect(afsluitingen.map(({ heropendOp }) => heropendOp !== null).sort()).toEqual([false, true]);
    expect(await verzonden('voldaan', 'afsluiting', personen[0]?.voornaam ?? '')).not.toBe('');
  });

  test('where there are children the team was asked, and has not answered yet', async () => {
    const { afstemmingen } = await v.afhandeling('tweede_traject');
    const asked = afstemmingen.filter(({ soort }) => soort === 'gevraagd');
    expect(
      asked.map(({ datum, partnerNaam, reactieTot }) => [datum, partnerNaam, reactieTot]),
    ).toEqual([['2026-11-04', 'Sociaal Team Molenlanden', '2026-11-18']]);
  });

  test('a team that stopped is in the register with all told; of the closing one is still to hear', async () => {
    const { beeindigingen, afsluitingen } = await v.afhandeling('niet_geslaagd');
    expect(beeindigingen.map(({ partner }) => partner.naam)).toEqual(['Sociaal Team Gorinchem']);
    expect(beeindigingen.map(({ nogTeInformeren }) => nogTeInformeren)).toEqual([0]);
    const { informeren = [] } = afsluitingen[0] ?? {};
    expect(informeren.filter(({ datum }) => datum === null)).toHaveLength(1);
    expect(informeren.length).toBeGreaterThan(1);
  });

  test('what was entered in the wrong dossier is withdrawn, and stays to be seen', async () => {
    const { procedures } = await v.dossier('verzonden');
    const [vonnis] = procedures.flatMap(({ gebeurtenissen }) =>
      gebeurtenissen.filter(({ soort }) => soort === 'vonnis'),
    );
    expect(vonnis?.ingetrokken?.reden).toBe('andere_zaak');
  });

  test('what was entered from paper has its own days, and made nobody late', async () => {
    const { termijnen, geopendOp, meldingen } = await v.dossier('achteraf');
    expect([geopendOp, meldingen.map(({ ontvangenOp }) => ontvangenOp)]).toEqual([
      '2026-09-10',
      ['2026-09-10'],
    ]);
    expect(termijnen.filter(({ voldaanOp, teLaat }) => voldaanOp === null && teLaat)).toEqual([]);
  });

  test('who reports about themselves is informed by that, and no term runs', async () => {
    const { termijnen, meldingen } = await v.dossier('zelfmelding');
    expect(termijnen).toEqual([]);
    expect(meldingen.map(({ partner, verhuurder }) => [partner, verhuurder?.naam])).toEqual([
      [null, 'Rhiant'],
    ]);
  });

  test('together they have everything that can happen in a procedure', async () => {
    const seen = new Set<string>();
    for (const { code } of VERHALEN)
      for (const { gebeurtenissen } of (await v.dossier(code)).procedures)
        for (const { soort, ingetrokken } of gebeurtenissen)
          if (ingetrokken === null) seen.add(soort);
    expect(GEBEURTENISSOORTEN.filter((soort) => !seen.has(soort))).toEqual([]);
  });
});
