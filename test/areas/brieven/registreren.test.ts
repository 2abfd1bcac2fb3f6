import { describe, expect, test } from 'vitest';
import type { Nietreden } from '#areas/brieven/rules/niet-schrijven.ts';
import type { Briefsoort } from '#areas/brieven/rules/sjablonen.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { refused } from '#test/host/support.ts';
import { ANNA_EN_BERT, briefregister, dagen, VANDAAG } from '#test/support/brieven.ts';
import { ANNA } from '#test/support/invoer.ts';

type Register = Awaited<ReturnType<typeof briefregister>>;

const codes = async ({ open }: Register) => (await open()).map(({ code }) => code).sort();
const brieven = async ({ client, dossier }: Register) =>
  client.brieven.listBrieven({ dossierId: (await dossier()).id });
const skip = (r: Register, reden: Nietreden, soort: Briefsoort = 'dagvaarding', wie = 0) => {
  const { dossierId } = r.vraag();
  const about = { dossierId, betrokkeneId: r.mens(wie), soort, procedureId: null };
  return r.client.brieven.skipBrief({ ...about, reden, op: VANDAAG });
};
/** What is due, as the page of letters shows it. */
const due = async (r: Register) => {
  const { teSchrijven } = await r.client.brieven.listWaarover({
    dossierId: (await r.dossier()).id,
  });
  return teSchrijven.map(({ soort, betrokkeneId, vervalt }) => {
    const wie = [0, 1, 2].find((index) => r.mens(index) === betrokkeneId);
    return `${soort} ${wie} ${vervalt}`;
  });
};

describe('not writing, with a reason,', () => {
  test.each(['in_persoon', 'geen_veilig_adres', 'via_bewindvoerder', 'ander'] as const)(
    '%s meets the letter and never the duty to inform',
    async (reden) => {
      const r = await briefregister();
      await r.meld('Trivire');
      await skip(r, reden);
      expect(await codes(r)).toEqual(['informatieplicht']);
      expect(await brieven(r)).toMatchObject([{ nietGeschreven: reden, inhoud: null }]);
    },
  );

  test('told in person with all of it meets both, once everybody was told', async () => {
    const r = await briefregister(ANNA_EN_BERT);
    await r.meld('Trivire');
    await skip(r, 'in_persoon_met_informatie');
    expect(await codes(r)).toEqual(['brief', 'informatieplicht']);
    await skip(r, 'in_persoon_met_informatie', 'dagvaarding', 1);
    expect(await codes(r)).toEqual([]);
    const termijnen = (await r.dossier()).termijnen.filter(({ code }) => code === 'brief');
    expect(termijnen[0]?.voldaanMet).toBe(
      'geen brief: in persoon verteld, met de informatie over gegevens en rechten',
    );
  });

  test('takes no other reason for the informatiebrief, and none for a letter that nothing asks for', async () => {
    const r = await briefregister();
    await r.meld('Trivire', { aanleiding: 'zorgen' });
    const fout = { code: 'rule_violated', data: { regel: 'brief_onvolledig' } };
    expect(await refused(skip(r, 'in_persoon', 'informatie'))).toMatchObject(fout);
    expect(await refused(skip(r, 'in_persoon', 'huisbezoek'))).toMatchObject(fout);
    expect(await refused(skip(r, 'in_persoon', 'dagvaarding'))).toMatchObject(fout);
    await skip(r, 'in_persoon_met_informatie', 'informatie');
    expect(await codes(r)).toEqual([]);
  });

  test('stands in the history, and later news asks for a letter again', async () => {
    const r = await briefregister();
    await r.meld('Trivire');
    await skip(r, 'geen_veilig_adres');
    const { historie, procedures, id: dossierId } = await r.dossier();
    expect(historie.find(({ soort }) => soort === 'brief')?.gegevens).toMatchObject({
      ...{ stand: 'niet_geschreven', reden: 'Geen veilig adres' },
    });
    await r.client.trajecten.addGebeurtenis({
      ...{ dossierId, procedureId: procedures[0]?.id ?? null, soort: 'zitting_bepaald' },
      ...{ op: VANDAAG, vernomenOp: VANDAAG, dag: toIsoDate('2026-12-08'), tijd: '' },
      ...{ bron: 'deurwaarder', gedaagden: null, gegevens: {}, toelichting: '', aanvaard: [] },
    });
    expect(await codes(r)).toEqual(['brief', 'informatieplicht', 'zitting']);
  });

  test('only whoever was told hears it when that proves wrong', async () => {
    const r = await briefregister(ANNA_EN_BERT);
    await r.meld('Trivire');
    await skip(r, 'in_persoon');
    await skip(r, 'geen_veilig_adres', 'dagvaarding', 1);
    const [procedure] = (await r.dossier()).procedures;
    const { id = '', versie = 0 } = procedure?.gebeurtenissen[0] ?? {};
    await r.client.trajecten.withdrawGebeurtenis({ id, versie, reden: 'bericht_klopte_niet' });
    expect((await due(r)).filter((rij) => rij.startsWith('herstel'))).toEqual([
      'herstel 0 2026-11-09',
    ]);
    expect(await r.tekst({ soort: 'herstel' })).toContain(
      'Wij vertelden u op donderdag 5 november 2026 dat er een dagvaarding voor u is verzonden. Dat klopt niet.',
    );
  });
});

