import { describe, expect, test } from 'vitest';
import { registerMelding } from '#areas/meldingen/service.ts';
import { correctMelding, moveMelding, withdrawMelding } from '#areas/meldingen/service-herstel.ts';
import {
  composeAntwoord,
  listAntwoorden,
  registerAntwoord,
  withdrawAntwoord,
} from '#areas/partnervragen/service.ts';
import { answerVraag, reopenVraag } from '#areas/partnervragen/service-antwoord.ts';
import { tellGemist, untellGemist } from '#areas/partnervragen/service-gemist.ts';
import { correctVraag, registerVraag, withdrawVraag } from '#areas/partnervragen/service-vragen.ts';
import { schema } from '#areas/tables.ts';
import { meetTermijn, resumeTermijn, suspendTermijn } from '#areas/trajecten/service/termijnen.ts';
import { meldingenIn } from '#areas/verantwoording/store.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { geweigerd } from '#test/support/geweigerd.ts';
import { invoer, overIemand } from '#test/support/invoer.ts';
import { vraagbaak } from './vragen-support.ts';

const TEAM = 'Sterk Papendrecht';
const DAG = 24;
const mondeling = { kanaal: 'telefoon', antwoord: 'Bel het team.', ookGezegd: false } as const;

describe('a question of a partner', () => {
  test('has the term of who asks what, and is no melding', async () => {
    const d = await vraagbaak();
    const { id: dossierId } = await d.meld();
    await d.vraagt({ dossierId });
    await d.vraagt({ dossierId, soort: 'ondersteuning', partnerId: d.partner(TEAM) });
    await d.vraagt({ dossierId, soort: 'loopt_er_iets', partnerId: d.partner('Veilig Thuis') });
    expect(await d.termijnen(dossierId)).toEqual([
      'advies 2026-11-10',
      'ondersteuning 2026-11-12',
      'vraag 2026-11-12',
    ]);
    expect(await d.lees((c) => meldingenIn(c.unit, '2026-01-01', '2026-12-31'))).toHaveLength(1);
    const { volgendeStap, historie } = await d.dossier(dossierId);
    expect(volgendeStap?.zin).toBe(
      'Beantwoord de vraag om advies van Trivire: uiterlijk di 10 nov 2026',
    );
    expect(historie.filter(({ soort }) => soort === 'vraag')).toHaveLength(3);
  });

  test('keeps the term that it had when it was asked, whoever has casusregie later', async () => {
    const d = await vraagbaak();
    const { id: dossierId } = await d.meld();
    await d.casusregisseur(dossierId, TEAM, 'J. Exempel');
    await d.vraagt({ dossierId, soort: 'ondersteuning', partnerId: d.partner(TEAM) });
    await d.casusregisseur(dossierId, 'Trivire', 'T. Corporatie');
    expect(await d.termijnen(dossierId)).toEqual(['ondersteuning 2026-11-12']);
    // Who asks now, while somebody else has it, does not ask as casusregisseur.
    await d.vraagt({ dossierId, soort: 'ondersteuning', partnerId: d.partner(TEAM) });
    expect(await d.termijnen(dossierId)).toEqual(['ondersteuning 2026-11-12', 'vraag 2026-11-12']);
  });

  test('asked twice is twice a question, each with its own answer', async () => {
    const d = await vraagbaak();
    const { id: dossierId } = await d.meld();
    const { vraag } = await d.vraagt({ dossierId });
    d.later(DAG);
    await d.vraagt({ dossierId, vraag: 'En nu?' });
    await d.doe((c) =>
      answerVraag(c, { ...mondeling, op: c.today, id: vraag?.id ?? '', versie: 1 }),
    );
    expect(await d.termijnen(dossierId)).toEqual([
      'advies 2026-11-10 klaar 2026-11-06: beantwoord, telefoon',
      'advies 2026-11-11',
    ]);
  });

  test('that was answered at once is kept with its answer', async () => {
    const d = await vraagbaak();
    const { id: dossierId } = await d.meld();
    const { vraag } = await d.doe((c) =>
      registerVraag(c, {
        ...d.vraag({ dossierId }),
        beantwoord: { ...mondeling, op: c.today },
      }),
    );
    expect(vraag?.beantwoord).toMatchObject({ op: '2026-11-05', antwoord: 'Bel het team.' });
    expect((await d.open()).vragen).toEqual([]);
  });

  test('can be corrected and withdrawn; an answer before its question is refused', async () => {
    const d = await vraagbaak();
    const { id: dossierId } = await d.meld();
    const { vraag } = await d.vraagt({ dossierId });
    const id = vraag?.id ?? '';
    const before = { ...mondeling, op: toIsoDate('2026-11-04'), id, versie: 1 };
    expect(await geweigerd(d.doe((c) => answerVraag(c, before)))).toMatchObject({
      data: { regel: 'antwoord_voor_vraag' },
    });
    const typed = d.vraag({ dossierId, ontvangenOp: toIsoDate('2026-11-03'), soort: 'uitstel' });
    await d.doe((c) => correctVraag(c, { ...typed, id, versie: 1, reden: null }));
    expect(await d.termijnen(dossierId)).toEqual(['vraag 2026-11-10']);
    await d.doe((c) => withdrawVraag(c, { id, reden: null }));
    expect(await d.termijnen(dossierId)).toEqual([]);
    expect(await d.vragen(dossierId)).toMatchObject([{ ingetrokken: { door: 'Sam Screener' } }]);
  });

  test('that was not answered after all is open again', async () => {
    const d = await vraagbaak();
    const { id: dossierId } = await d.meld();
    const { vraag } = await d.vraagt({ dossierId });
    const id = vraag?.id ?? '';
    await d.doe((c) => answerVraag(c, { ...mondeling, op: c.today, id, versie: 1 }));
    await d.doe((c) => reopenVraag(c, { id, reden: null }));
    expect(await d.termijnen(dossierId)).toEqual(['advies 2026-11-10']);
  });

  test('is answered as well where its term is met by hand, and can stand still', async () => {
    const d = await vraagbaak();
    const { id: dossierId } = await d.meld();
    await d.vraagt({ dossierId });
    const termijn = async () =>
      (await d.dossier(dossierId)).termijnen.find(({ code }) => code === 'advies');
    const eerst = await termijn();
    await d.doe((c) =>
      suspendTermijn(c, {
        ...{ id: eerst?.id ?? '', versie: eerst?.versie ?? 0, van: c.today, reden: 'wacht' },
      }),
    );
    d.later(10 * DAG);
    // A second question lets everything be derived anew: what stands still keeps standing still.
    await d.vraagt({ dossierId, soort: 'uitstel' });
    expect(await d.termijnen(dossierId)).toEqual(['advies staat stil', 'vraag 2026-11-20']);
    expect((await d.open()).berichten).toEqual([]);
    const nu = await termijn();
    await d.doe((c) =>
      meetTermijn(c, {
        ...{ id: nu?.id ?? '', versie: nu?.versie ?? 0, op: c.today, met: 'Gebeld.' },
      }),
    );
    expect((await d.vragen(dossierId)).find(({ soort }) => soort === 'advies')).toMatchObject({
      beantwoord: { op: '2026-11-15', antwoord: 'Gebeld.' },
    });
  });
});

