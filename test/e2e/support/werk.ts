import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { Page } from '@playwright/test';
import type { Client } from '#areas/contract.ts';
import type { MeldingInvoer } from '#areas/meldingen/contract.ts';
import { datumVelden, meldingVelden, partijVelden } from '#areas/meldingen/fields.ts';
import { localTime } from '#domain/dates/instant.ts';
import { addDays, type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { legeInvoer } from '#domain/velden/formulier.ts';
import { BEA, expectShell, passwordField } from './journey.ts';

/** A screener of a journey; clearly nobody's. */
export const SAM = {
  naam: 'Sam Screener',
  accountnaam: 'sam',
  wachtwoord: 'zeven groene stoelen dansen',
};

/** Today as the program counts it. */
export function vandaag(): IsoDate {
  return toIsoDate(localTime(new Date().toISOString()).datum);
}

/** A client of the running program in a window of its own, through a fresh link. */
export async function openClient(link: string): Promise<Client> {
  const { origin, hash } = new URL(link);
  const answer = await fetch(`${origin}/sessie`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ token: hash.slice('#start='.length) }),
  });
  const { sessie } = (await answer.json()) as { sessie: string };
  return createORPCClient<Client>(
    new RPCLink({ url: `${origin}/api`, headers: { origin, 'x-meldpunt-sessie': sessie } }),
  );
}

/** Makes the screener and signs in as the screener, in a client and in the page. */
export async function workAsSam(page: Page, link: string): Promise<Client> {
  const client = await openClient(link);
  await client.toegang.signIn(BEA);
  await client.toegang.createAccount({ ...SAM, rollen: ['screener'] });
  await client.toegang.signOut();
  await page.keyboard.press('Alt+L');
  await page.getByRole('button', { name: 'Aanmelden met een ander account' }).click();
  await page.getByLabel('Accountnaam').fill(SAM.accountnaam);
  await passwordField(page).fill(SAM.wachtwoord);
  await page.keyboard.press('Enter');
  await expectShell(page);
  // Locking locked every window, so this one signs in after it.
  await client.toegang.signIn(SAM);
  return client;
}

// Of nobody; they pass the elfproef. Each their own, or people would be taken for one.
const BSNS = ['123456782', '111222333', '987654329'] as const;

/** Registers meldingen about people who do not exist; each is a day older than the one before. */
export async function registerMeldingen(
  client: Client,
  namen: readonly string[],
  other: Partial<MeldingInvoer> = {},
): Promise<string[]> {
  const partner = (await client.partners.listPartners()).find(({ naam }) => naam === 'Trivire');
  if (partner === undefined) throw new Error('the register has no Trivire');
  const ids: string[] = [];
  for (const [index, achternaam] of namen.entries()) {
    const { dossierId } = await client.meldingen.registerMelding({
      ...legeInvoer(partijVelden),
      ...legeInvoer(meldingVelden),
      datums: legeInvoer(datumVelden),
      ...{ partnerId: partner.id, aanleiding: 'zorgen' as const, kanaal: 'telefoon' },
      ontvangenOp: addDays(vandaag(), -index),
      ...{ vraag: 'advies', vraagTekst: 'Hoe kunnen wij helpen?' },
      personen: [
        {
          betrokkeneId: null,
          gegevens: {
            ...{ voornaam: 'Test', achternaam, geboortedatum: `12-5-${1968 + 3 * index}` },
            ...{ straat: 'Proefstraat', huisnummer: String(index + 1), postcode: '3311AB' },
            ...{ plaats: 'Dordrecht', telefoon: `061234567${index % 10}` },
            bsn: BSNS[index],
          },
        },
      ],
      huishouden: {
        kinderen: 'ja',
        leeftijden: [3, 7],
        ondersteuningsvraag: '',
        samenstelling: '',
      },
      ...{ zorgen: {}, dossierId: null, zelfdeAls: null, aanvaard: [] },
      ...other,
    });
    ids.push(dossierId);
  }
  return ids;
}
