import { beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '#areas/contract.ts';
import type { Engine } from '#host/engine/engine.ts';
import { nieuwConcept } from '#test/support/concepten.ts';
import { BEHEERDER, testEngine, testklok } from '#test/support/engine.ts';
import type { Transport, Window } from '#test/support/transports.ts';

const ONBEKEND = '01890a5d-ac96-774b-bcce-b302099a8057';
const SCREENER = {
  naam: 'Sam Screener',
  accountnaam: 'sam',
  rollen: ['screener' as const],
  wachtwoord: 'zeven groene stoelen dansen',
};

/** The error as it arrives: code and data, which must be equal over every transport. */
async function refusal(call: Promise<unknown>): Promise<unknown> {
  const outcome = await call.then(
    (value) => ({ answered: value }),
    (error: { code?: unknown; data?: unknown; defined?: unknown }) => ({
      code: error.code,
      data: error.data,
      defined: error.defined,
    }),
  );
  return outcome;
}

/** What every transport must answer, equally. Run once for each way that calls are carried. */
export function contractSuite(name: string, connect: (engine: Engine) => Promise<Transport>): void {
  describe(`the contract over ${name}`, () => {
    let transport: Transport;
    let window: Window;
    let client: Client;
    let klok: ReturnType<typeof testklok>;
    let engine: Engine;

    beforeEach(async () => {
      klok = testklok();
      engine = testEngine({ klok }).engine;
      transport = await connect(engine);
      window = await transport.openWindow();
      client = window.client;
    });

    const setUp = () => client.toegang.setUp(BEHEERDER);

    test('a new register says so, and can be set up once', async () => {
      expect(await client.toegang.readStatus()).toMatchObject({ toestand: 'nieuw' });
      const { account, herstelcode } = await setUp();
      expect(account).toMatchObject({ naam: BEHEERDER.naam, rollen: ['beheerder'] });
      expect(herstelcode).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/);
      expect(await client.toegang.readStatus()).toMatchObject({
        toestand: 'aangemeld',
        vergrendelNaMinuten: 15,
      });
      expect(await refusal(client.toegang.setUp(BEHEERDER))).toEqual({
        code: 'rule_violated',
        data: { regel: 'al_ingericht' },
        defined: true,
      });
    });

    test('a weak password is refused with a sentence, and nothing is set up', async () => {
      const weak = client.toegang.setUp({ ...BEHEERDER, wachtwoord: 'welkom123' });
      expect(await refusal(weak)).toMatchObject({
        code: 'rule_violated',
        data: { regel: 'wachtwoord_zwak' },
      });
      expect(await client.toegang.readStatus()).toMatchObject({ toestand: 'nieuw' });
    });

    test('before signing in only toegang answers', async () => {
      const before = { code: 'unauthorised', data: { reden: 'niet_aangemeld' }, defined: true };
      expect(await refusal(client.partners.listPartners())).toEqual(before);
      expect(await refusal(client.werk.listConcepten())).toEqual(before);
      expect(await refusal(client.toegang.lock())).toEqual(before);
    });

    test('signing in belongs to one window: another is still outside', async () => {
      await setUp();
      const other = await transport.openWindow();
      expect(await other.client.toegang.readStatus()).toMatchObject({ toestand: 'gesloten' });
      expect(await refusal(other.client.partners.listPartners())).toMatchObject({
        code: 'unauthorised',
      });
    });

    test('after locking nothing answers until the right password is given', async () => {
      await setUp();
      await client.toegang.lock();
      expect(await refusal(client.partners.listPartners())).toEqual({
        code: 'locked',
        data: { reden: 'vergrendeld' },
        defined: true,
      });
      expect(await client.toegang.readStatus()).toMatchObject({
        toestand: 'vergrendeld',
        vergrendeldeAccountnaam: BEHEERDER.accountnaam,
      });
      const wrong = client.toegang.signIn({
        accountnaam: BEHEERDER.accountnaam,
        wachtwoord: 'fout',
      });
      expect(await refusal(wrong)).toEqual({
        code: 'unauthorised',
        data: { reden: 'onjuist' },
        defined: true,
      });
      const { account } = await client.toegang.signIn(BEHEERDER);
      expect(account.naam).toBe(BEHEERDER.naam);
      expect((await client.partners.listPartners()).length).toBeGreaterThan(30);
    });

    test('an unknown account and a wrong password get the same answer', async () => {
      await setUp();
      const other = await transport.openWindow();
      const unknown = other.client.toegang.signIn({
        accountnaam: 'niemand',
        wachtwoord: BEHEERDER.wachtwoord,
      });
      const wrong = other.client.toegang.signIn({
        accountnaam: BEHEERDER.accountnaam,
        wachtwoord: 'x',
      });
      expect(await refusal(unknown)).toEqual(await refusal(wrong));
    });

    test('bad input names the field and says in Dutch what to do', async () => {
      await setUp();
      const nameless = client.partners.createPartner({
        naam: '  ',
        soort: 'overig',
        gemeenten: [],
        ondertekenaar: false,
        actief: true,
      });
      expect(await refusal(nameless)).toEqual({
        code: 'invalid_input',
        data: { velden: [{ veld: 'naam', zin: 'Vul de naam van de organisatie in.' }] },
        defined: true,
      });
    });

    test('what is not there is not found', async () => {
      await setUp();
      expect(await refusal(client.partners.readPartner({ id: ONBEKEND }))).toEqual({
        code: 'not_found',
        data: { wat: 'partner' },
        defined: true,
      });
    });

    test('an operation that does not exist is not found either', async () => {
      const { anders } = client as unknown as { anders: { bestaatNiet(): Promise<unknown> } };
      expect(await refusal(anders.bestaatNiet())).toEqual({
        code: 'not_found',
        data: { wat: 'opdracht' },
        defined: true,
      });
    });

    test('input of another form than is asked is refused in Dutch, whatever is wrong with it', async () => {
      await setUp();
      const { listWerk } = client.werk as unknown as { listWerk(x: object): Promise<unknown> };
      const { data } = (await refusal(listWerk({ wiens: 'wie', pagina: 0.5 }))) as {
        data: { velden: { veld: string; zin: string }[] };
      };
      expect(data.velden).toEqual([
        { veld: 'wiens', zin: 'Kies een van de mogelijkheden.' },
        { veld: 'bak', zin: 'Kies een van de mogelijkheden.' },
        { veld: 'pagina', zin: 'Vul een heel getal in.' },
      ]);
    });

    test('who was second gets the current record and changes nothing', async () => {
      await setUp();
      const [partner] = await client.partners.listPartners();
      if (partner === undefined) throw new Error('the register has no partners');
      const { aantalContactpersonen: _people, ...fields } = partner;
      const first = await client.partners.changePartner({ ...fields, naam: 'Eerste' });
      expect(await refusal(client.partners.changePartner({ ...fields, naam: 'Tweede' }))).toEqual({
        code: 'conflict',
        data: { wat: 'partner', huidig: first },
        defined: true,
      });
      expect(await client.partners.readPartner({ id: partner.id })).toMatchObject({
        naam: 'Eerste',
        versie: 2,
      });
    });

    test('what a role may not do is forbidden, and says who may', async () => {
      await setUp();
      await client.toegang.createAccount(SCREENER);
      const other = await transport.openWindow();
      await other.client.toegang.signIn(SCREENER);
      expect(await refusal(other.client.toegang.listAccounts())).toEqual({
        code: 'forbidden',
        data: { nodig: ['beheerder'] },
        defined: true,
      });
    });

    test('drafts come back exactly, and only to their author', async () => {
      await setUp();
      await client.toegang.createAccount(SCREENER);
      const inhoud = {
        naam: 'Ça va, Đặng?',
        aantal: 3,
        leeg: null,
        lijst: ['a', 'b'],
        diep: { ja: true },
      };
      const concept = nieuwConcept({ sleutel: 'partner:nieuw', titel: 'Nieuwe partner', inhoud });
      const { versie } = await client.werk.keepConcept(concept);
      const { id } = concept;
      expect((await client.werk.readConcept({ id })).concept?.inhoud).toEqual(inhoud);
      const other = await transport.openWindow();
      await other.client.toegang.signIn(SCREENER);
      expect(await other.client.werk.listConcepten()).toEqual([]);
      expect((await other.client.werk.readConcept({ id })).concept).toBeNull();
      await client.werk.discardConcept({ id, versie });
      expect(await client.werk.listConcepten()).toEqual([]);
    });

    test('an open window is told when it is locked, and when the program stops', async () => {
      await setUp();
      const signs = await client.toegang.watchSessie();
      expect(await signs.next()).toMatchObject({ value: { soort: 'welkom' } });
      expect(engine.windows()).toBe(1);
      klok.advance(15 * 60_000);
      await engine.tick();
      expect(await signs.next()).toMatchObject({ value: { soort: 'vergrendeld' } });
      await engine.stop();
      expect(await signs.next()).toMatchObject({ value: { soort: 'stopt' } });
    });

    test('a window that lets go of its life signs no longer counts', async () => {
      await setUp();
      const signs = await client.toegang.watchSessie();
      await signs.next();
      await signs.return?.();
      await expect.poll(() => engine.windows()).toBe(0);
    });
  });
}
