import { describe, expect, test } from 'vitest';
import type { WriteContext } from '#areas/context.ts';
import { updateDossier } from '#areas/dossiers/store.ts';
import { KEUZEGROEPEN, type Keuzes } from '#areas/personen/rules/samenvoegen.ts';
import { completeBetrokkene } from '#areas/personen/service/personen.ts';
import {
  comparePersonen,
  listDubbel,
  listKandidaten,
  mergePersonen,
} from '#areas/personen/service/samenvoegen.ts';
import {
  listOngedaanbaar,
  splitPersoon,
  undoPersonen,
  viewSplitsing,
} from '#areas/personen/service/splitsen.ts';
import { findSamenvoeging } from '#areas/personen/store/samenvoegingen.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { type Diensten, diensten, persoonVan } from '#test/support/diensten.ts';
import { geweigerd } from '#test/support/geweigerd.ts';
import { ANNA } from '#test/support/invoer.ts';

const ALLES_BLIJFT = Object.fromEntries(KEUZEGROEPEN.map((groep) => [groep, 'blijft'])) as Keuzes;

/** Anna twice, in a dossier each; what the log is told is kept. */
async function tweeKeer() {
  const werk = await diensten();
  const een = await werk.meld();
  werk.later(24);
  const gegevens = { ...ANNA, telefoon: '0612345678' };
  const gezien = [persoonVan(een).id];
  const ander = await werk.meld({ personen: [{ betrokkeneId: null, gegevens, gezien }] });
  const logged: string[] = [];
  const doe = <T>(work: (context: WriteContext) => Promise<T>) =>
    werk.doe((context) => work({ ...context, logObject: (id) => logged.push(id) }));
  return { werk, een, ander, blijft: persoonVan(een), weg: persoonVan(ander), logged, doe };
}

const merge = ({ doe, een, blijft, weg }: Awaited<ReturnType<typeof tweeKeer>>) => {
  const key = ({ id, versie }: { id: string; versie: number }) => ({ id, versie });
  const two = { blijft: key(blijft), weg: key(weg), keuzes: ALLES_BLIJFT };
  return doe((context) => mergePersonen(context, { dossierId: een.id, ...two }));
};
const events = async (werk: Diensten, id: string) =>
  (await werk.dossier(id)).historie.map(({ soort, gegevens }) => [soort, gegevens] as const);

