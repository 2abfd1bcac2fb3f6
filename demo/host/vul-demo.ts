import { fillNewStore } from '#areas/beheer/inrichten.ts';
import type { AangemeldAccount } from '#areas/toegang/contract.ts';
import { createAccount } from '#areas/toegang/service.ts';
import { type AccountRow, listAccountRows } from '#areas/toegang/store.ts';
import { addDays, type IsoDate } from '#domain/dates/iso-date.ts';
import type { Rol } from '#domain/rollen.ts';
import { addHerstelcode, confirmHerstelcode } from '#host/engine/herstel.ts';
import { makeSlot, zoekwaarde } from '#host/engine/sleutels/sleutelring.ts';
import { DEMO_ACCOUNTS } from '../accounts.ts';
import { makeScenario } from '../scenario.ts';
import { addMelders, equipBrieven, prolongSet, readInrichting } from '../services/inrichting.ts';
import { operatieVan, runStap } from '../services/uitvoeren.ts';
import type { Stap } from '../stappen.ts';
import { makeWillekeur } from '../willekeur.ts';
import { writeKenmerk } from './kenmerk.ts';
import { openWerkplaats, type Werkplaats } from './werkplaats.ts';

/** How many dossiers a demo holds beside its stories, and the seed that they grow from. */
export const DEMO_AANTAL = 200;
export const DEMO_ZAAD = 'meldpunt-demo-1';

/** A little more than the three years that the scenario goes back. */
const INGERICHT_VOOR = 1130;
/** Steps in one unit: a demo that is half made is thrown away, so each may be a large one. */
const PER_UNIT = 100;

export type VulVraag = {
  /** A new folder, for this demo alone. */
  readonly folder: string;
  readonly migrations: string;
  readonly versie: string;
  readonly vandaag: IsoDate;
  readonly verzoek: string;
  readonly aantal?: number;
  readonly zaad?: string;
  readonly verhalen?: boolean;
  /** Called now and then with how many of the steps are done. */
  readonly voortgang?: (gedaan: number, totaal: number) => void;
};

type Accounts = ReadonlyMap<Rol, AangemeldAccount>;

/**
 * Makes a demo in a new folder: a register of its own with its own keys, one account for each
 * role, and three years of made-up work up to and including today, done through the services.
 */
export async function vulDemo(vraag: VulVraag): Promise<void> {
  const {
    folder,
    vandaag,
    verzoek,
    aantal = DEMO_AANTAL,
    zaad = DEMO_ZAAD,
    verhalen = true,
  } = vraag;
  const begin = momentOf(addDays(vandaag, -INGERICHT_VOOR), 0);
  const werkplaats = openWerkplaats({ ...vraag, begin, zaad });
  const { opslag } = werkplaats.omgeving;
  try {
    const accounts = await makeAccounts(werkplaats);
    await equip(werkplaats, accounts, vandaag, zaad);
    const { stappen } = makeScenario({ zaad, vandaag, aantal, verhalen });
    await runAll(werkplaats, accounts, stappen, vraag.voortgang ?? (() => undefined));
    const { opslagId, slots } = opslag.bestand();
    const own = slots.filter(({ soort }) => soort === 'account');
    writeKenmerk(folder, { versie: 1, opslagId, dag: vandaag, verzoek, slots: own });
  } finally {
    await opslag.close();
  }
}

/** The first account comes with the register, the others as a beheerder makes them. */
async function makeAccounts(werkplaats: Werkplaats): Promise<Accounts> {
  const { omgeving } = werkplaats;
  const { opslag } = omgeving;
  const [first, ...others] = DEMO_ACCOUNTS;
  const system = werkplaats.context({ id: '', naam: '', accountnaam: '', rollen: [] });
  const { naam, accountnaam, wachtwoord, rol } = first;
  const row: AccountRow = {
    id: system.newId(),
    naam,
    accountnaam,
    rollen: [rol],
    actief: true,
    gemaaktOp: system.now,
    versie: 1,
  };
  await opslag.create(
    async (ring, kop) => {
      const zoek = zoekwaarde(kop.zoekzout, accountnaam);
      return [
        await makeSlot(ring, kop, { id: row.id, soort: 'account', zoek, geheim: wachtwoord }),
      ];
    },
    (unit) => fillNewStore({ ...system, unit }, row),
  );
  // Nobody needs the recovery code of a demo: the passwords are on its screen.
  await confirmHerstelcode(omgeving, await addHerstelcode(omgeving), async () => undefined);
  for (const { rol: role, ...account } of others)
    await createAccount(werkplaats.ownContext(row), { ...account, rollen: [role] });
  const rows = await opslag.store().read(listAccountRows);
  return new Map(rows.flatMap((one) => one.rollen.map((role) => [role, one] as const)));
}

/** Gets the register ready for work, as its beheerder and screener would. */
async function equip(
  werkplaats: Werkplaats,
  accounts: Accounts,
  vandaag: IsoDate,
  zaad: string,
): Promise<void> {
  const { opslag } = werkplaats.omgeving;
  const w = makeWillekeur(`${zaad}/melders`);
  await opslag.store().write(async (unit) => {
    await werkplaats.act(
      unit,
      accountOf(accounts, 'beheerder'),
      'beheer.changeAfsprakenset',
      (context) => prolongSet(context, vandaag),
    );
    await werkplaats.act(
      unit,
      accountOf(accounts, 'beheerder'),
      'brieven.changeBriefinstellingen',
      equipBrieven,
    );
    await werkplaats.act(
      unit,
      accountOf(accounts, 'screener'),
      'partners.createPartner',
      (context) => addMelders(context, w),
    );
  });
}

async function runAll(
  werkplaats: Werkplaats,
  accounts: Accounts,
  stappen: readonly Stap[],
  voortgang: (gedaan: number, totaal: number) => void,
): Promise<void> {
  const store = werkplaats.omgeving.opslag.store();
  const reader = werkplaats.context(accountOf(accounts, 'screener'));
  const stand = await store.read((unit) => readInrichting({ ...reader, unit }));
  for (let from = 0; from < stappen.length; from += PER_UNIT) {
    const part = stappen.slice(from, from + PER_UNIT);
    await store.write(async (unit) => {
      for (const stap of part) {
        werkplaats.setNow(momentOf(stap.dag, stap.minuut));
        const account = accountOf(accounts, stap.door);
        await werkplaats.act(unit, account, operatieVan(stap), (context) =>
          runStap(context, stap, stand),
        );
      }
    });
    voortgang(from + part.length, stappen.length);
  }
}

function accountOf(accounts: Accounts, rol: Rol): AangemeldAccount {
  const { id, naam, accountnaam, rollen } = accounts.get(rol) ?? {};
  if (id === undefined || naam === undefined || accountnaam === undefined || rollen === undefined)
    throw new Error(`the demo has no account for ${rol}`);
  return { id, naam, accountnaam, rollen };
}

/** The desk opens at eight in winter and, for a demo, at nine in summer: one hour in UTC. */
function momentOf(dag: IsoDate, minuut: number): string {
  return new Date(Date.parse(`${dag}T07:00:00.000Z`) + minuut * 60_000).toISOString();
}
