import { z } from 'zod';
import { OPSLAGREDENEN } from '../opslagstoring.ts';
import { ROLLEN } from '../rollen.ts';

z.config({ jitless: true });

/** Rules of the desk that an operation can break; each has its sentence in `fouten-nl.ts`. */
export const REGELS = [
  'laatste_beheerder',
  'eigen_account',
  'accountnaam_bezet',
  'naam_bezet',
  'wachtwoord_zwak',
  'herstelcode_onjuist',
  'herstelcode_niet_aangevraagd',
  'al_ingericht',
  'dag_bestaat_al',
  'partner_in_gebruik',
  'set_overlapt',
  'verlenging_zonder_dag',
  'opvolger_onjuist',
  'stap_dubbel',
  'navraag_in_verleden',
  'noodzaak_onvolledig',
  'noodzaak_veranderd',
  'setcode_bestaat',
  'bestand_onjuist',
  'dossier_beperkt',
  'dossier_gesloten',
  'dossier_van_ander',
  'betrokkene_ontbreekt',
  'medehuurder_dubbel',
  'al_bekend',
  'collega_zonder_rol',
  'melding_zichzelf',
  'melding_is_origineel',
  'andere_verhuurder',
  'heropenen_na_vernietiging',
  'melding_al_gekoppeld',
  'partner_geen_verhuurder',
  'termijn_al_gehaald',
  'termijn_voor_begin',
  'informatieplicht_met_inhoud',
  'informatieplicht_uitstelreden',
  'termijn_al_opgeschort',
  'termijn_niet_opgeschort',
  'genoemde_dag_staat_vast',
  'genoemde_dag_als_gebeurtenis',
  'opschorting_buiten_termijn',
  'herstelreden_ontbreekt',
  'intrekwoorden_ontbreken',
  'al_ingetrokken',
  'melding_ingetrokken',
  'staat_al_in_dossier',
  'datum_in_toekomst',
  'motivering_ontbreekt',
  'brief_onvolledig',
  'brief_al_verzonden',
  'brief_zonder_adres',
  'eerste_blijft',
  'persoon_overleden',
  'splitsing_leeg',
  'antwoord_onvolledig',
  'antwoord_voor_vraag',
  'antwoord_is_tekst',
  'vraag_al_beantwoord',
  'vraag_niet_beantwoord',
  'vraag_van_melding',
  'vraag_blijft_in_dossier',
  'geen_bericht_nodig',
  'nieuwe_datum_voorbij',
  'partner_geen_ondertekenaar',
  'doel_ontbreekt',
  'door_beleid_vast',
  'periode_onjuist',
  'periode_niet_vast',
  'afstemming_ontbreekt',
  'afstemming_voor_begin',
  'uitzondering_zegt_niets',
  'afstemming_zonder_partner',
  'afstemming_zonder_vraag',
  'afstemming_voor_vraag',
  'afstemming_wacht_nog',
  'afstemming_al_beantwoord',
  'afstemming_met_inhoud',
  'inlichten_met_inhoud',
  'partner_niet_actief',
  'partner_opgegaan',
  'partner_in_zichzelf',
  'opvolger_niet_actief',
  'opvolger_andere_soort',
  'naam_is_gelijk',
  'naam_voor_vorige',
  'gemeente_andere_soort',
  'casusregie_zonder_naam',
  'casusregie_andere_soort',
  'casusregie_zelfde_dag',
  'casusregie_einde_voor_begin',
  'geen_inzet_naast_inzet',
  'partner_niet_betrokken',
  'partner_al_gestopt',
  'partner_niet_gestopt',
  'niets_te_vertellen',
  'mag_niet_weten',
  'mag_wel_weten',
  'mag_niet_afsluiten',
  'bewaartermijn_onjuist',
  'dossier_niet_gesloten',
  'check_niet_beslist',
  'check_al_beantwoord',
  'check_vroegsignalering',
  'vertellen_mag_niet',
  'plicht_al_vastgelegd',
  'geen_spoedpartij',
  'partner_is_ondertekenaar',
  'zelfde_persoon',
  'splitsen_kan_niet',
  'niet_meer_ongedaan',
  'later_samengevoegd',
  'sleutels_leesbaar',
  'register_is_open',
  'register_is_heel',
  'backup_onleesbaar',
  'backupmap_onbruikbaar',
] as const;
export type Regelcode = (typeof REGELS)[number];

/** Why nobody, or not this person, is signed in. */
export const AANMELDREDENEN = [
  'niet_aangemeld',
  'onjuist',
  'huidig_onjuist',
  'geen_beheerder',
  'te_vaak',
  'sessie_verlopen',
] as const;

/** Why the store cannot be reached at all. */
export const SLOTREDENEN = [
  'vergrendeld',
  'nieuwere_opslag',
  'oudere_opslag',
  'beschadigd',
  'schade',
  'achter',
  'keten',
  'anker_weg',
  'geen_kopie',
  'niet_ingericht',
] as const;

const veldfout = z.object({ veld: z.string(), zin: z.string() });
const waarde = z.union([z.string(), z.number(), z.boolean()]);

/** The typed errors that any operation can answer with; equal over every transport. */
export const foutmap = {
  invalid_input: { status: 422, data: z.object({ velden: z.array(veldfout) }) },
  not_found: { status: 404, data: z.object({ wat: z.string() }) },
  conflict: { status: 409, data: z.object({ wat: z.string(), huidig: z.unknown() }) },
  rule_violated: {
    status: 422,
    data: z.object({ regel: z.enum(REGELS), details: z.record(z.string(), waarde).optional() }),
  },
  unauthorised: {
    status: 401,
    data: z.object({
      reden: z.enum(AANMELDREDENEN),
      wachtSeconden: z.number().int().nonnegative().optional(),
    }),
  },
  forbidden: { status: 403, data: z.object({ nodig: z.array(z.enum(ROLLEN)) }) },
  locked: {
    status: 423,
    data: z.object({
      reden: z.enum(SLOTREDENEN),
      versie: z.number().int().optional(),
      /** With `achter`: how many times something was kept that is not there any more. */
      aantal: z.number().int().positive().optional(),
    }),
  },
  opslag: {
    status: 507,
    data: z.object({
      reden: z.enum(OPSLAGREDENEN),
      /** It is about a back-up, on its own disk or on that of the register. */
      plek: z.literal('back-ups').optional(),
    }),
  },
  internal: { status: 500, data: z.object({ correlatie: z.string() }) },
} as const;

export type Foutcode = keyof typeof foutmap;
export type Foutdata<C extends Foutcode> = z.output<(typeof foutmap)[C]['data']>;
export type Fout = { [C in Foutcode]: { readonly code: C; readonly data: Foutdata<C> } }[Foutcode];

/** True when a code is one of the contract's own. */
export function isFoutcode(code: unknown): code is Foutcode {
  return typeof code === 'string' && Object.hasOwn(foutmap, code);
}