describe('a question without a dossier', () => {
  const rows = (d: Awaited<ReturnType<typeof vraagbaak>>) =>
    d.store.read((unit) => unit.select().from(schema.partnervraag));

  test('stands on the list until it is answered, and then nothing of it is kept', async () => {
    const d = await vraagbaak();
    const { vraag } = await d.vraagt({ over: 'zonder_persoon', vraag: 'Hoe meld ik overlast?' });
    expect(vraag).toMatchObject({ dossier: null, termijn: { vervalt: '2026-11-10' } });
    expect((await d.open()).vragen).toHaveLength(1);
    await d.doe((c) =>
      answerVraag(c, { ...mondeling, op: c.today, id: vraag?.id ?? '', versie: 1 }),
    );
    expect(await rows(d)).toEqual([]);
  });

  test('about somebody who is not known takes no BSN, number or postcode', async () => {
    const d = await vraagbaak();
    for (const vraag of ['BSN 111222333?', 'Woont op 3311 AB 12', 'Bel 06 12345678'])
      expect(await geweigerd(d.vraagt({ over: 'onbekende', vraag }))).toMatchObject({
        code: 'invalid_input',
        data: { velden: [{ veld: 'vraag' }] },
      });
    expect(await rows(d)).toEqual([]);
    const { vraag } = await d.vraagt({ over: 'onbekende', vraag: 'Kennen jullie haar?' });
    await d.doe((c) => withdrawVraag(c, { id: vraag?.id ?? '', reden: null }));
    expect(await rows(d)).toEqual([]);
  });

  test('of somebody anonymous keeps no name and has the term of the desk itself', async () => {
    const d = await vraagbaak();
    const { vraag } = await d.vraagt({
      ...{ over: 'zonder_persoon', vragersoort: 'anoniem', vragerNaam: 'Jan Proef' },
    });
    expect(vraag).toMatchObject({ vrager: 'Anoniem', vragerNaam: '', partnerId: null });
    expect(vraag?.termijn).toMatchObject({ bron: 'eigen regel', vervalt: '2026-11-12' });
  });

  test('answered on the telephone at once leaves only its line in the log', async () => {
    const d = await vraagbaak();
    const answer = await d.doe((c) =>
      registerVraag(c, {
        ...d.vraag({ over: 'zonder_persoon' }),
        beantwoord: { ...mondeling, op: c.today },
      }),
    );
    expect(answer).toEqual({ vraag: null });
    expect(await rows(d)).toEqual([]);
  });

  test('that turns out to be about a known household goes into its dossier', async () => {
    const d = await vraagbaak();
    const { id: dossierId } = await d.meld();
    const { vraag } = await d.vraagt({ over: 'onbekende' });
    const typed = { ...d.vraag({ dossierId }), id: vraag?.id ?? '', versie: 1, reden: null };
    d.later(2 * DAG);
    await d.doe((c) => correctVraag(c, { ...typed, ontvangenOp: toIsoDate('2026-11-05') }));
    expect(await d.termijnen(dossierId)).toEqual(['advies 2026-11-10']);
  });

  test('that is missed is told to whoever asked', async () => {
    const d = await vraagbaak();
    await d.vraagt({ over: 'zonder_persoon', vragerNaam: 'T. Corporatie' });
    d.later(6 * DAG);
    const [bericht] = (await d.open()).berichten;
    expect(bericht).toMatchObject({ aan: 'T. Corporatie (Trivire)' });
    expect(bericht?.tekst).toContain('- Uw vraag om advies van donderdag 5 november 2026.');
  });
});

