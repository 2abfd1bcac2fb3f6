import { describe, expect, test } from 'vitest';
import type { Processtap } from '#areas/dossiers/rules.ts';
import type { Noodzaakbesluit } from '#areas/dossiers/rules-noodzaak.ts';
import {
  changeBetrokkene,
  changeHuishouden,
  changeStand,
  recordOverlijden,
} from '#areas/dossiers/service/dossiers.ts';
import { readNoodzaak, recordNoodzaak } from '#areas/dossiers/service/noodzaak.ts';
import { findBetrokkene, listGegevens } from '#areas/personen/store/betrokkenen.ts';
import { schema } from '#areas/tables.ts';
import { huishouden, WIE, type Wie } from '../trajecten/reis-support.ts';

const BSN = { anna: '111222333', bert: '123456782' } as const;
const ZORGEN = { financiele_zelfredzaamheid: 'ernstige_zorg' } as const;

async function geval() {
  const h = await huishouden();
  const { d } = h;
  const id = async () => (await h.dossier()).id;
  /** The step is set by hand. */
  const naar = async (processtap: Processtap) => {
    const { id: dossierId, versie } = await h.dossier();
    const stand = { werkstatus: 'screening' as const, processtap };
    return d.doe((c) => changeStand(c, { id: dossierId, versie, ...stand }));
  };
  const vraag = async () => {
    const dossierId = await id();
    return d.lees((c) => readNoodzaak(c, { dossierId }));
  };
  return {
    ...h,
    ...{ naar, vraag },
    gevraagd: async () =>
      (await vraag()).velden.map(({ veld, wie }) => (wie === '' ? veld : `${veld} ${wie}`)),
    taken: async () => (await h.dossier()).taken.filter(({ soort }) => soort === 'noodzaak'),
    rijen: async () =>
      d.store.read(async (unit) =>
        (await unit.select().from(schema.noodzaak)).map(({ stap, soort }) => `${stap} ${soort}`),
      ),
    bsn: async (wie: Wie, bsn: string = BSN[wie]) => {
      const { id: dossierId, personen } = await h.dossier();
      const { id: persoon = '', versie = 0 } = personen.find((one) => one.id === h.mens(wie)) ?? {};
      const gegevens = { ...WIE[wie], bsn };
      const key = { dossierId, id: persoon, versie, bron: 'brief van de corporatie' };
      return d.doe((c) => changeBetrokkene(c, { ...key, gegevens, aanvaard: [] }));
    },
    zorgen: async () => {
      const { id: dossierId, versie, huishouden: gezin } = await h.dossier();
      const key = { id: dossierId, versie, huishouden: gezin, zorgen: ZORGEN };
      return d.doe((c) => changeHuishouden(c, key));
    },
    /** Judges everything that is asked: kept, or removed. */
    beoordeel: async (besluit: Noodzaakbesluit['besluit'], meer = {}) => {
      const { stap, velden } = await vraag();
      const besluiten = velden.map(
        ({ veld, persoon }): Noodzaakbesluit =>
          besluit === 'behouden'
            ? { veld, persoon, besluit, reden: 'terugval' }
            : { veld, persoon, besluit, reden: null },
      );
      const dossierId = await id();
      return d.doe((c) => recordNoodzaak(c, { dossierId, stap, besluiten, ...meer }));
    },
  };
}

/** A case before the court of which the concerns and a BSN are known. */
async function gevuld() {
  const h = await geval();
  await h.meld('Trivire', { aanleiding: 'dagvaarding_verzonden', wie: ['anna', 'bert'] });
  await h.zorgen();
  await h.bsn('anna');
  return h;
}

