import { describe, expect, test } from 'vitest';
import {
  correctContactpoging,
  withdrawContactpoging,
} from '#areas/dossiers/service/contactpogingen.ts';
import { recordOverlijden } from '#areas/dossiers/service/dossiers.ts';
import { eersteContact } from '#areas/dossiers/service/pogingen-lezen.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { huishouden } from '../trajecten/reis-support.ts';
import { zoek } from './contact-support.ts';

const ZITTING = { aanleiding: 'dagvaarding_verzonden', datums: { zitting: '2026-12-01' } } as const;
const invalid = (...velden: string[]) => ({
  fout: { code: 'invalid_input', data: { velden: velden.map((veld) => ({ veld })) } },
});

async function bekend() {
  const h = await huishouden();
  await h.meld('Trivire', { ...ZITTING, wie: ['anna', 'bert'] });
  return h;
}

describe('what was tried to reach somebody (st 6; SA Bijlage 3)', () => {
  test('adds up per person and for the traject, beside what the verhuurder says was done before', async () => {
    const h = await huishouden();
    await h.meld('Trivire', {
      ...{ ...ZITTING, wie: ['anna', 'bert'] },
      ...{ vroegsignalering: 'ja', vroegsignaleringOp: toIsoDate('2026-09-01') },
    });
    await zoek(h, 'anna');
    await zoek(h, 'anna', { hoe: 'huisbezoek', uitkomst: 'briefje' });
    await zoek(h, 'anna', {
      hoe: 'huisbezoek',
      uitkomst: 'ander_sprak',
      tekst: 'Een kind deed open.',
    });
    await zoek(h, 'bert', { hoe: 'telefoon', uitkomst: 'bereikt' });
    const { contactstand } = await h.dossier();
    expect(contactstand).toEqual({
      zin: '4 pogingen, 1 bereikt, 2 huisbezoeken',
      personen: [
        {
          ...{ persoon: h.mens('anna'), zin: '3 pogingen, 0 bereikt, 2 huisbezoeken' },
          ...{ nogNiet: [], geweigerd: 0 },
        },
        {
          ...{ persoon: h.mens('bert'), zin: '1 poging, 1 bereikt, 0 huisbezoeken' },
          ...{ nogNiet: [], geweigerd: 0 },
        },
      ],
      voortraject: ['bij vroegsignalering wel gemeld op di 1 sep 2026, zegt Trivire'],
      eerder: 0,
    });
  });

  test('says in which ways nobody tried yet, and how often somebody refused', async () => {
    const h = await bekend();
    await zoek(h, 'anna', { hoe: 'huisbezoek', uitkomst: 'deur_geweigerd' });
    await zoek(h, 'anna', { hoe: 'huisbezoek', uitkomst: 'geen_contact' });
    const { contactstand } = await h.dossier();
    expect(contactstand.zin).toBe('2 pogingen, 0 bereikt, 2 huisbezoeken, 2 keer geweigerd');
    expect(contactstand.personen).toMatchObject([{ nogNiet: ['telefoon', 'brief'], geweigerd: 2 }]);
  });

  test('counts a letter that was sent as sought by letter, for who it was sent to', async () => {
    const h = await bekend();
    await zoek(h, 'anna');
    await zoek(h, 'bert');
    await h.schrijf('anna', 'dagvaarding');
    const { contactstand } = await h.dossier();
    expect(contactstand.personen.map(({ nogNiet }) => nogNiet)).toEqual([
      ['huisbezoek'],
      ['huisbezoek', 'brief'],
    ]);
  });

  test('counts in its own traject: an earlier one is shown, never counted', async () => {
    const h = await huishouden();
    await h.meld('Trivire');
    await zoek(h, 'anna', { vervolg: '2026-11-20' });
    await h.sluit('oplossing');
    expect(await h.termijnen()).toEqual([]);
    h.tot('2027-06-01');
    await h.heropen();
    await h.meld('Trivire', ZITTING);
    await zoek(h, 'anna', { uitkomst: 'bereikt' });
    // Entered afterwards: it is of the traject in which it was made.
    await zoek(h, 'anna', { datum: '2026-11-05', hoe: 'huisbezoek' });
    const { contactpogingen, contactstand } = await h.dossier();
    expect(contactstand).toMatchObject({ zin: '1 poging, 1 bereikt, 0 huisbezoeken', eerder: 2 });
    expect(contactpogingen.map(({ traject, datum }) => `${traject} ${datum}`)).toEqual([
      '1 2026-11-05',
      '1 2026-11-05',
      '2 2027-06-01',
    ]);
  });
});