describe('the question of a melding', () => {
  const vraag = { vraag: 'advies', vraagTekst: 'Wat nu?' } as const;

  test('is answered under the kenmerk of who asked, and under ours', async () => {
    const d = await vraagbaak();
    const { id: dossierId, nummer } = await d.meld({ ...vraag, kenmerk: 'TV-77' });
    const [gesteld] = await d.vragen(dossierId);
    const { antwoord } = await d.lees((c) =>
      composeAntwoord(c, {
        ...{ dossierId, partnerId: d.partnerId, soort: 'advies', ontvanger: 'T. Corporatie' },
        ...{ tekst: 'Bel eerst zelf.', termijnId: null, nieuweDatum: null },
      }),
    );
    expect(antwoord?.onderwerp).toBe(
      `Advies van het Meldpunt, uw kenmerk TV-77, ons kenmerk ${nummer}`,
    );
    d.later(6 * DAG);
    const [bericht] = (await d.open()).berichten;
    expect(bericht?.tekst).toContain(`- Dossier ${nummer} (uw kenmerk TV-77): uw vraag om advies`);
    // Another partner hears nothing by which the first one calls it.
    await d.casusregisseur(dossierId, 'Sterk Papendrecht', 'Tim Testers');
    const [ander] = (await d.open()).berichten;
    expect(ander?.tekst).not.toContain('TV-77');
    expect(gesteld?.soort).toBe('advies');
  });

  test('is a question of its own, that follows the melding', async () => {
    const d = await vraagbaak();
    const { id: dossierId, meldingen } = await d.meld(vraag);
    expect(await d.vragen(dossierId)).toMatchObject([
      { soort: 'advies', vrager: 'Trivire', vraag: 'Wat nu?', meldingId: meldingen[0]?.id },
    ]);
    const {
      personen: _p,
      huishouden: _h,
      zorgen: _z,
      dossierId: _d,
      zelfdeAls: _a,
      ...typed
    } = invoer(d.partnerId, { ...vraag, ontvangenOp: toIsoDate('2026-11-03') });
    const key = { id: meldingen[0]?.id ?? '', versie: meldingen[0]?.versie ?? 0 };
    await d.doe((c) => correctMelding(c, { ...typed, ...key, reden: null }));
    expect(await d.termijnen(dossierId)).toEqual(['advies 2026-11-06']);
    await d.doe((c) =>
      correctMelding(c, {
        ...{ ...typed, vraag: 'geen', vraagTekst: '', reden: null },
        ...{ id: key.id, versie: key.versie + 1 },
      }),
    );
    expect(await d.termijnen(dossierId)).toEqual([]);
  });

  test('goes with it when it is withdrawn, and goes along when it is moved', async () => {
    const d = await vraagbaak();
    const { id: dossierId, meldingen } = await d.meld(vraag);
    const ander = await d.meld(overIemand(1));
    const [one] = await d.vragen(dossierId);
    await d.doe((c) =>
      answerVraag(c, { ...mondeling, op: c.today, id: one?.id ?? '', versie: one?.versie ?? 0 }),
    );
    const key = { id: meldingen[0]?.id ?? '', versie: meldingen[0]?.versie ?? 0 };
    const moved = await d.doe((c) =>
      moveMelding(c, { ...key, naar: { dossierId: ander.id }, woorden: '' }),
    );
    expect(await d.vragen(dossierId)).toEqual([]);
    expect(await d.termijnen(ander.id)).toEqual([
      'advies 2026-11-10 klaar 2026-11-05: beantwoord, telefoon',
    ]);
    await d.doe((c) =>
      withdrawMelding(c, { id: moved.meldingId, versie: 1, reden: null, woorden: '' }),
    );
    expect(await d.termijnen(ander.id)).toEqual([]);
  });

  test('of a corporatie that asks for support has the own term (SA 7 MZO d)', async () => {
    const d = await vraagbaak();
    const { id } = await d.meld({ vraag: 'ondersteuning', vraagTekst: 'Ga mee.' });
    expect(await d.termijnen(id)).toEqual(['vraag 2026-11-12']);
    const team = await d.meld({
      ...overIemand(1),
      ...{ partnerId: d.partner(TEAM), vraag: 'ondersteuning', vraagTekst: 'Ga mee.' },
    });
    expect(await d.termijnen(team.id)).toEqual(['ondersteuning 2026-11-12']);
  });

  test('from a pile of paper is nobody’s lateness', async () => {
    const d = await vraagbaak();
    const { id } = await d.meld({
      ...{ ...vraag, achterafIngevoerd: 'ja', ontvangenOp: toIsoDate('2026-09-01') },
    });
    expect(await d.termijnen(id)).toEqual([
      'advies 2026-09-04 klaar 2026-11-05: achteraf ingevoerd',
    ]);
    expect((await d.open()).berichten).toEqual([]);
  });
});

