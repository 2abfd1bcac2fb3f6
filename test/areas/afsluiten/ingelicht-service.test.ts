import { describe, expect, test } from 'vitest';
import type { Afsluitreden } from '#areas/afsluiten/rules/afsluiting.ts';
import type { Inlichter } from '#areas/afsluiten/rules/ingelicht.ts';
import { readAfhandeling } from '#areas/afsluiten/service-afhandeling.ts';
import {
  involvePartner,
  recordBeeindiging,
  resumeBeeindiging,
  withdrawBeeindiging,
} from '#areas/afsluiten/service-beeindigingen.ts';
import {
  readIngelicht,
  recordMededelingen,
  skipMededelingen,
  withdrawMededeling,
} from '#areas/afsluiten/service-mededelingen.ts';
import { changePartner } from '#areas/partners/service.ts';
import { findPartner } from '#areas/partners/store.ts';
import { listAntwoorden } from '#areas/partnervragen/service.ts';
import { recordAfstemming } from '#areas/screening/service.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { Kanaal } from '#domain/keuzes.ts';
import { huishouden } from '#test/areas/trajecten/reis-support.ts';
import { geweigerd } from '#test/support/geweigerd.ts';

const TEAM = 'Sociale Wijkteams Dordrecht';
const SDD = 'Sociale Dienst Drechtsteden';
const CORPORATIE = 'Trivire';
const BRON = { bron: 'betrokkene' as const };

/** A household of which partners are told, with words for what each test asks. */
async function zaak() {
  const h = await huishouden();
  const id = async () => (await h.dossier()).id;
  const stand = async () => {
    const dossierId = await id();
    return h.d.lees((c) => readIngelicht(c, { dossierId }));
  };
  const betrek = async (naam: string, rol: 'casusregisseur' | 'betrokken' = 'betrokken') => {
    const dossierId = await id();
    await h.d.doe((c) =>
      involvePartner(c, { dossierId, partnerId: h.partner(naam), rol, contact: '' }),
    );
  };
  const partij = async (naam: string) =>
    (await stand()).partijen.find(({ partner }) => partner.naam === naam);
  return {
    ...{ h, id, stand, betrek, partij },
    /** Who must still hear what, such as `Trivire: Avres is gestopt`. */
    open: async () =>
      (await stand()).partijen.flatMap(({ partner, open }) =>
        open.map(({ wat, teLaat }) => `${partner.naam}: ${wat}${teLaat ? ' (te laat)' : ''}`),
      ),
    niet: async () => (await stand()).niet.map(({ naam }) => naam),
    /** The open terms of telling, such as `Vertel Trivire: … 2026-11-09`. */
    taken: async () =>
      (await h.dossier()).termijnen
        .filter(
          ({ code, voldaanOp }) =>
            ['informeren', 'beeindiging_verteld', 'vertellen'].includes(code) && voldaanOp === null,
        )
        .map(({ naam, vervalt }) => `${naam} ${vervalt}`),
    /** Tells somebody all that is open. */
    vertel: async (
      naam: string,
      kanaal: Kanaal = 'beveiligde_mail',
      verteller: Inlichter = 'meldpunt',
    ) => {
      const dossierId = await id();
      const { open = [] } = (await partij(naam)) ?? {};
      await h.d.doe((c) =>
        recordMededelingen(c, {
          ...{ dossierId, kanaal, verteller, datum: c.today },
          aan: [{ partnerId: h.partner(naam), over: open.map(({ over }) => over) }],
        }),
      );
    },
    stopt: async (naam: string, meer: Partial<Parameters<typeof recordBeeindiging>[1]> = {}) => {
      const dossierId = await id();
      return h.d.doe((c) =>
        recordBeeindiging(c, {
          ...{ dossierId, partnerId: h.partner(naam), datum: c.today, vernomenOp: c.today },
          ...{ ongeveer: 'nee', voldoet: 'onbekend', waarom: '', inspanning: '' },
          ...{ gronden: ['niet_bekend'], zelfVerteld: [], ...meer },
        }),
      );
    },
    afhandeling: async () => {
      const dossierId = await id();
      return h.d.lees((c) => readAfhandeling(c, { dossierId }));
    },
    verstrekt: async () => {
      const dossierId = await id();
      return h.d.lees((c) => listAntwoorden(c, { dossierId }));
    },
    sluit: (reden: Afsluitreden) => h.sluit(reden),
  };
}