describe('a case that moves to another step (PP 2.4 b)', () => {
  test('asks about nothing in the step that it began with', async () => {
    const h = await gevuld();
    expect(await h.taken()).toEqual([]);
    expect(await h.rijen()).toEqual(['6 begin']);
  });

  test('asks whether what the new step does not need is still needed, also on the list of work', async () => {
    const h = await gevuld();
    await h.naar('8');
    expect(await h.taken()).toMatchObject([
      { zin: 'Beoordeel welke gegevens nog nodig zijn: de zaak staat nu bij ‘Oplossing’.' },
    ]);
    expect(await h.vraag()).toEqual({
      stap: '8',
      velden: [
        {
          veld: 'bsn',
          persoon: h.mens('anna'),
          wie: 'Anna van den Voorbeeld',
          zin: 'Er is een BSN vastgelegd.',
        },
        { veld: 'zorgen', persoon: null, wie: '', zin: 'Er is één zorg beoordeeld en vastgelegd.' },
      ],
    });
    const before = (await h.werk())?.meerVragen ?? 0;
    await h.beoordeel('behouden');
    expect((await h.werk())?.meerVragen).toBe(before - 1);
  });

  test('records by itself that there is nothing to judge, and asks nobody', async () => {
    const h = await geval();
    await h.meld('Trivire', { aanleiding: 'dagvaarding_verzonden' });
    await h.naar('8');
    expect(await h.taken()).toEqual([]);
    expect(await h.rijen()).toEqual(['6 begin', '8 geen']);
    expect(await h.d.store.read((unit) => unit.select().from(schema.noodzaak))).toMatchObject([
      { door: null, besluiten: [] },
      { door: null, besluiten: [] },
    ]);
  });

  test('asks once when it moved twice in one day, and of the next step on another day', async () => {
    const h = await gevuld();
    await h.naar('8');
    await h.naar('9');
    expect(await h.taken()).toHaveLength(1);
    await h.beoordeel('behouden');
    await h.naar('8');
    expect(await h.taken()).toEqual([]);
    h.tot('2026-11-06');
    expect(await h.taken()).toHaveLength(1);
  });

  test('is asked anew when it comes back to a step that had nothing to judge', async () => {
    const h = await geval();
    await h.meld('Trivire', { aanleiding: 'ontruiming_aangezegd' });
    await h.naar('8');
    await h.naar('uitgesteld');
    await h.naar('7');
    expect(await h.rijen()).toEqual(['7 begin', '8 geen', 'uitgesteld geen']);
    await h.zorgen();
    expect(await h.taken()).toEqual([]);
    await h.naar('8');
    expect(await h.gevraagd()).toEqual(['zorgen']);
  });

  test('goes back when an ontruiming is put off: what is needed again is not asked about', async () => {
    const h = await gevuld();
    await h.naar('8');
    expect(await h.taken()).toHaveLength(1);
    await h.naar('uitgesteld');
    expect(await h.taken()).toEqual([]);
    expect(await h.rijen()).toEqual(['6 begin', 'uitgesteld geen']);
  });

  test('is not held up by an open question: what happens is saved, and moves the case', async () => {
    const h = await gevuld();
    await h.naar('8');
    await h.gebeurt('vonnis');
    await h.gebeurt('ontruiming_uitgevoerd');
    expect((await h.dossier()).processtap).toBe('9');
    expect((await h.vraag()).stap).toBe('9');
  });

  test('moves by what happened just as well as by hand', async () => {
    const h = await gevuld();
    await h.gebeurt('ontruiming_uitgevoerd');
    expect(await h.gevraagd()).toEqual(['bsn Anna van den Voorbeeld', 'zorgen']);
  });

  test('is not asked about once it is closed, and begins anew with another traject', async () => {
    const h = await gevuld();
    await h.naar('8');
    await h.sluit('oplossing');
    expect(await h.taken()).toEqual([]);
    expect((await h.vraag()).velden).toEqual([]);
    await expect(h.beoordeel('behouden')).rejects.toMatchObject({
      fout: { data: { regel: 'dossier_gesloten' } },
    });
    h.tot('2027-06-01');
    await h.heropen();
    expect(await h.taken()).toEqual([]);
    expect(await h.rijen()).toEqual(['6 begin', '1 begin']);
  });

  test('asks nothing of a restricted dossier, which is stored only (SA 5.5)', async () => {
    const h = await gevuld();
    await h.naar('8');
    const { stap, velden } = await h.vraag();
    const besluiten = velden.map(({ veld, persoon }) => ({
      ...{ veld, persoon, besluit: 'verwijderd' as const, reden: null },
    }));
    await h.d.store.write((unit) => unit.update(schema.dossier).set({ beperkt: true }));
    expect(await h.taken()).toEqual([]);
    expect((await h.vraag()).velden).toEqual([]);
    await expect(h.beoordeel('verwijderd', { stap, besluiten })).rejects.toMatchObject({
      fout: { data: { regel: 'dossier_beperkt' } },
    });
  });

  test('asks of two people one by one, and not of who died', async () => {
    const h = await gevuld();
    await h.bsn('bert');
    await h.naar('8');
    expect(await h.gevraagd()).toEqual([
      'bsn Anna van den Voorbeeld',
      'bsn Bert van den Voorbeeld',
      'zorgen',
    ]);
    const { id: dossierId } = await h.dossier();
    const wie = { dossierId, id: h.mens('bert'), overleden: 'onbekend' };
    await h.d.doe((c) => recordOverlijden(c, wie));
    expect(await h.gevraagd()).toEqual(['bsn Anna van den Voorbeeld', 'zorgen']);
  });

  test('leaves a BSN that another open dossier needs', async () => {
    const h = await gevuld();
    await h.naar('8');
    const anna = { betrokkeneId: h.mens('anna'), gegevens: WIE.anna };
    await h.d.meld({ personen: [anna] });
    expect(await h.gevraagd()).toEqual(['zorgen']);
    expect(await h.taken()).toHaveLength(1);
  });
});

