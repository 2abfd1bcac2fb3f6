import type { Dossier } from '#contract/dossiers.ts';
import type { Melding, Termijn } from '#contract/meldingen.ts';
import { listAccounts } from '#db/repositories/accounts.ts';
import { afgestemdeDossiers, laatsteScreeningen } from '#db/repositories/afhandeling.ts';
import { findBetrokkenen } from '#db/repositories/betrokkenen.ts';
import { type ContactpersoonRow, findContactpersonen } from '#db/repositories/contactpersonen.ts';
import {
  type DossierRow,
  findDossiers,
  listAantekeningen,
  listDossiersOf,
  listGebeurtenissen,
  listPersonen,
} from '#db/repositories/dossiers.ts';
import {
  listMeldingen,
  listTermijnen,
  type MeldingRow,
  type TermijnRow,
} from '#db/repositories/meldingen.ts';
import { listPartnerKoppen, type PartnerKop } from '#db/repositories/partners.ts';
import { findGemeenteByCode } from '#domain/afspraken/regio.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { findAanleiding } from '#domain/meldingen/aanleidingen.ts';
import { verhuurderVan } from '#domain/meldingen/verhuurder.ts';
import { isOverdue } from '#domain/termijnen/bereken-termijn.ts';
import type { ReadContext } from './context.ts';
import { vlaggenVan, volgendeStapVan } from './dossier-regels.ts';
import { toBetrokkene } from './personen.ts';

const date = (text: string | null): IsoDate | null => (text === null ? null : toIsoDate(text));

/** Everything of one dossier, as the screen shows it. */
export async function viewDossier(context: ReadContext, row: DossierRow): Promise<Dossier> {
  const { unit, today } = context;
  const personen = await listPersonen(unit, [row.id]);
  const mensen = new Map(
    (
      await findBetrokkenen(
        unit,
        personen.map(({ betrokkeneId }) => betrokkeneId),
      )
    ).map((mens) => [mens.id, mens]),
  );
  const meldingen = await listMeldingen(unit, [row.id]);
  const termijnen = await listTermijnen(unit, [row.id]);
  const partners = await listPartnerKoppen(unit);
  const namen = new Map((await listAccounts(unit)).map(({ id, naam }) => [id, naam]));
  const naam = (id: string) => namen.get(id) ?? 'verwijderd account';
  const contactIds = meldingen.flatMap(({ contactpersoonId }) => contactpersoonId ?? []);
  const contacten = new Map(
    (await findContactpersonen(unit, contactIds)).map((contact) => [contact.id, contact]),
  );
  const eerste = personen.find(({ rol }) => rol === 'betrokkene');
  const feiten = {
    row,
    betrokkene: eerste && mensen.get(eerste.betrokkeneId),
    meldingen,
    termijnen,
    partners: new Map([...partners].map(([id, { naam }]) => [id, naam])),
    today,
    screening: (await laatsteScreeningen(unit, [row.id])).get(row.id)?.antwoorden,
    afgestemd: (await afgestemdeDossiers(unit, [row.id])).has(row.id),
  };
  const andere = await andereDossiers(context, row.id, [...mensen.keys()]);
  const gemeente = row.gemeente === null ? undefined : findGemeenteByCode(row.gemeente);
  const { id, nummer, werkstatus, processtap, zorgen, beperkt, versie } = row;
  return {
    id,
    nummer,
    werkstatus,
    processtap,
    gemeente: gemeente === undefined ? null : { code: gemeente.code, naam: gemeente.naam },
    behandelaar:
      row.behandelaarId === null ? null : { id: row.behandelaarId, naam: naam(row.behandelaarId) },
    personen: personen.flatMap(({ betrokkeneId, rol }) => {
      const mens = mensen.get(betrokkeneId);
      if (mens === undefined) return [];
      return [{ ...toBetrokkene(mens), rol, andere: andere.get(mens.id) ?? [] }];
    }),
    huishouden: {
      kinderen: row.kinderen,
      leeftijden: row.leeftijden,
      ondersteuningsvraag: row.ondersteuningsvraag,
      samenstelling: row.samenstelling,
    },
    zorgen,
    beperkt,
    geopendOp: toIsoDate(row.geopendOp),
    geslotenOp: date(row.geslotenOp),
    volgendeStap: volgendeStapVan(feiten),
    vlaggen: vlaggenVan(feiten),
    meldingen: meldingen.map((melding) =>
      viewMelding(melding, {
        partners,
        contact:
          melding.contactpersoonId === null ? undefined : contacten.get(melding.contactpersoonId),
        door: naam(melding.geregistreerdDoor),
      }),
    ),
    termijnen: termijnen.map((termijn) => viewTermijn(termijn, today)),
    aantekeningen: (await listAantekeningen(unit, id)).map(
      ({ dossierId: _dossier, ...aantekening }) => ({
        ...aantekening,
        datum: toIsoDate(aantekening.datum),
        door: naam(aantekening.door),
      }),
    ),
    geschiedenis: (await listGebeurtenissen(unit, id)).map(
      ({ dossierId: _dossier, ...gebeurtenis }) => ({
        ...gebeurtenis,
        door: naam(gebeurtenis.door),
      }),
    ),
    versie,
  };
}

