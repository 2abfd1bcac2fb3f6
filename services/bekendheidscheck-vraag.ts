import type { CheckVraag } from '#contract/bekendheidscheck.ts';
import type { PersoonInvoer } from '#contract/personen.ts';
import { findContactpersoon } from '#db/repositories/contactpersonen.ts';
import { findDossierByNummer } from '#db/repositories/dossiers.ts';
import { findPartner, type PartnerRow, signatories } from '#db/repositories/partners.ts';
import { isGenoegOmTeZoeken, noemtPersoon, noemtZin } from '#domain/bekendheidscheck/invoer.ts';
import { checkPersoon, normalizePersoon } from '#domain/gegevens/persoon-invoer.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';
import { currentSetId } from './afspraken.ts';
import type { ReadContext } from './context.ts';
import { notFound, Refusal } from './refusal.ts';

/** Who asks, looked up: the columns of the check, and who it is addressed to. */
export type Vrager = {
  readonly partner: PartnerRow;
  readonly ondertekenaar: boolean;
  readonly ontvanger: string;
  /** How the answer names the case. */
  readonly zaak: string;
  readonly kolommen: {
    readonly partnerId: string;
    readonly contactpersoonId: string | null;
    readonly rol: CheckVraag['rol'];
    readonly namens: string;
    readonly kenmerk: string;
    readonly zaakDossierId: string | null;
    readonly doel: CheckVraag['doel'];
    readonly toelichting: string;
    readonly kanaal: CheckVraag['kanaal'];
  };
};

/** Looks up who asks and about which case; refuses what does not exist or belongs to somebody else. */
export async function readVrager(context: ReadContext, vraag: CheckVraag): Promise<Vrager> {
  const { unit, today } = context;
  const { dossiernummer, ...kolommen } = vraag;
  const partner = await findPartner(unit, vraag.partnerId);
  if (partner === undefined) throw notFound('partner');
  const contact =
    vraag.contactpersoonId === null
      ? undefined
      : await findContactpersoon(unit, vraag.contactpersoonId);
  if (vraag.contactpersoonId !== null && contact?.partnerId !== partner.id)
    throw notFound('contactpersoon');
  const dossier = dossiernummer === '' ? undefined : await findDossierByNummer(unit, dossiernummer);
  if (dossiernummer !== '' && dossier === undefined)
    throw fieldRefused('vraag.dossiernummer', 'Dit dossiernummer bestaat niet. Controleer het.');
  const signed = await signatories(unit, await currentSetId(unit, today));
  return {
    partner,
    ondertekenaar: signed.has(partner.id),
    ontvanger: contact?.naam ?? partner.naam,
    zaak: vraag.kenmerk === '' ? `ons kenmerk ${dossiernummer}` : `uw kenmerk ${vraag.kenmerk}`,
    kolommen: { ...kolommen, zaakDossierId: dossier?.id ?? null },
  };
}

/**
 * Reads the one person that is asked about. Refuses what cannot be read, what is too little to ask
 * with, and text beside the check that tells who the person is: that text stays when nobody is
 * found, and then nothing of the person may.
 */
export function readGevraagde(
  { today }: Pick<ReadContext, 'today'>,
  invoer: PersoonInvoer,
  { kenmerk, toelichting }: Pick<CheckVraag, 'kenmerk' | 'toelichting'>,
): PersoonGegevens {
  const { fouten } = checkPersoon(invoer, today);
  const velden = fouten.map(({ veld, zin }) => ({ veld: `gegevens.${veld}`, zin }));
  const gegevens = normalizePersoon(invoer, today);
  if (velden.length === 0 && !isGenoegOmTeZoeken(gegevens))
    velden.push({ veld: 'gegevens.achternaam', zin: TE_WEINIG });
  velden.push(...tellingText({ kenmerk, toelichting }, gegevens));
  if (velden.length > 0) throw new Refusal({ code: 'invalid_input', data: { velden } });
  return gegevens;
}

/** Refuses text beside a refusal that holds what belongs to a person: nobody was named there. */
export function requireNameless(vraag: Pick<CheckVraag, 'kenmerk' | 'toelichting'>): void {
  const velden = tellingText(vraag, {});
  if (velden.length > 0) throw new Refusal({ code: 'invalid_input', data: { velden } });
}

function tellingText(
  { kenmerk, toelichting }: Pick<CheckVraag, 'kenmerk' | 'toelichting'>,
  gegevens: PersoonGegevens,
) {
  const velden: { veld: string; zin: string }[] = [];
  for (const [veld, tekst, waar] of [
    ['vraag.kenmerk', kenmerk, 'kenmerk'],
    ['vraag.toelichting', toelichting, 'tekst'],
  ] as const) {
    const noemt = noemtPersoon(tekst, waar, gegevens);
    if (noemt !== undefined) velden.push({ veld, zin: noemtZin(noemt) });
  }
  return velden;
}

const TE_WEINIG =
  'Vul een BSN in, of een achternaam met een geboortedatum of een adres. Met minder mag niet worden gezocht.';

function fieldRefused(veld: string, zin: string): Refusal {
  return new Refusal({ code: 'invalid_input', data: { velden: [{ veld, zin }] } });
}
