import { describe, expect, test } from 'vitest';
import { checkPersoon } from '#areas/personen/rules/persoon-invoer.ts';
import {
  completeBetrokkene,
  correctBetrokkene,
  createBetrokkene,
  requireReadable,
  rowAdres,
  rowNaam,
  rowStraat,
  toBetrokkene,
} from '#areas/personen/service/personen.ts';
import { findBetrokkene, listGegevens } from '#areas/personen/store/betrokkenen.ts';
import { schema } from '#areas/tables.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';
import { type Diensten, diensten } from '#test/support/diensten.ts';
import { geweigerd } from '#test/support/geweigerd.ts';
import { NOW } from '#test/support/store.ts';

const VANDAAG = toIsoDate('2026-11-05');
const NIEMAND = '01890a5d-ac96-774b-bcce-b302099a8057';
/** Somebody who does not exist, as stored. */
const ANNA: PersoonGegevens = {
  ...{ voornaam: 'Anna', tussenvoegsel: 'van den', achternaam: 'Voorbeeld' },
  ...{ straat: 'Proefstraat', huisnummer: '12', huisletter: 'A' },
  ...{ postcode: '3311AB', plaats: 'Dordrecht' },
};

async function metAnna() {
  const werk = await diensten();
  const anna = await werk.doe((c) => createBetrokkene(c, ANNA, 'Trivire'));
  werk.later(24);
  return { werk, anna };
}
const bronnen = async (werk: Diensten, id: string) =>
  (await werk.lees(({ unit }) => listGegevens(unit, id))).map(
    ({ veld, waarde, bron, vastgelegdOp, vervangenOp }) =>
      [veld, waarde, bron, vastgelegdOp, vervangenOp] as const,
  );
const woorden = async (werk: Diensten) => {
  const rows = await werk.store.read((unit) => unit.select().from(schema.zoeksleutel));
  return rows
    .filter(({ soort }) => soort === 'woord')
    .map(({ waarde }) => waarde)
    .sort();
};

describe('a new person', () => {
  test('is kept with what is known and nothing else, first versie', async () => {
    const { werk, anna } = await metAnna();
    expect(anna).toMatchObject({ ...ANNA, versie: 1, email: null, bsn: null, toevoeging: null });
    expect(await werk.lees(({ unit }) => findBetrokkene(unit, anna.id))).toEqual(anna);
  });

  test('has the source of each value that is known, in force since now', async () => {
    const { werk, anna } = await metAnna();
    const kept = await bronnen(werk, anna.id);
    const expected = Object.entries(ANNA).map(([veld, waarde]) => [
      ...[veld, waarde, 'Trivire', NOW, null],
    ]);
    expect([...kept].sort()).toEqual(expected.sort());
  });

  test('is found by each word of name and address, once each', async () => {
    const werk = await diensten();
    await werk.doe((c) =>
      createBetrokkene(c, { ...ANNA, straat: 'Anna Proefstraat', email: 'a@post.example' }, 'x'),
    );
    const found = await woorden(werk);
    for (const woord of ['anna', 'voorbeeld', 'proefstraat', 'dordrecht'])
      expect(found.filter((one) => one === woord)).toEqual([woord]);
    expect(found.join(' ')).toContain('post');
    expect(found).not.toContain('3311ab');
  });

  test('is shown without the number of a BSN', async () => {
    const { anna } = await metAnna();
    expect(toBetrokkene(anna)).toMatchObject({ heeftBsn: false });
    const shown = toBetrokkene({ ...anna, bsn: '123456782' });
    expect(shown).toMatchObject({ heeftBsn: true, voornaam: 'Anna' });
    expect(shown).not.toHaveProperty('bsn');
  });
});

describe('a known person who is met again', () => {
  test('gets what was not known yet, and keeps what differs', async () => {
    const { werk, anna } = await metAnna();
    const now = werk.nu();
    const gegevens = { voornaam: 'Anja', email: 'anna@post.example', telefoon: '' };
    const row = await werk.doe((c) => completeBetrokkene(c, anna.id, gegevens, 'zijzelf'));
    expect(row).toEqual({ ...anna, email: 'anna@post.example', versie: 2 });
    const kept = await bronnen(werk, anna.id);
    expect(kept.filter(([, , bron]) => bron === 'zijzelf')).toEqual([
      ['email', 'anna@post.example', 'zijzelf', now, null],
    ]);
    expect((await woorden(werk)).join(' ')).toContain('post');
  });

  test('is not written at all when nothing is new', async () => {
    const { werk, anna } = await metAnna();
    const again = werk.doe((c) => completeBetrokkene(c, anna.id, ANNA, 'zijzelf'));
    expect(await again).toEqual(anna);
  });

  test('is refused when nobody of that id is, or was, in the register', async () => {
    const { werk } = await metAnna();
    const again = werk.doe((c) => completeBetrokkene(c, NIEMAND, ANNA, 'zijzelf'));
    expect(await geweigerd(again)).toEqual({ code: 'not_found', data: { wat: 'betrokkene' } });
  });
});

