import type { Afsluitreden } from '#areas/afsluiten/rules/afsluiting.ts';
import { closeDossier, reopenDossier } from '#areas/afsluiten/service-afsluiten.ts';
import { readIngelicht, recordMededelingen } from '#areas/afsluiten/service-mededelingen.ts';
import type { BriefInhoud } from '#areas/brieven/contract.ts';
import type { Briefaan } from '#areas/brieven/rules/bestemming.ts';
import type { Briefsoort } from '#areas/brieven/rules/sjablonen.ts';
import { changeBriefinstellingen, composeBrief } from '#areas/brieven/service/brieven.ts';
import { registerBrief } from '#areas/brieven/service/registreren.ts';
import type { OwnContext } from '#areas/context.ts';
import type { Dossier } from '#areas/dossiers/contract.ts';
import type { MeldingInvoer } from '#areas/meldingen/contract.ts';
import { nameVerhuurder } from '#areas/meldingen/service.ts';
import { createPartner } from '#areas/partners/service.ts';
import { listPartnerNamen } from '#areas/partners/store.ts';
import { recordScreening } from '#areas/screening/service.ts';
import type { GebeurtenisBeeld } from '#areas/trajecten/contract-procedures.ts';
import type { Gebeurtenissoort } from '#areas/trajecten/rules/gebeurtenissen.ts';
import { changeProcedure } from '#areas/trajecten/service/procedure-wijzigen.ts';
import {
  addGebeurtenis,
  correctGebeurtenis,
  withdrawGebeurtenis,
} from '#areas/trajecten/service/procedures.ts';
import { meetTermijn } from '#areas/trajecten/service/termijnen.ts';
import { listWerk } from '#areas/werk/service.ts';
import { diffDays, todayIn, toIsoDate } from '#domain/dates/iso-date.ts';
import type { Kanaal } from '#domain/keuzes.ts';
import { DESK, dagen } from '#test/support/brieven.ts';
import { diensten } from '#test/support/diensten.ts';
import { ANNA } from '#test/support/invoer.ts';
import { nothingOwn } from '#test/support/middelen.ts';
import { gescreend } from '#test/support/screening.ts';
import { AANVAARD_ALLES, getypt } from './procedures-support.ts';

/** Two people who do not exist. */
export const WIE = {
  anna: ANNA,
  bert: { ...ANNA, voornaam: 'Bert', geboortedatum: '1-1-1970' },
} as const;
export type Wie = keyof typeof WIE;

const DEURWAARDER = 'Deurwaarder Voorbeeld';
const GEEN_KINDEREN = {
  ...{ kinderen: 'nee' as const, leeftijden: [], ondersteuningsvraag: '', samenstelling: '' },
};

type Datums = Parameters<typeof dagen>[0];
type Melding = Partial<Omit<MeldingInvoer, 'datums' | 'personen'>> & {
  readonly datums?: Datums;
  readonly wie?: readonly Wie[];
};
type Meer = Parameters<typeof getypt>[1];
type Briefkeuze = {
  readonly datum?: string;
  readonly procedureId?: string;
  readonly aan?: Briefaan;
  readonly kanaal?: Kanaal;
};

/**
 * One household through a procedure, by the services on a real store: what others report and do,
 * the letters that the desk writes, and what it sees. Days go by when a test says so.
 */
