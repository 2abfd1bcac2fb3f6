import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contactEenKeer,
  type Gedaan,
  type Inspanningen,
  NIET_VOOR_HET_PROCES,
  stelInspanningenOp,
} from '#areas/afsluiten/rules/inspanningen.ts';
import { involvePartner, recordBeeindiging } from '#areas/afsluiten/service-beeindigingen.ts';
import { readInspanningen } from '#areas/afsluiten/service-inspanningen.ts';
import { recordScreening } from '#areas/screening/service.ts';
import { renderBlad } from '#documents/blad-pdf.ts';
import { lettertypeBestanden } from '#documents/lettertype-bestanden.ts';
import { addDays } from '#domain/dates/iso-date.ts';
import { fontReader } from '#host/engine/fonts.ts';
import { huishouden } from '#test/areas/trajecten/reis-support.ts';
import { GelezenPdf } from '#test/documents/pdf-lezen.ts';
import { d } from '#test/domain/dates/support.ts';
import { gestopt } from '#test/support/beeindiging.ts';

const BEGIN = d('2026-01-05');
const fonts = () => {
  const read = fontReader(undefined);
  return { regular: read(lettertypeBestanden.regular), bold: read(lettertypeBestanden.bold) };
};
const leeg: Inspanningen = {
  ...{ dossiernummer: '2026-00001', van: BEGIN, tot: null, gemaakt: d('2026-11-05') },
  ...{ contact: [], brieven: [], vragen: [], inzet: [], ingelicht: [] },
};
const vaak = (wat: string, aantal: number): Gedaan[] =>
  Array.from({ length: aantal }, (_, dag) => ({ wat, op: addDays(BEGIN, dag) }));

