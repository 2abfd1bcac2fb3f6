import { decideLooptijd, listAfsprakensets } from '#areas/beheer/service-sets.ts';
import { changeBriefinstellingen, readBriefinstellingen } from '#areas/brieven/service/brieven.ts';
import type { ReadContext, WriteContext } from '#areas/context.ts';
import { createContactpersoon, createPartner } from '#areas/partners/service.ts';
import { listContactpersonen, listPartnerRows } from '#areas/partners/store.ts';
import { listAccountRows } from '#areas/toegang/store.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { DEMO_CORPORATIES, DEURWAARDER, VERHUURDER } from '../melders.ts';
import { verzinContact } from '../personen.ts';
import type { Willekeur } from '../willekeur.ts';
import type { DemoStand } from './stand.ts';

const PER_CORPORATIE = 2;
const FUNCTIES = ['Medewerker huurincasso', 'Woonconsulent', 'Teamleider wonen'];

/** What letters say of the desk of the demo; nobody can be reached at any of it. */
export async function equipBrieven(context: WriteContext): Promise<void> {
  const { venster, versie } = await readBriefinstellingen(context);
  const diensten = (await listPartnerRows(context.unit, undefined)).filter(
    ({ soort }) => soort === 'sociale_dienst',
  );
  await changeBriefinstellingen(context, {
    afzender: ['Demobus 1', '3300 AA Dordrecht'],
    telefoon: '078 000 00 00',
    bereikbaar: 'op werkdagen van 9.00 tot 17.00 uur',
    fg: 'telefoon 078 000 00 01',
    opvang: 'Opvang Demostad, telefoon 078 000 00 02',
    crisislijnen: diensten.map(({ id }, index) => ({
      partnerId: id,
      telefoon: `078 000 00 1${index}`,
    })),
    venster,
    versie,
  });
}

/** The partners that no agreement names, and the people who report at the corporaties. */
export async function addMelders(context: WriteContext, w: Willekeur): Promise<void> {
  const gewoon = { gemeenten: [], ondertekenaar: false, actief: true };
  await createPartner(context, { ...gewoon, naam: DEURWAARDER, soort: 'deurwaarder' });
  await createPartner(context, { ...gewoon, naam: VERHUURDER, soort: 'particuliere_verhuurder' });
  const partners = await listPartnerRows(context.unit, undefined);
  const melders = partners.filter(
    ({ naam }) => DEMO_CORPORATIES.includes(naam) || naam === DEURWAARDER,
  );
  for (const { id, naam } of melders) {
    for (let volg = 1; volg <= PER_CORPORATIE; volg += 1)
      await createContactpersoon(context, {
        partnerId: id,
        naam: verzinContact(w),
        functie: naam === DEURWAARDER ? 'Toegevoegd gerechtsdeurwaarder' : w.kies(FUNCTIES),
        telefoon: `078 000 ${String(w.geheel(1000, 9999))}`,
        email: `melder${volg}@${naam.toLowerCase().replace(/[^a-z0-9]+/gu, '-')}.example`,
        actief: true,
      });
  }
}

/** Prolongs the set year by year, so that the terms of today follow from an agreement in force. */
export async function prolongSet(context: WriteContext, vandaag: IsoDate): Promise<void> {
  const until = toIsoDate(`${vandaag.slice(0, 4)}-12-31`);
  const set = (await listAfsprakensets({ ...context, today: vandaag })).find(
    ({ inGebruik }) => inGebruik,
  );
  if (set === undefined || !set.verlopen) return;
  await decideLooptijd(context, {
    ...{ id: set.id, versie: set.versie, besluit: 'verlengd', tot: until, doorSet: null },
    ...{ besloten: context.today, wie: 'Demo: regiegroep Huisvesting Kwetsbare Groepen' },
  });
}

/** What the steps of a scenario need to know of the register that they work in. */
export async function readInrichting(context: ReadContext): Promise<DemoStand> {
  const { unit } = context;
  const partners = await listPartnerRows(unit, undefined);
  const contacten = new Map<string, readonly string[]>();
  for (const { id } of partners)
    contacten.set(
      id,
      (await listContactpersonen(unit, id)).map((contact) => contact.id),
    );
  const accounts = (await listAccountRows(unit)).flatMap(({ id, rollen }) =>
    rollen.map((rol) => [rol, id] as const),
  );
  return {
    partners: new Map(partners.map(({ id, naam }) => [naam, id])),
    contacten,
    accounts: new Map(accounts),
    dossiers: new Map(),
  };
}
