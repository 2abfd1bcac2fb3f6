import { describe, expect, test } from 'vitest';
import { readInspanningen } from '#areas/afsluiten/service-inspanningen.ts';
import { recordScreening } from '#areas/screening/service.ts';
import { withdrawInzet } from '#areas/trajecten/service/inzet.ts';
import { readHulpLoopt } from '#areas/trajecten/service/inzet-beeld.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { gescreend } from '#test/support/screening.ts';
import { gaatVerder, zetIn, zoek } from '../dossiers/contact-support.ts';
import { huishouden } from './reis-support.ts';

const ONTRUIMING = {
  aanleiding: 'ontruiming_aangezegd',
  datums: { ontruiming: '2026-12-10' },
} as const;
const invalid = (...velden: string[]) => ({
  fout: { code: 'invalid_input', data: { velden: velden.map((veld) => ({ veld })) } },
});
const van = (termijnen: readonly string[], code: string) =>
  termijnen.filter((one) => one.startsWith(`${code} `));

async function bekend() {
  const h = await huishouden();
  await h.meld('Trivire', { aanleiding: 'dagvaarding_verzonden' });
  return h;
}

describe('crisis help of the sociale dienst (WA)', () => {
  test('asks for steps within days once an ontruiming was announced and betrokkene asked; begun, it is met', async () => {
    const h = await huishouden();
    await h.meld('Trivire', ONTRUIMING);
    await zetIn(h, { soort: 'crisis', vrager: 'betrokkene' });
    expect(van(await h.termijnen(), 'crisis')).toEqual(['crisis 2026-11-08']);
    await gaatVerder(h, { stand: 'loopt', begonnenOp: '2026-11-05' });
    expect(van(await h.termijnen(), 'crisis')).toEqual([]);
  });

  test('without an aanzegging is asked about, and starts no term until there is one', async () => {
    const h = await bekend();
    const crisis = { soort: 'crisis', vrager: 'betrokkene' } as const;
    await expect(zetIn(h, crisis)).rejects.toMatchObject(invalid('soort'));
    await zetIn(h, { ...crisis, aanvaard: ['soort:niet_aangezegd'] });
    expect(van(await h.termijnen(), 'crisis')).toEqual([]);
    h.tot('2026-11-09');
    await h.meld('Trivire', ONTRUIMING);
    expect(van(await h.termijnen(), 'crisis')).toEqual(['crisis 2026-11-12']);
    await h.gebeurt('ontruiming_uitgesteld', { bron: 'deurwaarder' });
    expect(van(await h.termijnen(), 'crisis')).toEqual([]);
  });

  test('that somebody else asked for starts no term: betrokkene must ask', async () => {
    const h = await huishouden();
    await h.meld('Trivire', ONTRUIMING);
    const crisis = { soort: 'crisis', vrager: 'sociaal_team' } as const;
    await expect(zetIn(h, crisis)).rejects.toMatchObject(invalid('vrager'));
    await zetIn(h, { ...crisis, aanvaard: ['vrager:niet_zelf'] });
    expect(van(await h.termijnen(), 'crisis')).toEqual([]);
  });

  test('is called as the sociale dienst of the gemeente calls it', async () => {
    const h = await huishouden();
    await h.meld('Trivire', ONTRUIMING);
    await zetIn(h, { soort: 'crisis', vrager: 'betrokkene' });
    expect((await h.dossier()).inzetten).toMatchObject([{ titel: 'Crisisprotocol (SDD)' }]);
  });
});

