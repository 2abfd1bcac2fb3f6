import type { Client } from '../../areas/contract.ts';
import { toIsoDate } from '../../domain/dates/iso-date.ts';
import type { Proefregister } from './proefregister.ts';
import {
  PROEFBEHEERDER,
  PROEFSCREENER,
  type Proefengine,
  proefmelder,
  registerProefmelding,
  startProefengine,
} from './register.ts';

const NIEUW = 'vier oude molens draaien';
const EXTRA = {
  ...{ naam: 'Tim Tijdelijk', accountnaam: 'tim', rollen: ['screener' as const] },
  wachtwoord: NIEUW,
};

/** Something that needs room on the disk. */
export type Schijfhandeling = {
  readonly naam: string;
  /** In which state of the register it is done. */
  readonly staat: 'leeg' | 'dicht' | 'gedood';
  /** It must be done whatever the disk says. */
  readonly altijd?: true;
  /** The keys may be other ones afterwards. */
  readonly sleutels?: true;
  /** It is done by a later program. */
  readonly later?: true;
  /** What comes before it, with room; then what is tried. */
  readonly bereid: (program: Proefengine) => Promise<() => Promise<unknown>>;
};

/** Everything that a day at the desk and its administration write. */
export function handelingen(): readonly Schijfhandeling[] {
  const door =
    (
      wie: typeof PROEFSCREENER | typeof PROEFBEHEERDER,
      doe: (client: Client) => Promise<unknown>,
    ) =>
    async (program: Proefengine) => {
      const client = await program.open();
      await client.toegang.signIn(wie);
      return () => doe(client);
    };
  const aanmelden = async (program: Proefengine) => {
    const client = await program.open();
    return () => client.toegang.signIn(PROEFBEHEERDER);
  };
  let nummer = 500;
  return [
    {
      ...{ naam: 'eerste start', staat: 'leeg', sleutels: true },
      bereid: async (program) => {
        const client = await program.open();
        return async () => {
          if ((await client.toegang.readStatus()).toestand === 'nieuw')
            return client.toegang.setUp(PROEFBEHEERDER);
          // It came as far as the account: who typed the password gets in, and asks for a code.
          await client.toegang.signIn(PROEFBEHEERDER);
          return client.toegang.renewHerstelcode();
        };
      },
    },
    { naam: 'aanmelden', staat: 'dicht', bereid: aanmelden },
    { naam: 'aanmelden na een onderbreking', staat: 'gedood', bereid: aanmelden },
    { naam: 'aanmelden met migratie', staat: 'dicht', later: true, bereid: aanmelden },
    {
      ...{ naam: 'melding', staat: 'dicht' },
      bereid: door(PROEFSCREENER, async (client) => {
        nummer += 1;
        return registerProefmelding(client, await proefmelder(client), nummer);
      }),
    },
    {
      ...{ naam: 'concept', staat: 'dicht' },
      bereid: door(PROEFSCREENER, (client) =>
        client.werk.keepConcept({
          ...{ id: crypto.randomUUID(), sleutel: 'partner:vol', venster: 'proef', versie: null },
          ...{ titel: 'Vol', inhoud: { tekst: 'lang '.repeat(400) } },
        }),
      ),
    },
    {
      ...{ naam: 'export', staat: 'dicht' },
      bereid: door(PROEFSCREENER, (client) =>
        client.verantwoording.makeExport({
          ...{ van: toIsoDate('2026-01-01'), tot: toIsoDate('2026-12-31'), soort: 'meldingen' },
          ...{ formaat: 'csv', metNamen: true, doel: 'proef' },
        }),
      ),
    },
    {
      ...{ naam: 'back-up', staat: 'dicht' },
      bereid: door(PROEFBEHEERDER, (client) => client.beheer.makeBackup({})),
    },
    {
      ...{ naam: 'ander wachtwoord', staat: 'dicht', sleutels: true },
      bereid: door(PROEFSCREENER, (client) =>
        client.toegang.changeWachtwoord({ huidig: PROEFSCREENER.wachtwoord, nieuw: NIEUW }),
      ),
    },
    {
      ...{ naam: 'herstelcode teruggetypt', staat: 'dicht', sleutels: true },
      bereid: async (program) => {
        const client = await program.open();
        await client.toegang.signIn(PROEFBEHEERDER);
        const { herstelcode } = await client.toegang.renewHerstelcode();
        return () => client.toegang.confirmHerstelcode({ herstelcode });
      },
    },
    {
      ...{ naam: 'account erbij', staat: 'dicht', sleutels: true },
      bereid: door(PROEFBEHEERDER, async (client) => {
        const made = (await client.toegang.listAccounts()).find(
          ({ accountnaam }) => accountnaam === EXTRA.accountnaam,
        );
        // The row comes first: without a password it is there, and gets one.
        if (made === undefined) return client.toegang.createAccount(EXTRA);
        const { id, versie } = made;
        return client.toegang.setWachtwoord({ id, versie, wachtwoord: EXTRA.wachtwoord });
      }),
    },
    {
      ...{ naam: 'account weg en nieuwe sleutel', staat: 'dicht', sleutels: true },
      bereid: door(PROEFBEHEERDER, async (client) => {
        const sam = (await client.toegang.listAccounts()).find(
          ({ accountnaam }) => accountnaam === PROEFSCREENER.accountnaam,
        );
        // The first attempt may have come as far as the account itself.
        if (sam === undefined) return;
        await client.toegang.removeAccount({
          ...{ id: sam.id, versie: sam.versie, sleutelVernieuwen: true },
        });
      }),
    },
    {
      ...{ naam: 'vergrendelen', staat: 'dicht', altijd: true },
      bereid: door(PROEFSCREENER, (client) => client.toegang.lock()),
    },
  ];
}

/** Starts the program for a deed. */
export function programVoor(
  folder: string,
  { later }: Schijfhandeling,
  laterMigrations: string,
): Proefengine {
  return startProefengine(folder, later === true ? { migrations: laterMigrations } : {});
}

/** The state in which a deed begins. */
export function staatVoor({ staat }: Schijfhandeling, register: Proefregister) {
  return staat === 'leeg' ? new Map<string, Buffer>() : register[staat];
}
