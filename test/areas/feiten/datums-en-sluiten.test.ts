import { describe, expect, test } from 'vitest';
import { readAfhandeling } from '#areas/afsluiten/service-afhandeling.ts';
import { closeDossier } from '#areas/afsluiten/service-afsluiten.ts';
import { involvePartner, recordBeeindiging } from '#areas/afsluiten/service-beeindigingen.ts';
import {
  changeTermijnregel,
  listAfsprakensets,
  listOrganisatietermijnen,
} from '#areas/beheer/service-sets.ts';
import {
  addAantekening,
  changeBetrokkene,
  recordOverlijden,
} from '#areas/dossiers/service/dossiers.ts';
import { recordAfstemming, recordScreening } from '#areas/screening/service.ts';
import { meetTermijn } from '#areas/trajecten/service/termijnen.ts';
import { readFeiten } from '#areas/verantwoording/service/feiten.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { gestopt } from '#test/support/beeindiging.ts';
import { ANNA } from '#test/support/invoer.ts';
import { gescreend } from '#test/support/screening.ts';
import { huishouden } from '../trajecten/reis-support.ts';

type Huishouden = Awaited<ReturnType<typeof huishouden>>;

const ONTRUIMING = {
  aanleiding: 'ontruiming_aangezegd',
  datums: { ontruiming: '2026-12-10' },
} as const;
const regel = (code: string) => ({ fout: { data: { regel: code } } });
const dag = toIsoDate;

async function gesloten(h: Huishouden, op: IsoDate, reden: 'oplossing' | 'verhuisd' = 'oplossing') {
  const { id: dossierId } = await h.dossier();
  await h.d.doe((c) => recordScreening(c, gescreend(dossierId)));
  const { versie } = await h.dossier();
  const besluit = { dossierId, versie, reden, besluitOp: op, toelichting: '' };
  return h.d.doe((c) => closeDossier(c, besluit));
}

async function gesprek(h: Huishouden, datum: IsoDate) {
  const { id: dossierId } = await h.dossier();
  const wat = { datum, met: 'Anna', tekst: 'Belt terug.' };
  return h.d.doe((c) =>
    addAantekening(c, { dossierId, soort: 'contact', kanaal: 'telefoon', ...wat }),
  );
}

describe('a day that cannot be', () => {
  test('an afsluitbesluit of before the traject, or of tomorrow, is refused, and nothing is closed (PP 7.2)', async () => {
    const h = await huishouden();
    await h.meld('Trivire');
    for (const op of ['2021-11-05', '2026-11-04', '2026-11-06'] as const)
      await expect(gesloten(h, dag(op))).rejects.toMatchObject(regel('mag_niet_afsluiten'));
    expect((await h.dossier()).geslotenOp).toBeNull();
    const { afsluitingen } = await gesloten(h, dag('2026-11-05'));
    expect(afsluitingen).toMatchObject([{ vernietigenOp: '2027-11-05' }]);
  });

  test('a term is not met before it began, nor tomorrow (domein §2)', async () => {
    const h = await huishouden();
    await h.meld('Trivire', { vraag: 'advies', vraagTekst: 'Wat nu?' });
    const advies = (await h.dossier()).termijnen.find(({ code }) => code === 'advies');
    const met = (op: string) =>
      h.d.doe((c) =>
        meetTermijn(c, { id: advies?.id ?? '', versie: 1, op: dag(op), met: 'Gebeld' }),
      );
    await expect(met('2020-11-05')).rejects.toMatchObject(regel('termijn_voor_begin'));
    await expect(met('2026-11-06')).rejects.toMatchObject(regel('datum_in_toekomst'));
    expect(await met('2026-11-05')).toMatchObject({ voldaanOp: '2026-11-05' });
  });

  test('an afstemming of years ago satisfies nothing: it is refused (st 5)', async () => {
    const h = await huishouden();
    await h.meld('Trivire');
    const { id: dossierId } = await h.dossier();
    const op = (datum: string) =>
      h.d.doe((c) =>
        recordAfstemming(c, {
          ...{ dossierId, soort: 'afstemming', datum: dag(datum) },
          ...{ met: 'Sterk Papendrecht', tekst: 'Samen op huisbezoek.' },
          ...{ partner: null, vraag: null },
        }),
      );
    await expect(op('1999-11-05')).rejects.toMatchObject(regel('afstemming_voor_begin'));
    await expect(op('2026-11-06')).rejects.toMatchObject(regel('datum_in_toekomst'));
  });

  test('what happened in the future is refused, and a year that slipped is asked about (domein §2)', async () => {
    const h = await huishouden();
    await h.meld('Trivire', ONTRUIMING);
    await expect(h.gebeurt('ontruiming_uitgevoerd', { op: '2030-01-01' })).rejects.toMatchObject({
      fout: { code: 'invalid_input' },
    });
    for (const soort of ['ontruiming_aangezegd', 'zitting_bepaald'] as const)
      await expect(h.gebeurt(soort, { dag: '1926-12-10', aanvaard: [] })).rejects.toMatchObject({
        fout: { code: 'invalid_input' },
      });
    expect(await h.termijnen()).toEqual(['ontruiming 2026-12-10']);
  });

  test('a huisuitzetting is reported when it was, not before (st 9)', async () => {
    const h = await huishouden();
    await expect(
      h.meld('Trivire', { aanleiding: 'huisuitzetting', datums: { huisuitzetting: '2030-01-01' } }),
    ).rejects.toMatchObject({ fout: { code: 'invalid_input' } });
    await expect(
      h.meld('Trivire', { aanleiding: 'dagvaarding_betekend', betekendOp: dag('2026-11-06') }),
    ).rejects.toMatchObject({ fout: { code: 'invalid_input' } });
  });
});