describe('what is judged', () => {
  test('is kept with a reason, and not asked again when the field is filled anew', async () => {
    const h = await gevuld();
    await h.naar('8');
    await h.beoordeel('behouden');
    expect(await h.taken()).toEqual([]);
    h.tot('2026-11-09');
    await h.bsn('bert');
    expect(await h.taken()).toEqual([]);
    const [, row] = await h.d.store.read((unit) => unit.select().from(schema.noodzaak));
    expect(row?.besluiten).toEqual([
      { veld: 'bsn', persoon: h.mens('anna'), besluit: 'behouden', reden: 'terugval' },
      { veld: 'zorgen', persoon: null, besluit: 'behouden', reden: 'terugval' },
    ]);
    const { historie, zorgen } = await h.dossier();
    expect(zorgen).toEqual(ZORGEN);
    expect(historie.find(({ soort }) => soort === 'noodzaak')?.gegevens).toEqual({
      ...{ stap: '8', behouden: 'bsn, zorgen', verwijderd: '' },
    });
  });

  test('is removed with the values before and the keys to search by, and never told in words', async () => {
    const h = await gevuld();
    // A value that was put right before is a value of before.
    await h.bsn('anna', '123456782');
    await h.naar('8');
    await h.beoordeel('verwijderd');
    const { d } = h;
    expect((await h.dossier()).zorgen).toEqual({});
    const [mens, gegevens, sleutels] = await d.lees(
      async ({ unit }) =>
        [
          await findBetrokkene(unit, h.mens('anna')),
          await listGegevens(unit, h.mens('anna')),
          await unit.select().from(schema.zoeksleutel),
        ] as const,
    );
    expect(mens).toMatchObject({ bsn: null, straat: 'Proefstraat', voornaam: 'Anna' });
    expect(gegevens.filter(({ veld }) => veld === 'bsn')).toMatchObject([{ waarde: null }]);
    const all = JSON.stringify([
      ...[gegevens, sleutels, (await h.dossier()).historie],
      await d.store.read((unit) => unit.select().from(schema.noodzaak)),
    ]);
    expect(all).not.toMatch(/111222333|123456782|ernstige_zorg/);
    expect(await h.taken()).toEqual([]);
  });

  test('lets go of the arrears of every melding of the traject; the figures stay as they were', async () => {
    const h = await geval();
    await h.meld('Trivire', { aanleiding: 'recidive', achterstandCent: 120_000 });
    await h.meld('Trivire', { aanleiding: 'dagvaarding_verzonden', achterstandCent: 90_000 });
    const figures = () => h.d.store.read((unit) => unit.select().from(schema.meldingcijfer));
    const before = await figures();
    expect(before).toHaveLength(2);
    await h.naar('9');
    expect(await h.vraag()).toMatchObject({
      velden: [{ zin: 'In 2 meldingen staat een bedrag.' }],
    });
    await h.beoordeel('verwijderd');
    const { meldingen } = await h.dossier();
    expect(meldingen.map(({ achterstandCent }) => achterstandCent)).toEqual([null, null]);
    expect(await figures()).toEqual(before);
  });

  test('is everything that is asked: what is left out is refused, and so is what is not asked', async () => {
    const h = await gevuld();
    await h.naar('8');
    const [bsn] = (await h.vraag()).velden;
    const weg = { besluit: 'verwijderd', reden: null } as const;
    const half = [{ veld: 'zorgen', persoon: null, ...weg }];
    await expect(h.beoordeel('verwijderd', { besluiten: half })).rejects.toMatchObject({
      fout: { data: { regel: 'noodzaak_onvolledig' } },
    });
    const teveel = [...half, { veld: 'bsn', persoon: bsn?.persoon ?? '', ...weg }];
    const meer = [...teveel, { veld: 'leeftijden', persoon: null, ...weg }];
    for (const anders of [{ besluiten: meer }, { besluiten: teveel, stap: '9' }])
      await expect(h.beoordeel('verwijderd', anders)).rejects.toMatchObject({
        fout: { data: { regel: 'noodzaak_veranderd' } },
      });
    expect((await h.dossier()).zorgen).toEqual(ZORGEN);
    expect(await h.taken()).toHaveLength(1);
  });

  test('is judged once: a second judgement of the same step is refused', async () => {
    const h = await gevuld();
    await h.naar('8');
    const { stap, velden } = await h.vraag();
    const besluiten = velden.map(({ veld, persoon }) => ({
      ...{ veld, persoon, besluit: 'behouden' as const, reden: 'wettelijk' as const },
    }));
    await h.beoordeel('behouden', { stap, besluiten });
    await expect(h.beoordeel('behouden', { stap, besluiten })).rejects.toMatchObject({
      fout: { data: { regel: 'noodzaak_veranderd' } },
    });
  });
});
