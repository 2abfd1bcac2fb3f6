import { expect } from 'vitest';
import type { BriefVraag } from '#areas/brieven/contract.ts';
import type { Client } from '#areas/contract.ts';
import type { MeldingInvoer } from '#areas/meldingen/contract.ts';
import { addDays, type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { register } from './dossiers.ts';
import { ANNA, invoer } from './invoer.ts';
import { portTransport } from './transports.ts';

/** What letters say of a desk that does not exist. */
export const DESK = {
  afzender: ['Postbus 1', '3300 AA Dordrecht'],
  telefoon: '078 000 00 00',
  bereikbaar: 'op werkdagen van 9 tot 17 uur',
  fg: 'via het algemene telefoonnummer',
  opvang: 'de opvang in uw regio',
  venster: 'links' as const,
};

export const VANDAAG = toIsoDate('2026-11-05');
/** Six werkdagen: closing can no longer be undone, so that reopening begins another traject. */
const LATER_DAN_ONGEDAAN = 8;
const GEEN = { dagvaarding: null, zitting: null, ontruiming: null, huisuitzetting: null };
const BERT = { ...ANNA, voornaam: 'Bert', geboortedatum: '1-1-1970' };

/** The day of a zitting that is named, or of an ontruiming. */
export const dagen = (other: Partial<Record<keyof typeof GEEN, string>>) => ({
  ...GEEN,
  ...Object.fromEntries(Object.entries(other).map(([soort, dag]) => [soort, toIsoDate(dag)])),
});

/** A register that can write letters, and short ways to report and to write. */
export async function briefregister(gegevens: readonly (typeof ANNA)[] = [ANNA]) {
  const made = await register(portTransport);
  const { client } = made;
  const beheerder = await made.openBeheerder();
  await beheerder.brieven.changeBriefinstellingen({ ...DESK, versie: 1 });
  const deurwaarder = await client.partners.createPartner({
    ...{ naam: 'Deurwaarder Voorbeeld', soort: 'deurwaarder', gemeenten: [] },
    ...{ ondertekenaar: false, actief: true },
  });
  const partners = new Map(
    (await client.partners.listPartners()).map(({ naam, id }) => [naam, id]),
  );
  const partner = (naam: string) => partners.get(naam) ?? deurwaarder.id;
  let vandaag = VANDAAG;
  let dossierId: string | null = null;
  let mensen: string[] = [];
  const people = () =>
    gegevens.map((one, index) => ({ betrokkeneId: mensen[index] ?? null, gegevens: one }));
  /** Reports something; the second melding and later go into the same dossier. */
  const meld = async (melder: string, other: Partial<MeldingInvoer> = {}): Promise<string> => {
    const answer = await client.meldingen.registerMelding(
      invoer(partner(melder), {
        ...{ aanleiding: 'dagvaarding_verzonden', personen: people(), dossierId },
        ontvangenOp: vandaag,
        ...other,
      }),
    );
    dossierId = answer.dossierId;
    mensen = (await dossier()).personen.map(({ id }) => id);
    return answer.meldingId;
  };
  const dossier = () => client.dossiers.readDossier({ id: dossierId ?? '' });
  const vraag = (other: Partial<BriefVraag> = {}): BriefVraag => ({
    ...{ dossierId: dossierId ?? '', betrokkeneId: mensen[0] ?? '', soort: 'dagvaarding' },
    ...{ procedureId: null, meldingId: null, datum: vandaag, bezoek: null },
    ...other,
  });
  const send = (other: Partial<BriefVraag & { verzondenOp: IsoDate; nogmaals: boolean }> = {}) =>
    client.brieven.registerBrief({ ...vraag(), verzondenOp: vandaag, kanaal: 'post', ...other });
  return {
    ...{ ...made, partner, meld, dossier, vraag, send },
    mens: (index: number) => mensen[index] ?? '',
    /** The text of the letter; fails when there is none. */
    tekst: async (other: Partial<BriefVraag> = {}) => {
      const { inhoud, bezwaar } = await client.brieven.composeBrief(vraag(other));
      expect(bezwaar).toBeNull();
      return JSON.stringify(inhoud);
    },
    /** Why there is no letter; the same in all three ways out, and nothing is registered. */
    bezwaar: (other: Partial<BriefVraag> = {}) => bezwaarVan(client, vraag(other)),
    /** Closes the dossier and opens it again, in time for it to be the same traject or after that. */
    heropen: async (dagen = LATER_DAN_ONGEDAAN) => {
      const id = dossierId ?? '';
      const closed = await client.afsluiten.closeDossier({
        ...{ dossierId: id, versie: (await dossier()).versie, reden: 'verhuisd' },
        ...{ besluitOp: vandaag, toelichting: '' },
      });
      made.klok.advance(dagen * 86_400_000);
      vandaag = addDays(vandaag, dagen);
      await client.afsluiten.reopenDossier({
        ...{ dossierId: id, versie: closed.versie, reden: 'Opnieuw een achterstand.' },
      });
    },
    /** The codes of the open terms, in order. */
    open: async () =>
      (await dossier()).termijnen
        .filter(({ voldaanOp }) => voldaanOp === null)
        .map(({ code, meldingId }) => ({ code, meldingId })),
  };
}

/** Two tenants who were summoned together. */
export const ANNA_EN_BERT = [ANNA, BERT] as const;

async function bezwaarVan(client: Client, vraag: BriefVraag): Promise<string> {
  const { inhoud, bezwaar } = await client.brieven.composeBrief(vraag);
  expect(inhoud).toBeNull();
  const refusal = { code: 'rule_violated', data: { regel: 'brief_onvolledig' } };
  const details = { data: { details: { zin: bezwaar } } };
  const before = await client.brieven.listBrieven({ dossierId: vraag.dossierId });
  for (const call of [
    client.brieven.printBrief(vraag),
    client.brieven.registerBrief({ ...vraag, verzondenOp: VANDAAG, kanaal: 'post' }),
  ]) {
    const error = await call.catch((caught: unknown) => caught);
    expect(error).toMatchObject(refusal);
    expect(error).toMatchObject(details);
  }
  expect(await client.brieven.listBrieven({ dossierId: vraag.dossierId })).toEqual(before);
  return bezwaar ?? '';
}