describe('a missed term (SA 7 MZO e)', () => {
  async function gemist() {
    const d = await vraagbaak();
    const een = await d.meld();
    const twee = await d.meld(overIemand(1));
    for (const { id } of [een, twee]) await d.casusregisseur(id, TEAM, 'J. Exempel');
    await d.vraagt({ dossierId: een.id });
    await d.vraagt({ dossierId: twee.id, soort: 'ondersteuning', partnerId: d.partner(TEAM) });
    return { d, een, twee };
  }

  test('is told to the casusregisseur of the Sociaal Team, all in one notice, by one act', async () => {
    const { d, een, twee } = await gemist();
    d.later(5 * DAG);
    expect((await d.open()).berichten).toEqual([]);
    d.later(3 * DAG);
    const { berichten } = await d.open();
    expect(berichten).toMatchObject([{ aan: 'J. Exempel (Sterk Papendrecht)', hadVandaag: false }]);
    expect(berichten[0]?.vragen.map(({ dossier }) => dossier?.nummer)).toEqual([
      een.nummer,
      twee.nummer,
    ]);
    expect((await d.dossier(een.id)).volgendeStap?.zin).toMatch(/^Beantwoord de vraag om advies/);
    const given = {
      ...{ partnerId: d.partner(TEAM), contact: 'J. Exempel', kanaal: 'telefoon' as const },
      ...{ vragen: berichten[0]?.vragen.map(({ id }) => id) ?? [], nieuweDatum: null },
    };
    await d.doe((c) => tellGemist(c, { ...given, hoe: 'gezegd' }));
    expect((await d.open()).berichten).toEqual([]);
    expect(await d.termijnen(een.id)).toEqual([
      'advies 2026-11-10',
      'gemist 2026-11-11 klaar 2026-11-13: verteld aan J. Exempel (Sterk Papendrecht)',
    ]);
    const { historie } = await d.dossier(twee.id);
    expect(historie.some(({ soort }) => soort === 'gemist_verteld')).toBe(true);
    expect(await d.lees((c) => listAntwoorden(c, { dossierId: een.id }))).toEqual([]);
  });

  test('is none while the question stands still, and is one again once that is over', async () => {
    const { d, een } = await gemist();
    const [advies] = (await d.dossier(een.id)).termijnen.filter(({ code }) => code === 'advies');
    if (advies === undefined) throw new Error('no term');
    const { id, versie } = advies;
    const van = toIsoDate(advies.begin);
    const stil = await d.doe((c) => suspendTermijn(c, { id, versie, van, reden: 'Wacht.' }));
    d.later(8 * DAG);
    expect(await d.termijnen(een.id)).toEqual(['advies staat stil']);
    await d.doe((c) => resumeTermijn(c, { id, versie: stil.versie, tot: toIsoDate('2026-11-06') }));
    expect(await d.termijnen(een.id)).toEqual(['advies 2026-11-11', 'gemist 2026-11-12']);
  });

  test('as a text is kept with each dossier, where it tells of no other', async () => {
    const { d, een, twee } = await gemist();
    d.later(8 * DAG);
    const [bericht] = (await d.open()).berichten;
    const { tekst } = await d.doe((c) =>
      tellGemist(c, {
        ...{ partnerId: d.partner(TEAM), contact: 'J. Exempel', kanaal: 'beveiligde_mail' },
        ...{ vragen: bericht?.vragen.map(({ id }) => id) ?? [], hoe: 'bericht' },
        nieuweDatum: toIsoDate('2026-11-17'),
      }),
    );
    expect(tekst).toContain(een.nummer);
    expect(tekst).toContain(twee.nummer);
    expect(tekst).toContain('U hoort van ons uiterlijk op dinsdag 17 november 2026.');
    const [kept] = await d.lees((c) => listAntwoorden(c, { dossierId: een.id }));
    expect(kept).toMatchObject({ soort: 'gemist', partner: TEAM });
    expect(kept?.tekst).toContain(een.nummer);
    expect(kept?.tekst).not.toContain(twee.nummer);
    // It was not given after all: then it is to be told again.
    await d.doe((c) => withdrawAntwoord(c, { id: kept?.id ?? '', reden: null }));
    expect(await d.termijnen(een.id)).toEqual(['advies 2026-11-10', 'gemist 2026-11-11']);
  });

  test('is told to the casusregisseur of now, once a day', async () => {
    const { d, een } = await gemist();
    d.later(6 * DAG);
    await d.casusregisseur(een.id, 'Vivera Sociaal Wijkteam', 'P. Schijn');
    const [bericht] = (await d.open()).berichten;
    expect(bericht?.aan).toBe('P. Schijn (Vivera Sociaal Wijkteam)');
    const given = { hoe: 'gezegd', kanaal: 'telefoon', nieuweDatum: null } as const;
    await d.doe((c) =>
      tellGemist(c, {
        ...{ ...given, partnerId: d.partner('Vivera Sociaal Wijkteam'), contact: 'P. Schijn' },
        vragen: bericht?.vragen.map(({ id }) => id) ?? [],
      }),
    );
    await d.vraagt({ dossierId: een.id, ontvangenOp: toIsoDate('2026-11-02') });
    expect((await d.open()).berichten).toMatchObject([{ hadVandaag: true }]);
    const [first] = await d.vragen(een.id);
    const told = (await d.vragen(een.id)).find(({ gemist }) => gemist?.verteldOp != null);
    expect(first).toBeDefined();
    await d.doe((c) => untellGemist(c, { id: told?.id ?? '', reden: null }));
    expect((await d.open()).berichten).toMatchObject([{ hadVandaag: false }]);
  });

  test('is not told when the answer is there on that day; later it still is', async () => {
    const { d, een } = await gemist();
    const [vraag] = await d.vragen(een.id);
    d.later(6 * DAG);
    const key = { id: vraag?.id ?? '', versie: vraag?.versie ?? 0 };
    await d.doe((c) => answerVraag(c, { ...mondeling, ...key, op: c.today }));
    expect((await d.open()).berichten).toEqual([]);
    await d.doe((c) => reopenVraag(c, { id: key.id, reden: null }));
    d.later(DAG);
    const later = { ...mondeling, id: key.id, versie: key.versie + 2 };
    await d.doe((c) => answerVraag(c, { ...later, op: c.today }));
    expect((await d.open()).berichten).toMatchObject([{ aan: 'J. Exempel (Sterk Papendrecht)' }]);
    // What waits to be told is the next step, with its source (fault 42).
    expect((await d.dossier(een.id)).volgendeStap?.zin).toBe(
      'Meld dat een termijn niet is gehaald (SA 7 MZO e) aan J. Exempel (Sterk Papendrecht): dat moest uiterlijk wo 11 nov 2026',
    );
  });

  test('that whoever asked reads or hears with the late answer needs no notice', async () => {
    const d = await vraagbaak();
    const { id: dossierId } = await d.meld();
    await d.vraagt({ dossierId });
    d.later(8 * DAG);
    const termijnId =
      (await d.dossier(dossierId)).termijnen.find(({ code }) => code === 'advies')?.id ?? null;
    const { antwoord } = await d.lees((c) =>
      composeAntwoord(c, {
        ...{ dossierId, partnerId: d.partnerId, soort: 'advies', termijnId },
        ...{ ontvanger: 'Trivire', nieuweDatum: null, tekst: 'Bel de huurder.' },
      }),
    );
    expect(antwoord?.tekst).toContain(
      'Dit antwoord moest er uiterlijk dinsdag 10 november 2026 zijn. Dat is ons niet gelukt.',
    );
    await d.doe((c) =>
      registerAntwoord(c, {
        ...{ dossierId, partnerId: d.partnerId, soort: 'advies', termijnId, kanaal: 'telefoon' },
        ...{ ontvanger: 'Trivire', nieuweDatum: null, tekst: 'Bel de huurder.' },
      }),
    );
    expect((await d.open()).berichten).toEqual([]);
    expect(await d.termijnen(dossierId)).toEqual([
      'advies 2026-11-10 klaar 2026-11-13: antwoord: advies',
      'gemist 2026-11-11 klaar 2026-11-13: verteld aan Trivire (Trivire)',
    ]);
  });
});