describe('two who are compared', () => {
  test('stand there with their dossiers, and what was last reported in each', async () => {
    const { werk, een, ander, blijft, weg } = await tweeKeer();
    const pair = { dossierId: een.id, id: blijft.id, anderId: weg.id };
    const voorstel = await werk.lees((c) => comparePersonen(c, pair));
    const laatste = { aanleiding: 'zorgen', partner: 'Trivire' };
    const kaal = { rol: 'betrokkene', open: true, meldingen: 1, laatsteMelding: laatste };
    expect(voorstel.blijft.dossiers).toEqual([
      { ...kaal, id: een.id, nummer: een.nummer, geopendOp: '2026-11-05' },
    ]);
    expect(voorstel.weg.dossiers).toEqual([
      { ...kaal, id: ander.id, nummer: ander.nummer, geopendOp: '2026-11-05' },
    ]);
    expect(voorstel.oordeel).toBe('bekend');
    expect(voorstel.redenen.map(({ zin }) => zin)).toContain('Zelfde geboortedatum.');
    const bsn = voorstel.groepen.find(({ groep }) => groep === 'bsn');
    const niets = { tekst: '', bron: '', op: null };
    expect(bsn).toEqual({
      ...{ groep: 'bsn', verhouding: 'leeg', blijft: niets, weg: niets, voorstel: 'blijft' },
    });
  });

  test('count a melding of one event once, and name the last that came in', async () => {
    const { werk, een, ander, blijft, weg } = await tweeKeer();
    werk.later(24);
    const [eerste] = ander.meldingen;
    const personen = [{ betrokkeneId: weg.id, gegevens: ANNA }];
    const weer = { dossierId: ander.id, personen, ontvangenOp: toIsoDate('2026-11-07') };
    await werk.meld({ ...weer, zelfdeAls: eerste?.id ?? null });
    const pair = { dossierId: een.id, id: blijft.id, anderId: weg.id };
    const voorstel = await werk.lees((c) => comparePersonen(c, pair));
    expect(voorstel.weg.dossiers).toMatchObject([
      { meldingen: 1, laatsteMelding: { aanleiding: 'zorgen', partner: 'Trivire' } },
    ]);
    await werk.meld({ ...weer, aanleiding: 'dagvaarding_aangezegd' });
    const later = await werk.lees((c) => comparePersonen(c, pair));
    expect(later.weg.dossiers).toMatchObject([
      { meldingen: 2, laatsteMelding: { aanleiding: 'dagvaarding_aangezegd' } },
    ]);
  });

  test('show which of their dossiers is restricted, and a closed one as closed', async () => {
    const { werk, een, ander, blijft, weg } = await tweeKeer();
    const { id, versie } = ander;
    const values = { beperkt: true, geslotenOp: '2026-11-06' };
    await werk.doe((c) => updateDossier(c.unit, { id, versie }, values));
    const voorstel = await werk.lees((c) =>
      comparePersonen(c, { dossierId: een.id, id: blijft.id, anderId: weg.id }),
    );
    expect(voorstel.beperkt).toEqual([ander.nummer]);
    expect(voorstel.weg.dossiers.map(({ open }) => open)).toEqual([false]);
  });

  test('are never somebody and themselves', async () => {
    const { werk, een, blijft } = await tweeKeer();
    const itself = { dossierId: een.id, id: blijft.id, dossiernummer: een.nummer };
    expect(await werk.lees((c) => listKandidaten(c, itself))).toEqual([]);
    const own = werk.lees((c) =>
      comparePersonen(c, { dossierId: een.id, id: blijft.id, anderId: blijft.id }),
    );
    expect(await geweigerd(own)).toMatchObject({ data: { regel: 'zelfde_persoon' } });
  });

  test('are refused with a sentence at the field for a dossiernummer that is none', async () => {
    const { werk, een, blijft } = await tweeKeer();
    for (const dossiernummer of ['2019-00001', 'zomaar']) {
      const vraag = { dossierId: een.id, id: blijft.id, dossiernummer };
      const zin = 'Dit dossiernummer bestaat niet. Controleer het nummer.';
      expect(await geweigerd(werk.lees((c) => listKandidaten(c, vraag)))).toEqual({
        code: 'invalid_input',
        data: { velden: [{ veld: 'dossiernummer', zin }] },
      });
    }
  });
});