describe('a partner that may not know what it waits for', () => {
  const JEUGDTEAM = 'Stichting Jeugdteams Zuid-Holland Zuid';

  async function metJeugdteam() {
    const z = await zaak();
    await z.h.meld(CORPORATIE, { aanleiding: 'dagvaarding_verzonden' });
    await z.betrek(JEUGDTEAM);
    const laat = async (naam: string) => {
      const dossierId = await z.id();
      return z.h.d.doe((c) => skipMededelingen(c, { dossierId, partnerId: z.h.partner(naam) }));
    };
    return { ...z, laat };
  }

  test('is not waited for once somebody said that it is not told (domein §3)', async () => {
    const z = await metJeugdteam();
    expect(await z.open()).toEqual([expect.stringContaining(JEUGDTEAM)]);
    expect((await z.partij(JEUGDTEAM))?.open.map(({ magWeten }) => magWeten)).toEqual([false]);
    expect(await geweigerd(z.vertel(JEUGDTEAM))).toMatchObject({
      data: { regel: 'mag_niet_weten' },
    });
    await z.laat(JEUGDTEAM);
    expect(await z.open()).toEqual([]);
    expect(await z.taken()).toEqual([]);
    const { historie } = await z.h.dossier();
    expect(historie.map(({ soort }) => soort)).toContain('niet_verteld');
    // Nothing was given, and nobody reads that it was.
    expect(await z.verstrekt()).toEqual([]);
    expect((await z.partij(JEUGDTEAM))?.verteld).toEqual([]);
  });

  test('hears what it may, and what it may not stays open until it is let go', async () => {
    const z = await metJeugdteam();
    await z.betrek(SDD);
    await z.stopt(SDD);
    expect((await z.partij(JEUGDTEAM))?.open.map(({ magWeten }) => magWeten)).toEqual([
      false,
      true,
    ]);
    await z.vertel(JEUGDTEAM);
    expect((await z.partij(JEUGDTEAM))?.verteld.map(({ over }) => over.soort)).toEqual([
      'beeindiging',
    ]);
    expect((await z.partij(JEUGDTEAM))?.open.map(({ over }) => over.soort)).toEqual([
      'gebeurtenis',
    ]);
    await z.laat(JEUGDTEAM);
    expect((await z.partij(JEUGDTEAM))?.open).toEqual([]);
    expect(await geweigerd(z.laat(JEUGDTEAM))).toMatchObject({ data: { regel: 'mag_wel_weten' } });
  });

  test('is refused for who may know it all', async () => {
    const z = await metJeugdteam();
    await z.betrek(TEAM);
    expect(await geweigerd(z.laat(TEAM))).toMatchObject({ data: { regel: 'mag_wel_weten' } });
  });
});

test('an ontruiming of tomorrow is told today, and the team of an afstemming hears it too (st 5)', async () => {
  const z = await zaak();
  await z.h.meld(CORPORATIE, { aanleiding: 'dagvaarding_verzonden' });
  const dossierId = await z.id();
  await z.h.d.doe((c) =>
    recordAfstemming(c, {
      ...{ dossierId, soort: 'afstemming', datum: c.today, partner: z.h.partner(TEAM) },
      ...{ vraag: null, met: 'Sociaal Team', tekst: 'Samen verder.' },
    }),
  );
  await z.h.gebeurt('ontruiming_aangezegd', { bron: 'deurwaarder', dag: '2026-11-06' });
  const open = (await z.partij(TEAM))?.open.filter(({ wat }) => wat.includes('ontruiming'));
  expect(open?.map(({ uiterlijk }) => uiterlijk)).toEqual(['2026-11-05']);
});