describe('a letter that was registered by mistake', () => {
  const withdraw = async (r: Register, reden: 'niet_verzonden' | null) => {
    const [last] = await brieven(r);
    const { id = '', versie = 0 } = last ?? {};
    return r.client.brieven.withdrawBrief({ id, versie, reden });
  };

  test('is withdrawn: all that it met is due again, it stays to be seen, and nothing counts it', async () => {
    const r = await briefregister();
    await r.meld('Trivire');
    const before = await codes(r);
    await r.send();
    expect(await codes(r)).toEqual([]);
    const [row] = await withdraw(r, null);
    expect(await codes(r)).toEqual(before);
    expect(row).toMatchObject({ ingetrokken: { reden: null, door: 'Sam Screener' } });
    expect(row?.inhoud?.betreft).toBe('Wij denken graag met u mee');
    const [procedure] = (await r.dossier()).procedures;
    expect(procedure?.gebeurtenissen[0]?.verteld).toBe(false);
    // Nothing stands in the way of the letter that does go out.
    await r.send();
    expect(await codes(r)).toEqual([]);
    expect(await brieven(r)).toHaveLength(2);
  });

  test('asks for a reason after a quarter of an hour, and is withdrawn once', async () => {
    const r = await briefregister();
    await r.meld('Trivire');
    await r.send();
    r.klok.advance(16 * 60_000);
    expect(await refused(withdraw(r, null))).toMatchObject({
      data: { regel: 'herstelreden_ontbreekt' },
    });
    const [row] = await withdraw(r, 'niet_verzonden');
    expect(row?.ingetrokken?.reden).toBe('niet_verzonden');
    expect(await refused(withdraw(r, 'niet_verzonden'))).toMatchObject({ code: 'conflict' });
  });

  test('leaves the duty to inform met where another letter meets it', async () => {
    const r = await briefregister();
    await r.meld('Trivire', { aanleiding: 'zorgen' });
    await r.send({ soort: 'informatie', verzondenOp: toIsoDate('2026-11-04') });
    await r.send({ soort: 'informatie' });
    await withdraw(r, null);
    expect(await codes(r)).toEqual([]);
    expect(
      (await r.dossier()).historie.find(({ soort }) => soort === 'brief')?.gegevens,
    ).toMatchObject({
      ...{ soort: 'Informatiebrief na een melding', stand: 'ingetrokken', op: VANDAAG },
    });
  });

  test('of which a later one left out what the first had told, opens the duty to inform', async () => {
    const r = await briefregister();
    await r.meld('Trivire');
    await r.send({ verzondenOp: toIsoDate('2026-11-04') });
    const [eerste] = await brieven(r);
    expect(await r.tekst()).not.toContain('U mag bezwaar maken');
    await r.send();
    expect(await codes(r)).toEqual([]);
    const { id = '', versie = 0 } = eerste ?? {};
    await r.client.brieven.withdrawBrief({ id, versie, reden: null });
    expect(await codes(r)).toEqual(['informatieplicht']);
  });
});