describe('the text of an answer', () => {
  test('never says "u vroeg ons" to somebody who asked nothing', async () => {
    const d = await vraagbaak();
    const { id: dossierId } = await d.meld();
    for (const soort of ['advies', 'ondersteuning', 'afstemming'] as const) {
      const { antwoord } = await d.lees((c) =>
        composeAntwoord(c, {
          ...{ dossierId, partnerId: d.partnerId, soort, termijnId: null },
          ...{ ontvanger: 'Trivire', nieuweDatum: null, tekst: 'Wij gaan langs.' },
        }),
      );
      expect(antwoord?.tekst).not.toMatch(/vroeg u ons|casusregisseur/);
      expect(antwoord?.tekst).toContain('Wij gaan langs.');
    }
  });

  test('says to the casusregisseur who asked what was asked when', async () => {
    const d = await vraagbaak();
    const { id: dossierId } = await d.meld();
    await d.casusregisseur(dossierId, TEAM, 'J. Exempel');
    await d.vraagt({ dossierId, soort: 'ondersteuning', partnerId: d.partner(TEAM) });
    const { antwoord } = await d.lees((c) =>
      composeAntwoord(c, {
        ...{ dossierId, partnerId: d.partner(TEAM), soort: 'ondersteuning', termijnId: null },
        ...{ ontvanger: 'J. Exempel', nieuweDatum: null, tekst: 'Wij gaan mee.' },
      }),
    );
    expect(antwoord?.tekst).toContain('Op donderdag 5 november 2026 vroeg u ons om ondersteuning.');
    expect(antwoord?.tekst).toContain('U blijft als casusregisseur het eerste aanspreekpunt.');
  });
});

test('a question of an earlier traject runs no more once another has begun', async () => {
  const d = await vraagbaak();
  const { dossierId } = await d.doe((c) => registerMelding(c, invoer(d.partnerId)));
  await d.vraagt({ dossierId });
  await d.doe(async ({ unit, newId }) => {
    await unit.update(schema.traject).set({ geslotenOp: '2026-11-06' });
    await unit.insert(schema.traject).values({
      ...{ id: newId(), dossierId, volgnummer: 2, begonnenOp: '2026-11-09', geslotenOp: null },
    });
  });
  await d.vraagt({ dossierId, soort: 'uitstel' });
  expect(await d.termijnen(dossierId)).toEqual([
    'advies 2026-11-10 klaar 2026-11-09: traject afgesloten',
    'vraag 2026-11-12',
  ]);
});
