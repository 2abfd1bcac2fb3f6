import { beforeEach, describe, expect, test } from 'vitest';
import type { WriteContext } from '#areas/context.ts';
import {
  changeContactpersoon,
  changePartner,
  createContactpersoon,
  createPartner,
  listPartners,
  readPartner,
  removeContactpersoon,
} from '#areas/partners/service.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { type Diensten, diensten } from '#test/support/diensten.ts';
import { geweigerd } from '#test/support/geweigerd.ts';

/** An organisation that does not exist. */
const WOONWENSEN = {
  ...{ naam: 'De Woonwensen', soort: 'woningcorporatie' as const, gemeenten: ['0505'] },
  ...{ ondertekenaar: true, actief: true },
};
/** Somebody who does not exist. */
const WILLEM = {
  ...{ naam: 'Willem Woonconsulent', functie: 'consulent', telefoon: '078 000 00 00' },
  ...{ email: 'willem@woonwensen.example', actief: true },
};
const NIEMAND = '01890a5d-ac96-774b-bcce-b302099a8057';

let bureau: Diensten;
let logged: string[];
beforeEach(async () => {
  bureau = await diensten();
  logged = [];
});

const doe = <T>(work: (context: WriteContext) => Promise<T>) =>
  bureau.doe((context) => work({ ...context, logObject: (id) => logged.push(id) }));
const maak = (anders: Partial<typeof WOONWENSEN> = {}) =>
  doe((context) => createPartner(context, { ...WOONWENSEN, ...anders }));
const lijst = () => bureau.lees(listPartners);

describe('a new partner', () => {
  test('is kept as it was given, first versie, without people, and the log names it', async () => {
    const made = await maak();
    expect(made).toEqual({
      ...WOONWENSEN,
      ...{ id: made.id, versie: 1, aantalContactpersonen: 0, opgegaan: null },
    });
    expect(await lijst()).toContainEqual(made);
    expect(logged).toEqual([made.id]);
  });

  test('that did not sign is no ondertekenaar', async () => {
    expect(await maak({ ondertekenaar: false })).toMatchObject({ ondertekenaar: false });
  });

  test('is refused when its name is taken, whatever its capitals, and says how that one is written', async () => {
    await maak();
    const before = await lijst();
    expect(await geweigerd(maak({ naam: 'de WOONWENSEN' }))).toEqual({
      code: 'rule_violated',
      data: { regel: 'naam_bezet', details: { naam: 'De Woonwensen' } },
    });
    expect(await lijst()).toEqual(before);
  });

  test('may have a name that only begins as another one does', async () => {
    await maak();
    expect(await maak({ naam: 'De Woonwensen Zuid' })).toMatchObject({ versie: 1 });
  });

  test('is made on a day without a set in force, and then nobody signed', async () => {
    const today = toIsoDate('2001-01-01');
    const made = await bureau.doe((context) => createPartner({ ...context, today }, WOONWENSEN));
    expect(made.ondertekenaar).toBe(false);
    expect((await lijst()).find(({ id }) => id === made.id)?.ondertekenaar).toBe(false);
  });
});