const DRIE = [...ANNA_EN_BERT, { ...ANNA, voornaam: 'Cor', geboortedatum: '2-2-1980' }] as const;

describe('letters to three tenants', () => {
  const all = (r: Register) => {
    const { betrokkeneId: _, ...letter } = r.vraag();
    const betrokkeneIds = [0, 1, 2].map(r.mens);
    const sent = { verzondenOp: VANDAAG, kanaal: 'persoonlijk' as const };
    return r.client.brieven.registerBrieven({ ...letter, ...sent, betrokkeneIds });
  };

  test('are one block with a line each, and registered in one act', async () => {
    const r = await briefregister(DRIE);
    await r.meld('Trivire');
    expect((await due(r)).slice(0, 3)).toEqual([
      ...['dagvaarding 0 2026-11-09', 'dagvaarding 1 2026-11-09', 'dagvaarding 2 2026-11-09'],
    ]);
    const sent = await all(r);
    expect(sent.map(({ kanaal, inhoud }) => [kanaal, inhoud?.aanhef]).sort()).toEqual([
      ['persoonlijk', 'Geachte Anna van den Voorbeeld,'],
      ['persoonlijk', 'Geachte Bert van den Voorbeeld,'],
      ['persoonlijk', 'Geachte Cor van den Voorbeeld,'],
    ]);
    expect([await due(r), await codes(r)]).toEqual([[], []]);
  });

  test('of which one cannot be printed are none registered', async () => {
    const r = await briefregister([...ANNA_EN_BERT, { ...ANNA, voornaam: 'محمد' }]);
    await r.meld('Trivire');
    expect(await refused(all(r))).toMatchObject({ data: { regel: 'brief_onvolledig' } });
    expect(await brieven(r)).toEqual([]);
  });
});

describe('the letter that is proposed', () => {
  test('after a melding without a procedure tells each what the desk holds, within the month', async () => {
    const r = await briefregister(ANNA_EN_BERT);
    await r.meld('Trivire', { aanleiding: 'zorgen' });
    expect(await due(r)).toEqual(['informatie 0 2026-12-05', 'informatie 1 2026-12-05']);
    await r.send({ soort: 'informatie' });
    expect(await due(r)).toEqual(['informatie 1 2026-12-05']);
  });
});

describe('whom to call in a crisis', () => {
  const metLijnen = async (telefoon: string) => {
    const r = await briefregister();
    await r.meld('Trivire', { datums: dagen({ zitting: '2026-12-01' }) });
    const beheerder = await r.openBeheerder();
    const { versie, ...rest } = await beheerder.brieven.readBriefinstellingen();
    const partnerId = r.partner('Sociale Dienst Drechtsteden');
    const crisislijnen = [
      { partnerId, telefoon },
      { partnerId: r.partner('Avres'), telefoon: '0183 000 000' },
    ];
    await beheerder.brieven.changeBriefinstellingen({ ...rest, crisislijnen, versie });
    return r;
  };

  test('is the sociale dienst of the gemeente of the dwelling', async () => {
    const r = await metLijnen('078 111 11 11');
    const text = await r.tekst();
    expect(text).toContain('Bel de crisislijn van Sociale Dienst Drechtsteden: 078 111 11 11.');
    expect(text).not.toContain('Avres');
  });

  test('is the desk where no line was filled in', async () => {
    const r = await metLijnen('');
    expect(await r.tekst()).toContain(
      'Hebt u met spoed hulp nodig? Bel het Meldpunt: 078 000 00 00.',
    );
  });
});