describe('after closing', () => {
  test('who calls back is written down, and a misspelt name is put right: it stays closed (AVG 16)', async () => {
    const h = await huishouden();
    await h.meld('Trivire');
    await h.sluit('oplossing');
    h.tot('2026-12-14');
    const { aantekeningen } = await gesprek(h, dag('2026-12-14'));
    expect(aantekeningen).toMatchObject([{ tekst: 'Belt terug.', datum: '2026-12-14' }]);
    const { id: dossierId, personen } = await h.dossier();
    const gegevens = { ...ANNA, achternaam: 'van den Foorbeeld' };
    const { versie = 0 } = personen[0] ?? {};
    await h.d.doe((c) =>
      changeBetrokkene(c, {
        ...{ dossierId, id: h.mens('anna'), versie, gegevens, bron: 'Betrokkene', aanvaard: [] },
      }),
    );
    const tekst = await h.schrijf('anna', 'afsluiting');
    expect(tekst).toContain('van den Foorbeeld');
    expect(await h.dossier()).toMatchObject({ werkstatus: 'afgesloten', geslotenOp: '2026-11-05' });
    // What is still owed stays in sight, apart from the open dossiers.
    expect(await h.werk()).toMatchObject({ groep: 'na_afsluiting', werkstatus: 'afgesloten' });
  });

  test('who died is not written to, not even about the closing', async () => {
    const h = await huishouden();
    await h.meld('Trivire', { aanleiding: 'dagvaarding_verzonden' });
    await h.sluit('overleden');
    const { id: dossierId } = await h.dossier();
    const wie = { dossierId, id: h.mens('anna'), overleden: '2026-11-04' };
    await h.d.doe((c) => recordOverlijden(c, wie));
    for (const soort of ['afsluiting', 'dagvaarding', 'informatie'] as const)
      expect((await h.lees('anna', soort)).bezwaar).toMatch(/overleden/);
  });

  test('the duty to inform is still met: by a term or by a letter (AVG 14)', async () => {
    const h = await huishouden();
    await h.meld('Trivire');
    await h.sluit('geen_inzet');
    h.tot('2026-11-20');
    const open = async () =>
      (await h.dossier()).termijnen.filter(
        ({ code, voldaanOp }) => code === 'informatieplicht' && voldaanOp === null,
      );
    expect(await open()).toHaveLength(1);
    await h.schrijf('anna', 'informatie');
    expect(await open()).toEqual([]);
  });

  test('a partner that turns out to have stopped is registered in the traject that is over (SA 6.4)', async () => {
    const h = await huishouden();
    await h.meld('Trivire');
    await h.sluit('niet_geslaagd');
    h.tot('2026-11-20');
    const { id: dossierId } = await h.dossier();
    const stop = { dossierId, partnerId: h.partner('Trivire'), ...gestopt('2026-11-03') };
    await h.d.doe((c) => recordBeeindiging(c, stop));
    expect((await h.dossier()).geslotenOp).toBe('2026-11-05');
    // Another traject knows nothing of it.
    await h.heropen();
    const { beeindigingen } = await h.d.lees((c) => readAfhandeling(c, { dossierId }));
    expect(beeindigingen).toMatchObject([{ isLopend: false, datum: '2026-11-03' }]);
  });
});