export async function huishouden() {
  const d = await diensten();
  await d.doe((c) => changeBriefinstellingen(c, { ...DESK, versie: 1 }));
  const overig = { gemeenten: [], ondertekenaar: false, actief: true };
  await d.doe((c) => createPartner(c, { ...overig, naam: DEURWAARDER, soort: 'deurwaarder' }));
  const partners = new Map(
    [...(await d.lees((c) => listPartnerNamen(c.unit)))].map(([id, naam]) => [naam, id]),
  );
  const partner = (naam: string) => partners.get(naam) ?? '';
  let dossierId: string | null = null;
  const mensen = new Map<Wie, string>();
  const vandaag = () => todayIn(d.nu());
  const dossier = () => d.dossier(dossierId ?? '');
  const mens = (wie: Wie) => mensen.get(wie) ?? '';
  const naamVan = (id: string | null) => [...mensen].find(([, one]) => one === id)?.[0] ?? '';

  /** A melding of today; it goes into the dossier that is there. */
  const meld = async (melder: string, other: Melding = {}): Promise<string> => {
    const { datums = {}, wie = mensen.size === 0 ? ['anna'] : [...mensen.keys()], ...rest } = other;
    const before = (await (dossierId === null ? undefined : dossier()))?.meldingen ?? [];
    const personen = wie.map((one) => ({
      ...{
        betrokkeneId: mensen.get(one) ?? null,
        gegevens: WIE[one],
        gezien: [...mensen.values()],
      },
    }));
    const made = await d.meld({
      ...{ ontvangenOp: vandaag(), huishouden: GEEN_KINDEREN, dossierId, personen },
      ...{ partnerId: partner(melder), datums: dagen(datums), ...rest },
    });
    dossierId = made.id;
    for (const { id, voornaam } of made.personen)
      mensen.set(voornaam === 'Anna' ? 'anna' : 'bert', id);
    return made.meldingen.find(({ id }) => before.every((one) => one.id !== id))?.id ?? '';
  };

  /** What happened, known today; in the newest procedure that runs unless the test says otherwise. */
  const gebeurt = async (soort: Gebeurtenissoort, other: Meer & Briefkeuze = {}) => {
    const lopend = (await dossier()).procedures.find(({ isLopend }) => isLopend);
    const { procedureId = lopend?.id ?? null, ...meer } = other;
    const typed = getypt(soort, {
      ...{ op: vandaag(), vernomenOp: vandaag(), aanvaard: AANVAARD_ALLES, ...meer },
    });
    await d.doe((c) => addGebeurtenis(c, { ...typed, procedureId, dossierId: dossierId ?? '' }));
  };

  const own = async (): Promise<OwnContext> => {
    const { unit: _, ...context } = await d.lees(async (c) => c);
    const leeg = async () => new Uint8Array();
    const drukker = { maak: leeg, controleer: () => undefined, blad: leeg };
    return {
      ...{ ...context, middelen: { ...context.middelen, drukker } },
      ...{
        read: d.lees,
        write: d.doe,
        ...nothingOwn,
      },
    };
  };
  const vraag = (wie: Wie, soort: Briefsoort, { datum, procedureId, aan }: Briefkeuze) => ({
    ...(aan !== undefined && { aan }),
    ...{ dossierId: dossierId ?? '', betrokkeneId: mens(wie), soort, bezoek: null },
    ...{ procedureId: procedureId ?? null, meldingId: null },
    datum: datum === undefined ? vandaag() : toIsoDate(datum),
  });
  /** A letter as it would be printed, or why there is none. */
  const lees = async (wie: Wie, soort: Briefsoort, keuze: Briefkeuze = {}) => {
    const { inhoud, bezwaar, overhandigen, haast, letOp } = await composeBrief(
      await own(),
      vraag(wie, soort, keuze),
    );
    const tekst = inhoud === null ? '' : tekstVan(inhoud);
    return { bezwaar, tekst, overhandigen, haast, letOp, adres: inhoud?.adres ?? [] };
  };
  /** Sends a letter, and gives its whole text. */
  const schrijf = async (wie: Wie, soort: Briefsoort, keuze: Briefkeuze = {}) => {
    const { tekst, bezwaar } = await lees(wie, soort, keuze);
    if (bezwaar !== null) throw new Error(bezwaar);
    const asked = vraag(wie, soort, keuze);
    const { kanaal = 'post' } = keuze;
    const sent = { ...asked, verzondenOp: asked.datum, kanaal, nogmaals: false };
    await registerBrief(await own(), sent);
    return tekst;
  };

  /** The gebeurtenis of a kind that stands, to mend it. */
  const herstel = async (soort: Gebeurtenissoort, next: Meer | null) => {
    const all = (await dossier()).procedures.flatMap(({ gebeurtenissen }) => gebeurtenissen);
    const is = (one: GebeurtenisBeeld) => one.soort === soort && one.ingetrokken === null;
    const { id = '', versie = 0 } = all.find(is) ?? {};
    const key = { id, versie, reden: 'verkeerd_ingevoerd' } as const;
    const typed = { op: vandaag(), vernomenOp: vandaag(), aanvaard: AANVAARD_ALLES, ...next };
    await (next === null
      ? d.doe((c) => withdrawGebeurtenis(c, key))
      : d.doe((c) => correctGebeurtenis(c, { ...getypt(soort, typed), ...key })));
  };

  /** Withdraws this gebeurtenis, that never was. */
  const trekIn = (one: GebeurtenisBeeld | undefined) => {
    const { id = '', versie = 0 } = one ?? {};
    return d.doe((c) => withdrawGebeurtenis(c, { id, versie, reden: 'verkeerd_ingevoerd' }));
  };

  const sluit = async (reden: Afsluitreden) => {
    // What is closed was screened first; for reasons that need none that changes nothing.
    await d.doe((c) => recordScreening(c, gescreend(dossierId ?? '')));
    const { id, versie } = await dossier();
    const naarWie = reden === 'overgedragen' ? 'Sociaal Team van een andere gemeente' : undefined;
    const besluit = { reden, naarWie, besluitOp: vandaag(), toelichting: '' };
    await d.doe((c) => closeDossier(c, { dossierId: id, versie, ...besluit }));
  };
  const heropen = async () => {
    const { id, versie } = await dossier();
    await d.doe((c) => reopenDossier(c, { dossierId: id, versie, reden: 'Weer een zaak.' }));
  };
  /** Who lets the dwelling of a melding, once that is known. */
  const verhuurt = (id: string, naam: string) =>
    d.doe((c) => nameVerhuurder(c, { id, versie: 1, verhuurderId: partner(naam) }));

  /** Who lets the dwelling of the newest procedure. */
  const huurtVan = async (naam: string) => {
    const [one] = (await dossier()).procedures;
    const { id = '', versie = 0, gronden = [] } = one ?? {};
    return d.doe((c) => changeProcedure(c, { id, versie, verhuurderId: partner(naam), gronden }));
  };

  /** Tells every partner all that it does not know yet. */
  const vertelPartners = async () => {
    const { partijen } = await d.lees((c) => readIngelicht(c, { dossierId: dossierId ?? '' }));
    const aan = partijen
      .filter(({ open }) => open.length > 0)
      .map(({ partner: { id }, open }) => ({ partnerId: id, over: open.map(({ over }) => over) }));
    if (aan.length === 0) return;
    const hoe = { kanaal: 'telefoon', verteller: 'meldpunt', datum: vandaag() } as const;
    await d.doe((c) => recordMededelingen(c, { dossierId: dossierId ?? '', aan, ...hoe }));
  };

  return {
    ...{ huurtVan, vertelPartners },
    ...{
      d,
      dossier,
      meld,
      gebeurt,
      lees,
      schrijf,
      herstel,
      trekIn,
      sluit,
      heropen,
      verhuurt,
      mens,
    },
    partner,
    /** Somebody did what the first open term of a kind asked. */
    afgehandeld: async (code: string, met: string) => {
      const { termijnen } = await dossier();
      const open = termijnen.find((one) => one.code === code && one.voldaanOp === null);
      const { id = '', versie = 0 } = open ?? {};
      await d.doe((c) => meetTermijn(c, { id, versie, op: vandaag(), met }));
    },
    /** Lets days go by, until it is this one. */
    tot: (dag: string) => d.later(24 * diffDays(vandaag(), toIsoDate(dag))),
    /** Letters that are due, such as `anna dagvaarding 2026-11-16`. */
    brieven: async () => brievenVan(await dossier(), naamVan),
    /** Everything else of the procedures that is due, such as `zitting 2026-12-22`. */
    termijnen: async () => termijnenVan(await dossier()),
    /** How the newest procedure that runs stands: its step, who is to move, and the next step of the desk. */
    stand: async () => {
      const { processtap, procedures, volgendeStap } = await dossier();
      const lopend = procedures.find(({ isLopend }) => isLopend);
      return { processtap, aanZet: lopend?.aanZet.wie ?? '', stap: volgendeStap?.zin };
    },
    /** The row of this household on the list of work. */
    werk: async () => {
      const alles = { wiens: 'iedereen', bak: null, pagina: 1, perPagina: 50 } as const;
      const { dossiers } = await d.lees((c) => listWerk(c, alles));
      return dossiers.find(({ id }) => id === dossierId);
    },
  };
}

function tekstVan({ betreft, aanhef, alineas, slot }: BriefInhoud): string {
  const lines = alineas.flatMap(({ kop, tekst, punten = [] }) => [kop, tekst, ...punten]);
  return [betreft, aanhef, ...lines.filter((line) => line !== undefined), slot].join('\n');
}

function brievenVan({ termijnen }: Dossier, naamVan: (id: string | null) => string): string[] {
  return termijnen
    .filter(({ code, voldaanOp }) => code === 'brief' && voldaanOp === null)
    .map(({ brief, betrokkeneId, vervalt }) => `${naamVan(betrokkeneId)} ${brief} ${vervalt}`)
    .sort();
}

function termijnenVan({ termijnen }: Dossier): string[] {
  return termijnen
    .filter(
      ({ code, voldaanOp }) =>
        !['brief', 'informatieplicht', 'informeren', 'beeindiging_verteld'].includes(code) &&
        !voldaanOp,
    )
    .map(({ code, vervalt }) => `${code} ${vervalt}`)
    .sort();
}