describe('changing a partner', () => {
  test('changes every field, signing as well, and gives the next versie', async () => {
    const { id } = await maak();
    const anders = {
      ...{ naam: 'Woonwensen Nieuw', soort: 'overig' as const, gemeenten: ['0482'] },
      ...{ ondertekenaar: false, actief: false },
    };
    const changed = await doe((context) => changePartner(context, { ...anders, id, versie: 1 }));
    expect(changed).toEqual({ ...anders, id, versie: 2, aantalContactpersonen: 0, opgegaan: null });
    expect(await bureau.lees((context) => readPartner(context, { id }))).toMatchObject(changed);
  });

  test('may keep its own name, or write it with other capitals', async () => {
    const { id } = await maak();
    const naam = 'DE WOONWENSEN';
    const wijzig = doe((context) => changePartner(context, { ...WOONWENSEN, naam, id, versie: 1 }));
    expect(await wijzig).toMatchObject({ naam, versie: 2 });
  });

  test('is refused for the name of another partner, and changes nothing', async () => {
    const { id } = await maak();
    const wijzig = doe((context) =>
      changePartner(context, { ...WOONWENSEN, naam: 'trivire', id, versie: 1 }),
    );
    expect(await geweigerd(wijzig)).toMatchObject({
      data: { regel: 'naam_bezet', details: { naam: 'Trivire' } },
    });
    expect(await bureau.lees((context) => readPartner(context, { id }))).toMatchObject(WOONWENSEN);
  });

  test('is refused with the partner as it is now when somebody else was first', async () => {
    const made = await maak();
    const { id } = made;
    const wijzig = doe((context) =>
      changePartner(context, { ...WOONWENSEN, naam: 'Anders', id, versie: 2 }),
    );
    expect(await geweigerd(wijzig)).toEqual({
      code: 'conflict',
      data: { wat: 'partner', huidig: made },
    });
    expect(await lijst()).toContainEqual(made);
  });

  test('is refused when there is no such partner', async () => {
    const gone = { code: 'not_found', data: { wat: 'partner' } };
    const wijzig = doe((context) =>
      changePartner(context, { ...WOONWENSEN, id: NIEMAND, versie: 1 }),
    );
    expect(await geweigerd(wijzig)).toEqual(gone);
    const lees = bureau.lees((context) => readPartner(context, { id: NIEMAND }));
    expect(await geweigerd(lees)).toEqual(gone);
  });
});

describe('a contactpersoon', () => {
  const maakWillem = async () => {
    const { id: partnerId } = await maak();
    logged = [];
    return doe((context) => createContactpersoon(context, { ...WILLEM, partnerId }));
  };

  test('belongs to the partner and is counted there, and the log names who it is', async () => {
    const willem = await maakWillem();
    const { partnerId } = willem;
    expect(willem).toEqual({ ...WILLEM, partnerId, id: willem.id, versie: 1 });
    expect(logged).toEqual([willem.id]);
    const partner = await bureau.lees((context) => readPartner(context, { id: partnerId }));
    expect(partner).toMatchObject({ naam: 'De Woonwensen', contactpersonen: [willem] });
    expect(partner.aantalContactpersonen).toBe(1);
  });

  test('is refused for a partner that is not there', async () => {
    const maakt = doe((context) =>
      createContactpersoon(context, { ...WILLEM, partnerId: NIEMAND }),
    );
    expect(await geweigerd(maakt)).toEqual({ code: 'not_found', data: { wat: 'partner' } });
  });

  test('is changed in every field, with the next versie', async () => {
    const { id, partnerId } = await maakWillem();
    const anders = {
      ...{ naam: 'Wilma Woonconsulent', functie: 'manager', telefoon: '' },
      ...{ email: '', actief: false },
    };
    const changed = await doe((context) =>
      changeContactpersoon(context, { ...anders, id, versie: 1 }),
    );
    expect(changed).toEqual({ ...anders, id, partnerId, versie: 2 });
  });

  test('is not changed or removed over what somebody else did first', async () => {
    const willem = await maakWillem();
    const { id } = willem;
    const late = { code: 'conflict', data: { wat: 'contactpersoon', huidig: willem } };
    const wijzig = doe((context) =>
      changeContactpersoon(context, { ...WILLEM, naam: 'Te laat', id, versie: 2 }),
    );
    expect(await geweigerd(wijzig)).toEqual(late);
    const verwijder = doe((context) => removeContactpersoon(context, { id, versie: 2 }));
    expect(await geweigerd(verwijder)).toEqual(late);
  });

  test('is gone after removing, and cannot be changed or removed again', async () => {
    const { id, partnerId } = await maakWillem();
    const verwijder = () => doe((context) => removeContactpersoon(context, { id, versie: 1 }));
    expect(await verwijder()).toEqual({ gedaan: true });
    const partner = await bureau.lees((context) => readPartner(context, { id: partnerId }));
    expect(partner).toMatchObject({ contactpersonen: [], aantalContactpersonen: 0 });
    const gone = { code: 'not_found', data: { wat: 'contactpersoon' } };
    expect(await geweigerd(verwijder())).toEqual(gone);
    const wijzig = doe((context) => changeContactpersoon(context, { ...WILLEM, id, versie: 1 }));
    expect(await geweigerd(wijzig)).toEqual(gone);
  });
});