describe('correcting a person', () => {
  test('changes what differs and empties what is left out, and says which fields', async () => {
    const { werk, anna } = await metAnna();
    const now = werk.nu();
    const { huisletter: _gone, ...rest } = ANNA;
    const key = { id: anna.id, versie: 1 };
    const done = await werk.doe((c) =>
      correctBetrokkene(c, key, { ...rest, achternaam: 'Testpersoon' }, 'zijzelf'),
    );
    expect([...done.velden].sort()).toEqual(['achternaam', 'huisletter']);
    const row = { ...anna, achternaam: 'Testpersoon', huisletter: null, versie: 2 };
    expect(done.row).toEqual(row);
    const kept = await bronnen(werk, anna.id);
    expect(kept.filter(([veld]) => veld === 'achternaam')).toEqual([
      ['achternaam', 'Voorbeeld', 'Trivire', NOW, now],
      ['achternaam', 'Testpersoon', 'zijzelf', now, null],
    ]);
    expect(kept.filter(([veld]) => veld === 'voornaam')).toHaveLength(1);
    const found = await woorden(werk);
    expect(found).toContain('testpersoon');
    expect(found).not.toContain('voorbeeld');
  });

  test('with the same gives no new versie', async () => {
    const { werk, anna } = await metAnna();
    const key = { id: anna.id, versie: 1 };
    const same = await werk.doe((c) => correctBetrokkene(c, key, ANNA, 'zijzelf'));
    expect(same).toEqual({ row: anna, velden: [] });
  });

  test('is refused with the person as they are now, without BSN, when somebody was first', async () => {
    const { werk, anna } = await metAnna();
    const late = werk.doe((c) =>
      correctBetrokkene(c, { id: anna.id, versie: 2 }, { achternaam: 'Te laat' }, 'x'),
    );
    expect(await geweigerd(late)).toEqual({
      code: 'conflict',
      data: { wat: 'betrokkene', huidig: toBetrokkene(anna) },
    });
    const gone = werk.doe((c) => correctBetrokkene(c, { id: NIEMAND, versie: 1 }, ANNA, 'x'));
    expect(await geweigerd(gone)).toEqual({ code: 'not_found', data: { wat: 'betrokkene' } });
  });
});

describe('what was typed about a person', () => {
  const lees = async (invoer: Parameters<typeof requireReadable>[1], aanvaard: string[] = []) =>
    requireReadable({ today: VANDAAG }, invoer, aanvaard, 'personen.0.');
  const ODD = { voornaam: 'Anna2', achternaam: 'Voorbeeld3' };

  test('is given in the stored form', async () => {
    expect(await lees({ achternaam: 'van den Voorbeeld', postcode: '3311 ab' })).toEqual({
      ...{ tussenvoegsel: 'van den', achternaam: 'Voorbeeld', postcode: '3311AB' },
    });
  });

  test('is refused field by field: what is wrong, then what is odd and not accepted', async () => {
    const { fouten, waarschuwingen } = checkPersoon({ ...ODD, postcode: '33' }, VANDAAG);
    expect(await geweigerd(lees({ ...ODD, postcode: '33' }))).toEqual({
      code: 'invalid_input',
      data: {
        velden: [...fouten, ...waarschuwingen].map(({ veld, zin }) => ({
          ...{ veld: `personen.0.${veld}`, zin },
        })),
      },
    });
  });

  test('is taken when each odd thing is accepted by its own code, and no sooner', async () => {
    const voornaam = 'personen.0.voornaam:cijfers_in_naam';
    const refused = await geweigerd(lees(ODD, [voornaam]));
    expect(refused).toMatchObject({ data: { velden: [{ veld: 'personen.0.achternaam' }] } });
    const both = [voornaam, 'personen.0.achternaam:cijfers_in_naam'];
    expect(await lees(ODD, both)).toEqual(ODD);
  });
});

describe('a person in a list', () => {
  test('is called by surname and first name, or by what is known', async () => {
    const { anna } = await metAnna();
    const naam = (over: Partial<typeof anna>) => rowNaam({ ...anna, ...over });
    expect(naam({})).toBe('Voorbeeld, van den, Anna');
    expect(naam({ voornaam: null, voorletters: 'A.' })).toBe('Voorbeeld, van den, A.');
    expect(naam({ voornaam: null })).toBe('Voorbeeld, van den');
    expect(naam({ achternaam: null, tussenvoegsel: null })).toBe('Anna');
    const zonder = { achternaam: null, voornaam: null };
    expect(naam(zonder)).toBe('Bewoner van Proefstraat 12A, Dordrecht');
    expect(naam({ ...zonder, straat: null })).toBe('Bewoner van 3311 AB 12, Dordrecht');
    expect(naam({ ...zonder, straat: null, postcode: null, huisnummer: null })).toBe(
      'Naam onbekend',
    );
    expect(rowNaam(undefined)).toBe('Onbekend');
  });

  test('lives at an address, or nowhere that is known', async () => {
    const { anna } = await metAnna();
    expect(rowAdres(anna)).toBe('Proefstraat 12A, 3311 AB Dordrecht');
    expect(rowStraat(anna)).toBe('Proefstraat 12A');
    expect([rowAdres(undefined), rowStraat(undefined)]).toEqual(['', '']);
  });
});