/** The other dossiers of each of these people, newest first: who is known is known by these. */
async function andereDossiers(
  { unit }: ReadContext,
  dossierId: string,
  betrokkeneIds: readonly string[],
): Promise<ReadonlyMap<string, Dossier['personen'][number]['andere']>> {
  const links = (await listDossiersOf(unit, betrokkeneIds)).filter(
    (link) => link.dossierId !== dossierId,
  );
  const rows = await findDossiers(
    unit,
    links.map((link) => link.dossierId),
  );
  return new Map(
    betrokkeneIds.map((betrokkeneId) => [
      betrokkeneId,
      rows
        .filter(({ id }) =>
          links.some((link) => link.betrokkeneId === betrokkeneId && link.dossierId === id),
        )
        .map(({ id, nummer, geslotenOp }) => ({ id, nummer, open: geslotenOp === null })),
    ]),
  );
}

/** A melding with the names of who is in it. */
export function viewMelding(
  row: MeldingRow,
  names: {
    partners: ReadonlyMap<string, PartnerKop>;
    contact: ContactpersoonRow | undefined;
    door: string;
  },
): Melding {
  const {
    dagvaardingOp,
    zittingOp,
    ontruimingOp,
    huisuitzettingOp,
    partnerId,
    contactpersoonId: _id,
    verhuurderId: _verhuurder,
    ...rest
  } = row;
  const { contact, partners } = names;
  const named = (id: string) => ({ id, naam: partners.get(id)?.naam ?? '' });
  const verhuurder = verhuurderVan(row, (id) => partners.get(id)?.soort);
  return {
    ...rest,
    partner: named(partnerId),
    verhuurder: verhuurder === null ? null : named(verhuurder),
    contactpersoon:
      contact === undefined
        ? null
        : { id: contact.id, naam: contact.naam, telefoon: contact.telefoon, email: contact.email },
    stap: findAanleiding(row.aanleiding).stap,
    ontvangenOp: toIsoDate(row.ontvangenOp),
    verzondenOp: date(row.verzondenOp),
    huurderGeinformeerdOp: date(row.huurderGeinformeerdOp),
    datums: {
      dagvaarding: date(dagvaardingOp),
      zitting: date(zittingOp),
      ontruiming: date(ontruimingOp),
      huisuitzetting: date(huisuitzettingOp),
    },
    geregistreerdDoor: names.door,
  };
}

/** A term with whether it stands still and whether it is or was late. */
export function viewTermijn(row: TermijnRow, today: IsoDate): Termijn {
  const { dossierId: _dossier, looptijd: _looptijd, kalender: _kalender, ...rest } = row;
  const vervalt = date(row.vervalt);
  const voldaanOp = date(row.voldaanOp);
  return {
    ...rest,
    begin: toIsoDate(row.begin),
    vervalt,
    voldaanOp,
    opgeschort: row.opschortingen.some(({ tot }) => tot === undefined),
    opschortingen: [...row.opschortingen],
    teLaat: vervalt !== null && isOverdue(vervalt, voldaanOp ?? today),
  };
}