describe('the next try that was agreed', () => {
  test('stands on the list of work, and is done by any later attempt, reached or not', async () => {
    const h = await bekend();
    await zoek(h, 'anna', { vervolg: '2026-11-06' });
    expect(await h.termijnen()).toContain('contact 2026-11-06');
    h.tot('2026-11-06');
    expect((await h.werk())?.vervalt).toBe('2026-11-06');
    await zoek(h, 'anna', { hoe: 'huisbezoek' });
    expect((await h.termijnen()).filter((one) => one.startsWith('contact'))).toEqual([]);
    const gehaald = (await h.dossier()).termijnen.find(({ code }) => code === 'contact');
    expect(gehaald).toMatchObject({ voldaanOp: '2026-11-06', voldaanMet: 'nieuwe contactpoging' });
  });

  test('is of one person: seeking somebody else leaves it', async () => {
    const h = await bekend();
    await zoek(h, 'anna', { vervolg: '2026-11-06' });
    await zoek(h, 'bert', { uitkomst: 'bereikt' });
    expect(await h.termijnen()).toContain('contact 2026-11-06');
  });

  test('falls when they died, and comes back when they did not', async () => {
    const h = await bekend();
    const { id: dossierId } = await h.dossier();
    await zoek(h, 'anna', { vervolg: '2026-11-06' });
    const key = { dossierId, id: h.mens('anna') };
    await h.d.doe((c) => recordOverlijden(c, { ...key, overleden: '2026-11-05' }));
    expect(await h.termijnen()).not.toContain('contact 2026-11-06');
    await expect(zoek(h, 'anna', { vervolg: '2026-11-09' })).rejects.toMatchObject(
      invalid('vervolg'),
    );
    // What came before is still noted.
    await zoek(h, 'anna', { hoe: 'huisbezoek' });
    await h.d.doe((c) => recordOverlijden(c, { ...key, overleden: null }));
    expect(await h.termijnen()).not.toContain('contact 2026-11-06');
  });

  test('ends with its traject, but not one that was agreed after closing: people call back', async () => {
    const h = await huishouden();
    await h.meld('Trivire');
    await zoek(h, 'anna', { vervolg: '2026-11-20' });
    await h.sluit('oplossing');
    expect(await h.termijnen()).toEqual([]);
    h.tot('2026-11-12');
    await zoek(h, 'anna', { uitkomst: 'bereikt', vervolg: '2026-11-16' });
    expect(await h.termijnen()).toEqual(['contact 2026-11-16']);
  });

  test('cannot lie before the attempt, and is asked about when its day has been', async () => {
    const h = await bekend();
    await expect(zoek(h, 'anna', { vervolg: '2026-11-04' })).rejects.toMatchObject(
      invalid('vervolg'),
    );
    const oud = { datum: '2026-11-02', vervolg: '2026-11-03' };
    await expect(zoek(h, 'anna', oud)).rejects.toMatchObject(invalid('vervolg'));
    await zoek(h, 'anna', { ...oud, aanvaard: ['vervolg:voorbij'] });
    expect(await h.termijnen()).toContain('contact 2026-11-03');
  });
});