describe('what was done to persons leaves its trace', () => {
  test('becoming one stands in every dossier once, the log names who stays, and it can be undone till then', async () => {
    const both = await tweeKeer();
    const { werk, een, ander, blijft, logged } = both;
    const { id } = await merge(both);
    expect((await events(werk, een.id)).filter(([soort]) => soort === 'samengevoegd')).toEqual([
      ['samengevoegd', { dossiers: ander.nummer }],
    ]);
    expect((await events(werk, ander.id)).filter(([soort]) => soort === 'samengevoegd')).toEqual([
      ['samengevoegd', { dossiers: een.nummer }],
    ]);
    expect(logged.at(-1)).toBe(blijft.id);
    for (const dossierId of [een.id, ander.id])
      expect(await werk.lees((c) => listOngedaanbaar(c, { dossierId }))).toEqual([
        {
          ...{ id, soort: 'samenvoegen', betrokkeneId: blijft.id, op: werk.nu(), laatste: true },
          ...{ door: 'Sam Screener', tot: '2026-12-06', dossiers: [ander.nummer] },
          sinds: { velden: [], dossiers: [] },
        },
      ]);
  });

  test('undoing stands in every dossier too, with who did it and when', async () => {
    const both = await tweeKeer();
    const { werk, een, ander, blijft, logged, doe } = both;
    const { id } = await merge(both);
    werk.later(30 * 24);
    expect(await doe((c) => undoPersonen(c, { dossierId: ander.id, id }))).toEqual({
      gedaan: true,
    });
    for (const dossierId of [een.id, ander.id])
      expect((await events(werk, dossierId))[0]?.[0]).toBe('samenvoegen_ongedaan');
    expect(logged.at(-1)).toBe(blijft.id);
    expect(await werk.store.read((unit) => findSamenvoeging(unit, id))).toMatchObject({
      ...{ ongedaanOp: werk.nu(), momentopname: null },
    });
  });

  test('who was made one is still met under the id of before', async () => {
    const both = await tweeKeer();
    await merge(both);
    const gegevens = { email: 'anna@post.example' };
    const met = await both.doe((c) => completeBetrokkene(c, both.weg.id, gegevens, 'zijzelf'));
    expect(met).toMatchObject({ id: both.blijft.id, email: 'anna@post.example' });
  });

  test('becoming two says in each dossier which others went or stayed', async () => {
    const both = await tweeKeer();
    const { werk, een, ander, blijft, logged, doe } = both;
    await merge(both);
    werk.later(1);
    const nu = persoonVan(await werk.dossier(een.id));
    const vraag = { dossierId: een.id, id: nu.id };
    const { velden, dossiers, beperkt } = await werk.lees((c) => viewSplitsing(c, vraag));
    expect([dossiers.length, beperkt]).toEqual([2, []]);
    expect(velden.find(({ veld }) => veld === 'voornaam')).toMatchObject({
      waarden: [{ tekst: 'Anna', bron: 'Trivire', huidig: true }],
    });
    expect(velden.map(({ veld }) => veld)).not.toContain('bsn');
    const of = (veld: string) => velden.find((one) => one.veld === veld);
    const naam = of('achternaam')?.van ?? null;
    const verdelingen = {
      achternaam: { van: naam, naar: naam },
      telefoon: { van: null, naar: of('telefoon')?.waarden[0]?.id ?? null },
    };
    const persoon = { id: nu.id, versie: nu.versie };
    const { id, betrokkeneId } = await doe((c) =>
      splitPersoon(c, { dossierId: een.id, persoon, dossiers: [ander.id], verdelingen }),
    );
    expect((await events(werk, een.id))[0]).toEqual([
      'gesplitst',
      { blijft: 'ja', dossiers: ander.nummer },
    ]);
    expect((await events(werk, ander.id))[0]).toEqual([
      'gesplitst',
      { blijft: 'nee', dossiers: een.nummer },
    ]);
    expect(logged.at(-1)).toBe(blijft.id);
    const [laatste] = await werk.lees((c) => listOngedaanbaar(c, { dossierId: ander.id }));
    expect(laatste).toMatchObject({ id, soort: 'splitsen', betrokkeneId, laatste: true });
    await doe((c) => undoPersonen(c, { dossierId: ander.id, id }));
    expect((await events(werk, een.id))[0]?.[0]).toBe('splitsen_ongedaan');
  });

  test('two persons in nothing different are not made, with the sentence that says so', async () => {
    const both = await tweeKeer();
    await merge(both);
    const { werk, een, ander, doe } = both;
    const nu = persoonVan(await werk.dossier(een.id));
    const { velden } = await werk.lees((c) => viewSplitsing(c, { dossierId: een.id, id: nu.id }));
    const verdelingen = Object.fromEntries(
      velden.map(({ veld, van }) => [veld, { van, naar: van }]),
    );
    const persoon = { id: nu.id, versie: nu.versie };
    const same = doe((c) =>
      splitPersoon(c, { dossierId: een.id, persoon, dossiers: [ander.id], verdelingen }),
    );
    expect(await geweigerd(same)).toEqual({
      code: 'rule_violated',
      data: {
        regel: 'splitsen_kan_niet',
        details: {
          zin: 'De twee personen zijn nu in niets verschillend. Kies ten minste één gegeven dat bij één van de twee hoort.',
        },
      },
    });
  });
});

test('of somebody almost surely there twice both dossiers of the other are named', async () => {
  const { werk, een, ander, blijft, weg } = await tweeKeer();
  werk.later(24);
  const personen = [{ betrokkeneId: weg.id, gegevens: { ...ANNA, telefoon: '0612345678' } }];
  const derde = await werk.meld({ personen });
  const dubbel = await werk.lees((c) => listDubbel(c, { dossierId: een.id }));
  expect(dubbel.map((one) => ({ ...one, dossiers: [...one.dossiers].sort() }))).toEqual([
    { betrokkeneId: blijft.id, anderId: weg.id, dossiers: [ander.nummer, derde.nummer].sort() },
  ]);
});