describe('the rent that is no longer passed on (SA 7 SD d)', () => {
  const doorbetaling = {
    soort: 'doorbetaling_huur',
    stand: 'loopt',
    vrager: 'sociale_dienst',
  } as const;

  test('is to be told to the corporatie at once, whoever stopped it', async () => {
    const h = await bekend();
    await zetIn(h, { ...doorbetaling, gevraagdOp: null, begonnenOp: '2026-11-02' });
    h.tot('2026-11-16');
    await gaatVerder(h, {
      ...{ stand: 'beeindigd', eindeOp: '2026-11-13', resultaat: 'gestopt_betrokkene' },
    });
    expect(await h.termijnen()).toContain('doorbetaling 2026-11-16');
    const taak = (await h.dossier()).termijnen.find(({ code }) => code === 'doorbetaling');
    expect(taak?.naam).toBe('Vertel Trivire meteen dat de doorbetaling van de huur is gestopt');
    await h.afgehandeld('doorbetaling', 'gebeld met de woonconsulent');
    expect(van(await h.termijnen(), 'doorbetaling')).toEqual([]);
  });

  test('never began: nobody is told that it stopped', async () => {
    const h = await bekend();
    await zetIn(h, { ...doorbetaling, stand: 'gevraagd' });
    await gaatVerder(h, { stand: 'beeindigd', resultaat: 'afgewezen' });
    expect(van(await h.termijnen(), 'doorbetaling')).toEqual([]);
  });
});

describe('what is looked at again', () => {
  test('on the day that was said, until it ends', async () => {
    const h = await bekend();
    await zetIn(h, { stand: 'loopt', begonnenOp: '2026-11-05', nakijkenOp: '2026-12-03' });
    expect(await h.termijnen()).toContain('inzet 2026-12-03');
    await gaatVerder(h, { stand: 'loopt', nakijkenOp: '2027-01-07' });
    expect(van(await h.termijnen(), 'inzet')).toEqual(['inzet 2027-01-07']);
    await gaatVerder(h, { stand: 'beeindigd', eindeOp: '2026-11-05', resultaat: 'gelukt' });
    expect(van(await h.termijnen(), 'inzet')).toEqual([]);
  });

  test('nazorg after six months, also once the dossier is closed (domein §8)', async () => {
    const h = await bekend();
    await zetIn(h, { stand: 'loopt', begonnenOp: '2026-11-05', nakijkenOp: '2026-12-03' });
    await h.sluit('oplossing');
    expect(van(await h.termijnen(), 'inzet')).toEqual([]);
    await zetIn(h, { soort: 'nazorg', stand: 'loopt', begonnenOp: '2026-11-05' });
    expect(van(await h.termijnen(), 'inzet')).toEqual(['inzet 2027-05-05']);
  });
});