describe('an attempt', () => {
  test('cannot be in the future, nor be a door that was refused on the telephone', async () => {
    const h = await bekend();
    await expect(zoek(h, 'anna', { datum: '2026-11-06' })).rejects.toMatchObject(invalid('datum'));
    await expect(zoek(h, 'anna', { uitkomst: 'deur_geweigerd' })).rejects.toMatchObject(
      invalid('uitkomst'),
    );
  });

  test('that is corrected or withdrawn counts as it is then, and its next try follows', async () => {
    const h = await bekend();
    await zoek(h, 'anna', { vervolg: '2026-11-06' });
    const [poging] = (await h.dossier()).contactpogingen;
    const { id = '', versie = 0, datum = toIsoDate('2026-11-05') } = poging ?? {};
    const fixed = await h.d.doe((c) =>
      correctContactpoging(c, {
        ...{ id, versie, reden: null, betrokkeneId: h.mens('anna'), datum, hoe: 'telefoon' },
        ...{ uitkomst: 'bereikt', wie: 'meldpunt', partner: null, tekst: 'Sprak haar toch.' },
        ...{ vervolg: null, aanvaard: [] },
      }),
    );
    expect(fixed.contactstand.zin).toBe('1 poging, 1 bereikt, 0 huisbezoeken');
    expect(fixed.ingetrokkenContactpogingen).toMatchObject([{ uitkomst: 'niet_bereikt' }]);
    expect(await h.termijnen()).not.toContain('contact 2026-11-06');
    const [now] = fixed.contactpogingen;
    h.d.later(1);
    const key = { id: now?.id ?? '', versie: now?.versie ?? 0 };
    await expect(
      h.d.doe((c) => withdrawContactpoging(c, { ...key, reden: null })),
    ).rejects.toMatchObject({ fout: { data: { regel: 'herstelreden_ontbreekt' } } });
    const gone = await h.d.doe((c) => withdrawContactpoging(c, { ...key, reden: 'dubbel' }));
    expect(gone.contactstand).toMatchObject({ zin: 'Nog geen pogingen', personen: [] });
  });

  test('before a zitting within five werkdagen does what the next step asks, reached or not (domein §2a)', async () => {
    const h = await huishouden();
    await h.meld('Trivire', { ...ZITTING, datums: { zitting: '2026-11-10' } });
    const stap = async () => (await h.stand()).stap;
    expect(await stap()).toMatch(/^Bel, ga langs en geef de brief af: de zitting is op/);
    await zoek(h, 'anna');
    expect(await stap()).toMatch(/^Ga langs en geef de brief af/);
    await zoek(h, 'anna', { hoe: 'huisbezoek', uitkomst: 'niet_bereikt' });
    expect(await stap()).not.toMatch(/Bel|ga langs/i);
  });
});

describe('the first contact with somebody (AVG 14.3 b)', () => {
  test('is what the desk said or left to them, not what another heard, nobody answered or a partner did', async () => {
    const h = await bekend();
    const eerste = async () => {
      const { id: dossierId } = await h.dossier();
      return h.d.lees((c) => eersteContact(c, { dossierId, betrokkeneId: h.mens('anna') }));
    };
    await zoek(h, 'anna', { datum: '2026-11-02' });
    await zoek(h, 'anna', { datum: '2026-11-03', uitkomst: 'ander_sprak' });
    await zoek(h, 'anna', {
      ...{ datum: '2026-11-03', uitkomst: 'bereikt', wie: 'partner' },
      partner: h.partner('Trivire'),
    });
    await zoek(h, 'bert', { datum: '2026-11-03', uitkomst: 'bereikt' });
    expect(await eerste()).toBeNull();
    await zoek(h, 'anna', { datum: '2026-11-05', uitkomst: 'bereikt' });
    await zoek(h, 'anna', { datum: '2026-11-04', hoe: 'huisbezoek', uitkomst: 'briefje' });
    expect(await eerste()).toBe('2026-11-04');
  });

  test('brings the duty to inform forward, until it is withdrawn', async () => {
    const h = await bekend();
    const dag = async () =>
      (await h.dossier()).termijnen.find(({ code }) => code === 'informatieplicht')?.vervalt;
    expect(await dag()).toBe('2026-12-05');
    h.tot('2026-11-12');
    await zoek(h, 'anna', { uitkomst: 'bereikt' });
    expect(await dag()).toBe('2026-11-12');
    const [{ id, versie } = { id: '', versie: 0 }] = (await h.dossier()).contactpogingen;
    await h.d.doe((c) => withdrawContactpoging(c, { id, versie, reden: null }));
    expect(await dag()).toBe('2026-12-05');
  });
});