describe('a gebeurtenis that the set marks (SA preambule: 2 werkdagen)', () => {
  test('is told to who takes part and does not know it; not to who told it or did it', async () => {
    const z = await zaak();
    await z.h.meld(CORPORATIE, { aanleiding: 'dagvaarding_verzonden' });
    await z.betrek(TEAM, 'casusregisseur');
    expect(await z.open()).toEqual([`${TEAM}: de dagvaarding is verzonden`]);
    expect(await z.taken()).toEqual([`Vertel ${TEAM}: dagvaarding verzonden 2026-11-09`]);
    // The tenant says that a moratorium was granted: the corporatie need not know that already.
    await z.h.gebeurt('moratorium_verleend', { ...BRON, dag: '2027-01-15' });
    expect((await z.open()).map((line) => line.split(':')[0])).toEqual([TEAM, TEAM, CORPORATIE]);
  });

  test('of a melding that went to the Sociaal Team too is not told to it again', async () => {
    const z = await zaak();
    await z.h.meld(CORPORATIE, { aanleiding: 'dagvaarding_verzonden', ookSociaalTeam: 'ja' });
    expect(await z.open()).toEqual([]);
    expect(await z.taken()).toEqual([]);
    // Nobody entered the team: it is told all the same of what comes next.
    await z.h.gebeurt('ontruiming_aangezegd', { bron: 'deurwaarder', dag: '2026-12-01' });
    expect(await z.taken()).toEqual([
      `Vertel ${TEAM}: ontruiming aangezegd (di 1 dec 2026) 2026-11-09`,
    ]);
  });

  test('is told with a text that names nobody, and kept as what was given', async () => {
    const z = await zaak();
    await z.h.meld(CORPORATIE, { aanleiding: 'dagvaarding_verzonden', kenmerk: 'TV-77' });
    await z.betrek(TEAM, 'casusregisseur');
    await z.h.gebeurt('ontruiming_aangezegd', { bron: 'betrokkene', dag: '2026-12-01' });
    const { tekst } = (await z.partij(TEAM)) ?? {};
    const { nummer } = await z.h.dossier();
    expect(tekst?.onderwerp).toBe(`Bericht van het Meldpunt, ons kenmerk ${nummer}`);
    expect(tekst?.tekst).toContain('De ontruiming is aangezegd op donderdag 5 november 2026.');
    expect(tekst?.tekst).toContain('De dag van de ontruiming is dinsdag 1 december 2026.');
    expect(tekst?.tekst).toContain('nog niet bevestigd');
    expect(tekst?.tekst).not.toMatch(/Anna|Voorbeeld|Proefstraat|3311/);
    await z.vertel(TEAM);
    expect(await z.open()).toEqual([]);
    expect(await z.taken()).toEqual([]);
    expect(await z.verstrekt()).toMatchObject([
      { partner: TEAM, soort: 'mededeling', kanaal: 'beveiligde_mail', tekst: tekst?.tekst },
    ]);
  });

  test('that is only hearsay is called so in the list, before and after it was told by phone', async () => {
    const z = await zaak();
    await z.h.meld(CORPORATIE, { aanleiding: 'dagvaarding_verzonden' });
    await z.betrek(TEAM, 'casusregisseur');
    await z.h.gebeurt('ontruiming_aangezegd', { ...BRON, dag: '2026-12-01' });
    const lijst = [
      'de dagvaarding is verzonden',
      'de ontruiming is aangezegd op donderdag 5 november 2026 (niet bevestigd)',
    ];
    expect((await z.partij(TEAM))?.open.map(({ wat }) => wat)).toEqual(lijst);
    await z.vertel(TEAM, 'telefoon');
    const { verteld = [] } = (await z.partij(TEAM)) ?? {};
    expect(verteld.map(({ wat }) => wat).toSorted()).toEqual(lijst.toSorted());
  });

  test('stays told once however often it is pressed, and is open again when that is withdrawn', async () => {
    const z = await zaak();
    await z.h.meld(CORPORATIE, { aanleiding: 'dagvaarding_verzonden' });
    await z.betrek(TEAM);
    const [before] = (await z.partij(TEAM))?.open ?? [];
    await z.vertel(TEAM, 'telefoon');
    const dossierId = await z.id();
    const again = z.h.d.doe((c) =>
      recordMededelingen(c, {
        ...{ dossierId, kanaal: 'telefoon', verteller: 'meldpunt', datum: c.today },
        aan: [{ partnerId: z.h.partner(TEAM), over: before === undefined ? [] : [before.over] }],
      }),
    );
    await expect(again).rejects.toMatchObject({ fout: { data: { regel: 'niets_te_vertellen' } } });
    const [told] = (await z.partij(TEAM))?.verteld ?? [];
    await z.h.d.doe((c) => withdrawMededeling(c, { id: told?.id ?? '', reden: null }));
    expect(await z.open()).toHaveLength(1);
    expect(await z.verstrekt()).toMatchObject([{ ingetrokken: { door: 'Sam Screener' } }]);
  });

  test('is not off the list by a word at its term: each partner is told where that is kept', async () => {
    const z = await zaak();
    await z.h.meld(CORPORATIE, { aanleiding: 'dagvaarding_verzonden' });
    await z.betrek(TEAM);
    await z.betrek(SDD);
    await z.stopt(SDD);
    for (const code of ['informeren', 'beeindiging_verteld'])
      expect(await geweigerd(z.h.afgehandeld(code, 'Gebeld.'))).toMatchObject({
        data: { regel: 'inlichten_met_inhoud' },
      });
    expect(await z.taken()).toHaveLength(2);
    for (const naam of [TEAM, CORPORATIE, SDD]) await z.vertel(naam, 'telefoon');
    expect(await z.taken()).toEqual([]);
  });

  test('of one verhuurder is not told to another', async () => {
    const z = await zaak();
    await z.h.meld(CORPORATIE, { aanleiding: 'dagvaarding_verzonden' });
    await z.h.meld('Rhiant', { aanleiding: 'dagvaarding_verzonden', verhuurderId: null });
    await z.h.gebeurt('moratorium_verleend', { ...BRON, dag: '2027-01-15' });
    const lines = await z.open();
    expect(lines.map((line) => line.split(':')[0])).toEqual(['Rhiant']);
    expect(lines[0]).toContain('in de zaak van Rhiant');
  });

  test('that was told and turns out not to be so is put right with who heard it (AVG 19)', async () => {
    const z = await zaak();
    await z.h.meld(CORPORATIE);
    await z.betrek(TEAM);
    await z.h.gebeurt('ontruiming_aangezegd', { bron: 'deurwaarder', dag: '2026-12-01' });
    await z.vertel(TEAM);
    z.h.d.later(1);
    await z.h.herstel('ontruiming_aangezegd', null);
    expect(await z.taken()).toEqual([`Vertel ${TEAM} wat niet meer klopt 2026-11-09`]);
    const { tekst } = (await z.partij(TEAM)) ?? {};
    expect(tekst?.tekst).toContain(
      'Eerder lieten wij u weten: De ontruiming is aangezegd op donderdag 5 november 2026. Dat klopt niet. Wat nu geldt: Er staat bij ons nu geen dag voor een ontruiming.',
    );
    await z.vertel(TEAM);
    expect(await z.taken()).toEqual([]);
  });

  test('put right with who heard it says what stands now, and that it is hearsay (AVG 19)', async () => {
    const z = await zaak();
    await z.h.meld(CORPORATIE);
    await z.betrek(TEAM);
    await z.h.gebeurt('zitting_bepaald', { bron: 'deurwaarder', dag: '2027-05-10' });
    await z.vertel(TEAM);
    z.h.d.later(1);
    await z.h.herstel('zitting_bepaald', { bron: 'betrokkene', dag: '2027-05-03', tijd: '10:00' });
    const { tekst } = (await z.partij(TEAM)) ?? {};
    expect(tekst?.tekst).toContain(
      'Dat klopt niet. Wat nu geldt: De dag van de zitting is maandag 3 mei 2027 om 10:00 uur. De verhuurder, de deurwaarder of de rechter heeft dit nog niet bevestigd. Wilt u dit aanpassen?',
    );
  });

  test('that a partner stopped, put right, says that it still takes part', async () => {
    const z = await zaak();
    await z.h.meld(CORPORATIE);
    await z.betrek(TEAM);
    const { beeindigingen } = await z.stopt(TEAM);
    await z.vertel(CORPORATIE, 'telefoon');
    z.h.d.later(1);
    const id = beeindigingen[0]?.id ?? '';
    await z.h.d.doe((c) => withdrawBeeindiging(c, { id, reden: 'verkeerd_ingevoerd' }));
    expect((await z.partij(CORPORATIE))?.tekst?.tekst).toContain(
      'Dat klopt niet. Wat nu geldt: deze partij doet nog mee.',
    );
  });
});