describe('the sheet of our own efforts (SA 6.2)', () => {
  test('says what was done and on which days, and that it is not for a court file', () => {
    const blad = stelInspanningenOp({
      ...leeg,
      contact: [
        { wat: 'Telefoon', op: d('2026-01-07') },
        { wat: 'Telefoon', op: d('2026-01-06') },
      ],
    });
    expect(blad.kop).toContain(NIET_VOOR_HET_PROCES);
    expect(blad.kop[1]).toBe('Traject van maandag 5 januari 2026 tot nu');
    expect(blad.delen[0]?.punten).toEqual(['Telefoon: 2 keer, 6-1-2026, 7-1-2026']);
    expect(blad.delen[1]?.punten).toEqual(['Niets geregistreerd.']);
  });

  test('is one page, however much was done', async () => {
    const many = Array.from({ length: 20 }, (_, nummer) => vaak(`Brief van soort ${nummer}`, 40));
    const gedaan = many.flat();
    const blad = stelInspanningenOp({
      ...{ ...leeg, contact: gedaan, brieven: gedaan, vragen: gedaan, inzet: gedaan },
      ingelicht: gedaan,
    });
    const pdf = new GelezenPdf(await renderBlad(blad, fonts()));
    expect(pdf.ruw.match(/\/Type \/Page\b/g)).toHaveLength(1);
  });

  test('counts every time that something was done', () => {
    const soorten = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 12 });
    fc.assert(
      fc.property(soorten, (aantallen) => {
        const brieven = aantallen.flatMap((aantal, nummer) => vaak(`S${nummer}`, aantal));
        const { delen } = stelInspanningenOp({ ...leeg, brieven });
        const counted = (delen[1]?.punten ?? []).map((punt) => {
          const found = /(\d+) keer/.exec(punt);
          return found === null ? (punt.startsWith('S') ? 1 : 0) : Number(found[1]);
        });
        expect(counted.reduce((sum, one) => sum + one, 0)).toBe(brieven.length);
      }),
    );
  });

  test('counts a letter that was noted as an attempt, and an attempt that was noted in words, once', () => {
    const op = d('2026-01-06');
    const poging = { op, kanaal: null, wie: 'a' };
    const woorden = { op, hoe: null, wie: null };
    const contact = contactEenKeer(
      [
        { ...poging, wat: 'Telefoon, niet bereikt', hoe: 'telefoon' },
        { ...poging, wat: 'Telefoon, bereikt', hoe: 'telefoon' },
        { ...poging, wat: 'Brief of briefje, niet bereikt', hoe: 'brief' },
        { ...poging, wat: 'Brief voor een ander', hoe: 'brief', wie: 'b' },
        { ...woorden, wat: 'Telefoon', kanaal: 'telefoon' },
        { ...woorden, wat: 'Post', kanaal: 'post' },
        { ...woorden, wat: 'Persoonlijk', kanaal: 'persoonlijk' },
        { ...woorden, wat: 'Telefoon', kanaal: 'telefoon', op: d('2026-01-07') },
      ],
      [{ wat: 'Informatiebrief', op, wie: 'a' }],
    );
    expect(contact.map(({ wat }) => wat)).toEqual([
      ...['Telefoon, niet bereikt', 'Telefoon, bereikt', 'Brief voor een ander'],
      ...['Persoonlijk', 'Telefoon'],
    ]);
  });

  test('counts a mail that told of several things once, and nothing that another told', async () => {
    const h = await huishouden();
    await h.meld('Trivire', { aanleiding: 'dagvaarding_verzonden' });
    const { id: dossierId } = await h.dossier();
    const [team, dienst] = ['Sociale Wijkteams Dordrecht', 'Sociale Dienst Drechtsteden'].map(
      h.partner,
    );
    for (const partnerId of [team ?? '', dienst ?? ''])
      await h.d.doe((c) =>
        involvePartner(c, { dossierId, partnerId, rol: 'betrokken', contact: '' }),
      );
    const zelfVerteld = [h.partner('Trivire')];
    const stop = { ...gestopt('2026-11-05'), zelfVerteld };
    await h.d.doe((c) => recordBeeindiging(c, { dossierId, partnerId: dienst ?? '', ...stop }));
    await h.vertelPartners();
    const { delen } = await h.d.lees((c) => readInspanningen(c, { dossierId }));
    expect(delen.at(-1)?.punten.toSorted()).toEqual([
      'Sociale Dienst Drechtsteden: 5-11-2026',
      'Sociale Wijkteams Dordrecht: 5-11-2026',
    ]);
  });

  test('says nowhere that article 6.2 is met', () => {
    const { kop, voet } = stelInspanningenOp(leeg);
    for (const zin of [kop.at(-1), voet]) {
      expect(zin).toContain('inspanningen voor artikel 6, lid 2');
      expect(zin).toContain('Het zegt niet dat aan dat lid is voldaan.');
    }
  });

  test('holds no outcome, no care, no ernstig nadeel and nobody by name', async () => {
    const h = await huishouden();
    await h.meld('Trivire', { aanleiding: 'dagvaarding_verzonden' });
    await h.schrijf('anna', 'dagvaarding');
    const { id: dossierId } = await h.dossier();
    await h.d.doe((c) =>
      recordScreening(c, {
        ...{ dossierId, uitkomsten: ['bemoeizorg'], motivering: 'Ernstige verwaarlozing.' },
        antwoorden: { nadeel: { verwaarlozing: { waarde: 'aannemelijk' } } },
      }),
    );
    await h.d.doe((c) =>
      recordBeeindiging(c, {
        dossierId,
        partnerId: h.partner('Trivire'),
        ...gestopt('2026-11-05'),
      }),
    );
    const blad = JSON.stringify(await h.d.lees((c) => readInspanningen(c, { dossierId })));
    expect(blad).toContain('5-11-2026');
    expect(blad).toContain('niet bedoeld voor het procesdossier');
    expect(blad).not.toMatch(/bemoeizorg|verwaarlozing|nadeel|Anna|Voorbeeld|werkt_niet_mee/i);
  });
});