test('closed as "oplossing" after the home was lost it stays a huisuitzetting: step and figures (st 9)', async () => {
  const h = await huishouden();
  await h.meld('Trivire', ONTRUIMING);
  h.tot('2026-12-10');
  await h.gebeurt('ontruiming_uitgevoerd', { bron: 'deurwaarder' });
  await h.sluit('oplossing');
  expect(await h.stand()).toMatchObject({ processtap: '9' });
});

test('partners are told within the days that the set says, counted with its calendar (SA preambule)', async () => {
  const h = await huishouden();
  const set = (await h.d.lees(listAfsprakensets)).find(({ inGebruik }) => inGebruik);
  const { id = '', versie = 0 } = set?.termijnen.find(({ code }) => code === 'informeren') ?? {};
  await h.d.doe((c) => changeTermijnregel(c, { id, versie, eenheid: 'werkdagen', aantal: 5 }));
  await h.meld('Trivire');
  const { afsluitingen } = await gesloten(h, dag('2026-11-05'));
  expect(afsluitingen).toMatchObject([{ informerenVoor: '2026-11-12' }]);
});

test('a deurwaarder and a private landlord are not on the list of who is told of a closing (PP 12.1)', async () => {
  const h = await huishouden();
  await h.meld('Trivire');
  await h.meld('Deurwaarder Voorbeeld');
  const { afsluitingen } = await gesloten(h, dag('2026-11-05'));
  expect(afsluitingen[0]?.informeren.map(({ partner }) => partner.naam)).toEqual(['Trivire']);
});

test('a traject that failed is closed as such, and counts as that (SA 6.2)', async () => {
  const h = await huishouden();
  await h.meld('Trivire');
  await h.sluit('niet_geslaagd');
  expect((await h.dossier()).processtap).not.toBe('8');
  const { afsluitingen } = await h.d.lees((c) =>
    readFeiten(c, { van: dag('2026-11-01'), tot: dag('2026-11-30') }),
  );
  expect(afsluitingen).toMatchObject([{ reden: 'niet_geslaagd', blok: 'afspraken' }]);
});

test('there is one casusregisseur at a time, and the historie keeps who it was before (st 2)', async () => {
  const h = await huishouden();
  await h.meld('Trivire');
  const { id: dossierId } = await h.dossier();
  const wordt = (naam: string, contact: string) =>
    h.d.doe((c) =>
      involvePartner(c, {
        ...{ dossierId, partnerId: h.partner(naam), rol: 'casusregisseur', contact },
      }),
    );
  await wordt('Sterk Papendrecht', 'W. Voorbeeld');
  await wordt('Vivera Sociaal Wijkteam', 'C. Test');
  const { partners } = await wordt('Vivera Sociaal Wijkteam', 'E. Proef');
  expect(partners.filter(({ rol }) => rol === 'casusregisseur')).toMatchObject([
    { naam: 'Vivera Sociaal Wijkteam', contact: 'E. Proef' },
  ]);
  expect(partners.map(({ naam }) => naam)).toContain('Sterk Papendrecht');
  const zinnen = (await h.dossier()).historie.flatMap(({ gegevens }) => gegevens['contact'] ?? []);
  expect(zinnen).toEqual(expect.arrayContaining(['W. Voorbeeld', 'C. Test', 'E. Proef']));
});

test('a letter prints how long data are kept as it is set, everywhere the same (PP 7.2; Wmo 5.3.4)', async () => {
  const h = await huishouden();
  const termijnen = await h.d.lees(listOrganisatietermijnen);
  const { id = '', versie = 0 } = termijnen.find(({ code }) => code === 'bewaartermijn') ?? {};
  await h.d.doe((c) => changeTermijnregel(c, { id, versie, eenheid: 'jaren', aantal: 15 }));
  await h.meld('Trivire');
  const informatie = await h.schrijf('anna', 'informatie');
  await h.sluit('oplossing');
  for (const tekst of [informatie, await h.schrijf('anna', 'afsluiting')]) {
    expect(tekst).toContain('15 jaar');
    expect(tekst).not.toMatch(/\b1 jaar|2027|2041/);
  }
});