describe('nobody to tell', () => {
  test('is an outcome of a private let, and never "everybody was told"', async () => {
    const z = await zaak();
    await z.h.meld('Deurwaarder Voorbeeld', { aanleiding: 'dagvaarding_verzonden' });
    expect(await z.open()).toEqual([]);
    expect(await z.niet()).toEqual(['Deurwaarder Voorbeeld']);
    await z.sluit('niet_geslaagd');
    const { afsluitingen } = await z.afhandeling();
    expect(afsluitingen).toMatchObject([{ informeren: [], cyclus: 'niemand_betrokken' }]);
    expect(await z.taken()).toEqual([]);
  });

  test('a corporatie that neither lets nor reported hears nothing, with why', async () => {
    const z = await zaak();
    await z.h.meld(TEAM);
    await z.betrek('Rhiant');
    const { niet } = await z.stand();
    expect(niet).toMatchObject([{ naam: 'Rhiant', zin: expect.stringContaining('verhuurt') }]);
  });
});

describe('an early ending (SA 6), as it happened', () => {
  test('is registered also when SA 6.1 was not met, with a signal', async () => {
    const z = await zaak();
    await z.h.meld(CORPORATIE);
    await z.betrek(TEAM);
    const { beeindigingen } = await z.stopt(TEAM, { voldoet: 'nee', gronden: ['andere_reden'] });
    expect(beeindigingen).toMatchObject([
      { voldoet: 'nee', signaal: expect.stringContaining('artikel 6 lid 1') },
    ]);
    expect(await z.taken()).toEqual([
      `Ga na of ${CORPORATIE} weet dat ${TEAM} is gestopt 2026-11-09`,
    ]);
    expect((await z.h.dossier()).geslotenOp).toBeNull();
  });

  test('twice the same is one, and a stop after the party came back is another', async () => {
    const z = await zaak();
    await z.h.meld(CORPORATIE);
    await z.betrek(TEAM);
    const { beeindigingen } = await z.stopt(TEAM);
    await expect(z.stopt(TEAM)).rejects.toMatchObject({
      fout: { data: { regel: 'partner_al_gestopt' } },
    });
    await z.vertel(CORPORATIE, 'telefoon');
    const id = beeindigingen[0]?.id ?? '';
    await z.h.d.doe((c) => resumeBeeindiging(c, { id, hervatOp: c.today }));
    // Who heard that it stopped must hear that it is back.
    expect(await z.open()).toEqual([`${CORPORATIE}: ${TEAM} doet weer mee`]);
    await z.stopt(TEAM);
    expect((await z.afhandeling()).beeindigingen).toHaveLength(2);
  });

  test('two of three told: the party told one itself by phone, the third stays open after closing', async () => {
    const z = await zaak();
    await z.h.meld(CORPORATIE);
    await z.betrek(TEAM, 'casusregisseur');
    await z.betrek(SDD);
    await z.betrek('Gemeente Dordrecht');
    await z.stopt(SDD, { zelfVerteld: [z.h.partner(CORPORATIE)] });
    await z.vertel('Gemeente Dordrecht', 'telefoon');
    expect(await z.open()).toEqual([`${TEAM}: ${SDD} is gestopt`]);
    const [een] = (await z.afhandeling()).beeindigingen;
    expect(een?.informeren.map(({ partner, verteller }) => `${partner.naam} ${verteller}`)).toEqual(
      [`${TEAM} null`, `${CORPORATIE} partner`, 'Gemeente Dordrecht meldpunt'],
    );
    // What the party told itself is no verstrekking of the Meldpunt.
    expect((await z.verstrekt()).map(({ partner }) => partner)).toEqual(['Gemeente Dordrecht']);
    await z.sluit('niet_geslaagd');
    expect(await z.taken()).toEqual([
      `Ga na of ${TEAM} weet dat ${SDD} is gestopt 2026-11-09`,
      `Vertel ${TEAM}, ${CORPORATIE}, Gemeente Dordrecht en ${SDD}: het traject is afgesloten 2026-11-09`,
    ]);
  });

  test('tells nobody without a key that it is a care party that stopped (PP 9.3)', async () => {
    const z = await zaak();
    await z.h.meld(CORPORATIE);
    await z.betrek(TEAM);
    await z.betrek('Stichting De Sociale Basis');
    await z.stopt('Stichting De Sociale Basis');
    expect((await z.partij(CORPORATIE))?.tekst?.tekst).toContain(
      'Een van de betrokken partijen is op donderdag 5 november 2026 gestopt',
    );
    expect((await z.partij(CORPORATIE))?.weggelaten).toHaveLength(1);
    expect((await z.partij(TEAM))?.tekst?.tekst).not.toContain('Sociale Basis');
  });

  test('withdrawn after telling is put right with who heard it', async () => {
    const z = await zaak();
    await z.h.meld(CORPORATIE);
    await z.betrek(TEAM);
    const { beeindigingen } = await z.stopt(TEAM);
    await z.vertel(CORPORATIE);
    const id = beeindigingen[0]?.id ?? '';
    await z.h.d.doe((c) => withdrawBeeindiging(c, { id, reden: null }));
    expect(await z.taken()).toEqual([`Vertel ${CORPORATIE} wat niet meer klopt 2026-11-09`]);
  });

  test('keeps the name that a partner had, when it is renamed later', async () => {
    const z = await zaak();
    await z.h.meld(CORPORATIE);
    await z.betrek(TEAM);
    await z.stopt(TEAM);
    await z.vertel(CORPORATIE);
    for (const [naam, nieuw] of [
      [TEAM, 'Wijkteam Nieuw'],
      [CORPORATIE, 'Wonen Nieuw'],
    ] as const) {
      const row = await z.h.d.lees((c) => findPartner(c.unit, z.h.partner(naam)));
      if (row === undefined) throw new Error('no such partner');
      await z.h.d.doe((c) => changePartner(c, { ...row, naam: nieuw, ondertekenaar: true }));
    }
    const [een] = (await z.afhandeling()).beeindigingen;
    expect(een?.partner.naam).toBe(TEAM);
    expect((await z.h.dossier()).historie.find(({ soort }) => soort === 'verteld')).toMatchObject({
      gegevens: { partner: CORPORATIE, wat: `${TEAM} is gestopt` },
    });
  });
});