describe('what is set going', () => {
  test('is proposed by the uitkomst of the screening, until a person did it (SA 7 MZO c)', async () => {
    const h = await bekend();
    const { id } = await h.dossier();
    await h.d.doe((c) =>
      recordScreening(c, { ...gescreend(id), uitkomsten: ['bemoeizorg', 'verkennend_onderzoek'] }),
    );
    const voorstel = async () => (await h.dossier()).voorgesteldeInzet;
    expect(await voorstel()).toEqual(['bemoeizorg', 'wvggz_melding']);
    await zetIn(h, { soort: 'bemoeizorg' });
    expect(await voorstel()).toEqual(['wvggz_melding']);
  });

  test('runs as "hulp loopt: ja", whatever it is, only while it runs in this traject', async () => {
    const h = await bekend();
    const { id } = await h.dossier();
    const loopt = () => h.d.lees((c) => readHulpLoopt(c, id));
    await zetIn(h, { soort: 'budgetbeheer' });
    expect(await loopt()).toBe(false);
    await gaatVerder(h, { stand: 'loopt', begonnenOp: null });
    expect(await loopt()).toBe(true);
    await h.sluit('oplossing');
    h.tot('2027-06-01');
    await h.heropen();
    await h.meld('Trivire', { aanleiding: 'dagvaarding_verzonden' });
    expect(await loopt()).toBe(false);
    expect((await h.dossier()).inzetten).toMatchObject([{ traject: 1, isLopend: false }]);
  });

  test('ends with a result that its kind can have: a Wvggz-melding with "geen verzoekschrift"', async () => {
    const h = await bekend();
    await zetIn(h, { soort: 'wvggz_melding', stand: 'loopt', begonnenOp: '2026-11-05' });
    const einde = { stand: 'beeindigd', eindeOp: '2026-11-05' } as const;
    await expect(gaatVerder(h, einde)).rejects.toMatchObject(invalid('resultaat'));
    await expect(gaatVerder(h, { ...einde, resultaat: 'gelukt' })).rejects.toMatchObject(
      invalid('resultaat'),
    );
    await gaatVerder(h, { ...einde, resultaat: 'geen_verzoekschrift' });
    const { inzetten, historie } = await h.dossier();
    expect(inzetten).toMatchObject([{ resultaat: 'geen_verzoekschrift', isZorg: true }]);
    expect(historie[0]?.gegevens).toMatchObject({ was: 'loopt', stand: 'beeindigd' });
  });

  test('keeps the days of the five steps of the meldcode, and asks about one that was skipped', async () => {
    const h = await bekend();
    const meldcode = { soort: 'meldcode', stand: 'loopt' } as const;
    const stappen = { signalen: toIsoDate('2026-11-03'), wegen: toIsoDate('2026-11-05') };
    await expect(zetIn(h, { ...meldcode, stappen })).rejects.toMatchObject(invalid('stappen'));
    await zetIn(h, { ...meldcode, stappen, aanvaard: ['stappen:overgeslagen'] });
    expect((await h.dossier()).inzetten).toMatchObject([{ stappen }]);
  });

  test('a second one of a kind is asked about; withdrawn it counts as never entered', async () => {
    const h = await bekend();
    await zetIn(h, { soort: 'bemoeizorg', nakijkenOp: '2026-12-03' });
    await expect(zetIn(h, { soort: 'bemoeizorg' })).rejects.toMatchObject(invalid('soort'));
    const [{ id, versie } = { id: '', versie: 0 }] = (await h.dossier()).inzetten;
    await h.d.doe((c) => withdrawInzet(c, { id, versie, reden: null }));
    expect(van(await h.termijnen(), 'inzet')).toEqual([]);
    expect(await h.dossier()).toMatchObject({
      inzetten: [],
      ingetrokkenInzetten: [{ soort: 'bemoeizorg' }],
    });
    await zetIn(h, { soort: 'bemoeizorg' });
  });

  test('of which the begin is not known runs all the same; one that ended before it began is refused', async () => {
    const h = await bekend();
    await zetIn(h, { soort: 'jeugdhulp', stand: 'loopt', gevraagdOp: null, begonnenOp: null });
    await expect(
      gaatVerder(h, {
        ...{ stand: 'beeindigd', resultaat: 'gelukt' },
        ...{ begonnenOp: '2026-11-04', eindeOp: '2026-11-03' },
      }),
    ).rejects.toMatchObject(invalid('eindeOp'));
  });
});

test('stands on the sheet of our own efforts, but care never does, nor what came of a visit (SA 6.2)', async () => {
  const h = await bekend();
  const { id: dossierId } = await h.dossier();
  await zetIn(h, { soort: 'budgetbeheer' });
  await zetIn(h, { soort: 'bemoeizorg' });
  await zoek(h, 'anna', { hoe: 'huisbezoek', uitkomst: 'geen_contact' });
  const { delen } = await h.d.lees((c) => readInspanningen(c, { dossierId }));
  const punten = delen.flatMap((deel) => deel.punten).join('; ');
  expect(punten).toContain('Budgetbeheer');
  expect(punten).toContain('Huisbezoek, niet bereikt');
  expect(punten).not.toMatch(/zorg|wil geen/i);
});

test('a moratorium longer than six months from the uitspraak is asked about (Fw 287b)', async () => {
  const h = await huishouden();
  await h.meld('Trivire', ONTRUIMING);
  const verleend = (dag: string) =>
    h.gebeurt('moratorium_verleend', { dag, gegevens: { dekt: 'ja' }, aanvaard: [] });
  await expect(verleend('2027-05-06')).rejects.toMatchObject(invalid('dag'));
  await verleend('2027-05-05');
});