describe('closing', () => {
  test('is told as "afgesloten per"; the reason only to who goes on with the household', async () => {
    const z = await zaak();
    await z.h.meld(CORPORATIE);
    await z.betrek(TEAM, 'casusregisseur');
    await z.sluit('oplossing');
    const [team, corporatie] = [await z.partij(TEAM), await z.partij(CORPORATIE)];
    expect(team?.tekst?.tekst).toContain('De reden: er is een oplossing.');
    expect(corporatie?.tekst?.tekst).toContain('afgesloten per donderdag 5 november 2026.');
    expect(corporatie?.tekst?.tekst).not.toContain('oplossing');
    expect(corporatie?.weggelaten).toMatchObject([{ wat: 'de reden van afsluiting' }]);
  });

  test('after a traject that did not succeed ends the cycle only when all were told (SA 6.2)', async () => {
    const z = await zaak();
    await z.h.meld(CORPORATIE);
    await z.betrek(TEAM);
    await z.sluit('niet_geslaagd');
    const cyclus = async () => (await z.afhandeling()).afsluitingen[0]?.cyclus;
    expect(await cyclus()).toBe('nog_niet');
    await z.vertel(TEAM);
    expect(await cyclus()).toBe('nog_niet');
    await z.vertel(CORPORATIE, 'overleg');
    expect(await cyclus()).toBe('iedereen');
    expect(await z.taken()).toEqual([]);
  });

  test('undone in time is put right with who heard it; another traject is not', async () => {
    const z = await zaak();
    await z.h.meld(CORPORATIE);
    await z.sluit('geen_inzet');
    await z.vertel(CORPORATIE);
    await z.h.heropen();
    expect((await z.taken()).map((taak) => taak.split(' 2026')[0])).toEqual([
      `Vertel ${CORPORATIE} wat niet meer klopt`,
    ]);
    const y = await zaak();
    await y.h.meld(CORPORATIE);
    await y.sluit('geen_inzet');
    await y.vertel(CORPORATIE);
    y.h.tot('2026-12-07');
    await y.h.heropen();
    expect(await y.taken()).toEqual([]);
  });

  test('told too late says so, and by its own length in the set', async () => {
    const z = await zaak();
    await z.h.meld(CORPORATIE);
    await z.sluit('geen_inzet');
    z.h.tot('2026-11-10');
    expect(await z.open()).toEqual([
      `${CORPORATIE}: het traject is afgesloten per donderdag 5 november 2026 (te laat)`,
    ]);
  });
});

test('what is entered from paper makes nobody late', async () => {
  const z = await zaak();
  await z.h.meld(CORPORATIE);
  await z.betrek(TEAM);
  await z.h.meld('Rhiant', {
    ...{ aanleiding: 'dagvaarding_verzonden', achterafIngevoerd: 'ja' },
    ontvangenOp: toIsoDate('2026-06-01'),
  });
  expect(await z.taken()).toEqual([]);
});
