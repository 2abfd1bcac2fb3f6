import { afsluitredenNaam, isAfsluitreden } from '#areas/afsluiten/rules/afsluiting.ts';
import { aanleidingNaam } from '#areas/meldingen/rules.ts';
import { isPartnervraagsoort, partnervraagNaam } from '#areas/partnervragen/rules/vraag.ts';
import {
  PROCEDUREGRONDEN,
  type Proceduregrond,
  proceduregrondNaam,
} from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import { gebeurtenisNaam, isGebeurtenissoort } from '#areas/trajecten/rules/gebeurtenissen.ts';
import type { Historieregel } from '../contract.ts';
import { INZETZINNEN } from './historie-inzet.ts';
import {
  bereikdelen,
  briefgang,
  type Historiegroep,
  type Historiezin,
  herstelredenZin,
  historiedag,
  meldingveld,
  noodzaakZin,
  persoonveldnamen,
  rolVan,
  stapOf,
  statusOf,
  taakGelaten,
  uitkomstNamen,
  veldenMetWas,
  vraagveldnamen,
} from './historie-namen.ts';
import { PARTNERZINNEN } from './historie-partners.ts';

type Gegevens = Historieregel['gegevens'];

const metWie = (text: string | undefined) => (text ? ` met ${text}` : '');
const melding = ({ aanleiding = '', ontvangen }: Gegevens) =>
  `“${aanleidingNaam(aanleiding)}” van ${historiedag(ontvangen)}`;

const soortNaam = (soort: string) => (isGebeurtenissoort(soort) ? gebeurtenisNaam(soort) : soort);
const watGebeurde = ({ soort = '', op, dag: named, ongeveer }: Gegevens) =>
  `“${soortNaam(soort)}”${op ? ` van ${historiedag(op)}` : ''}${named ? `, dag ${historiedag(named)}` : ''}${ongeveer === 'ja' ? ' (ongeveer)' : ''}`;
const isGrond = (code: string): code is Proceduregrond =>
  PROCEDUREGRONDEN.some((grond) => grond === code);
const vraagZin = ({ soort = '', vrager, ontvangen }: Gegevens) =>
  `${isPartnervraagsoort(soort) ? partnervraagNaam(soort).toLowerCase() : soort} van ${vrager || 'onbekend'}, ontvangen op ${historiedag(ontvangen)}`;
const aantekening = ({ soort, datum }: Gegevens) =>
  `${soort === 'contact' ? 'Contact' : 'Notitie'} van ${historiedag(datum)}`;

/** Every kind of event of a dossier. One that a later version adds is shown by its code. */
export const HISTORIEZINNEN: Readonly<Record<string, Historiezin>> = {
  geopend: {
    groep: 'meldingen',
    zin: ({ nummer }) => `Dossier ${nummer ?? ''} geopend.`,
  },
  melding: {
    groep: 'meldingen',
    zin: ({ aanleiding = '', partner, ontvangen }) =>
      `Melding “${aanleidingNaam(aanleiding)}” van ${partner || 'onbekende melder'} geregistreerd, ontvangen op ${historiedag(ontvangen)}.`,
  },
  melding_gekoppeld: {
    groep: 'meldingen',
    zin: (gegevens) =>
      `Melding ${melding(gegevens)} gekoppeld aan een eerdere melding van dezelfde gebeurtenis: ze tellen samen één keer.`,
  },
  melding_losgemaakt: {
    groep: 'meldingen',
    zin: (gegevens) => `Melding ${melding(gegevens)} losgemaakt: ze telt weer apart.`,
  },
  melding_gewijzigd: {
    groep: 'meldingen',
    zin: (gegevens) =>
      `Bij melding ${melding(gegevens)} is ${meldingveld(gegevens['veld'])} gewijzigd.`,
  },
  melding_hersteld: {
    groep: 'meldingen',
    zin: ({ velden = '', ...gegevens }) =>
      `Melding ${melding(gegevens)} hersteld${herstelredenZin(gegevens)}: ${veldenMetWas(velden, gegevens)}.`,
  },
  melding_ingetrokken: {
    groep: 'meldingen',
    zin: ({ woorden, ...gegevens }) =>
      `Melding ${melding(gegevens)} ingetrokken${herstelredenZin(gegevens)}${woorden ? `: ${woorden}` : ''}.`,
  },
  melding_verplaatst: {
    groep: 'meldingen',
    zin: ({ naar, woorden, ...gegevens }) =>
      `Melding ${melding(gegevens)} verplaatst naar dossier ${naar ?? ''}${woorden ? `: ${woorden}` : ''}.`,
  },
  melding_verplaatst_hierheen: {
    groep: 'meldingen',
    zin: ({ van, ...gegevens }) =>
      `Melding ${melding(gegevens)} hierheen verplaatst uit dossier ${van ?? ''}.`,
  },
  verhuurder: {
    groep: 'meldingen',
    zin: (gegevens) =>
      `Bij melding ${melding(gegevens)} vastgelegd wie de woning verhuurt: ${gegevens['verhuurder'] || 'onbekend'}.`,
  },
  medehuurder: { groep: 'meldingen', zin: () => 'Medehuurder aan het dossier toegevoegd.' },
  in_behandeling: { groep: 'wijzigingen', zin: () => 'Dossier in behandeling genomen.' },
  overgedragen: {
    groep: 'wijzigingen',
    zin: ({ aan }) => `Dossier overgedragen aan ${aan || 'een collega'}.`,
  },
  vrijgegeven: {
    groep: 'wijzigingen',
    zin: () => 'Dossier vrijgegeven: niemand is dossierhouder.',
  },
  stand: {
    groep: 'wijzigingen',
    zin: ({ werkstatus = '', processtap = '' }) =>
      `Stand gewijzigd: werkstatus ${statusOf(werkstatus)}, processtap ${stapOf(processtap)}.`,
  },
  noodzaak: { groep: 'wijzigingen', zin: noodzaakZin },
  huishouden: { groep: 'wijzigingen', zin: () => 'Huishouden en zorgen gewijzigd.' },
  betrokkene: {
    groep: 'wijzigingen',
    zin: ({ velden = '', bron, naam }) =>
      `Persoonsgegevens${naam ? ` van ${naam}` : ''} gewijzigd: ${persoonveldnamen(velden)}${bron ? `. Bron: ${bron}` : ''}.`,
  },
  overleden: {
    groep: 'wijzigingen',
    zin: ({ op, naam = 'iemand' }) =>
      `Vastgelegd dat ${naam} is overleden${op ? ` op ${historiedag(op)}` : ''}.`,
  },
  niet_overleden: {
    groep: 'wijzigingen',
    zin: ({ naam = 'iemand' }) => `Hersteld: ${naam} is niet overleden.`,
  },
  verhuisd: {
    groep: 'wijzigingen',
    zin: ({ naam = 'Iemand', op }) =>
      `${naam} is verhuisd op ${historiedag(op)}. Het oude adres is weg.`,
  },
  rol: {
    groep: 'wijzigingen',
    zin: ({ naam = 'Iemand', rol, vertrokken, eerste }) =>
      [
        `Rol van ${naam}: ${rolVan(rol)}`,
        ...(vertrokken === undefined
          ? []
          : [
              vertrokken === 'onbekend' ? 'vertrokken' : `vertrokken op ${historiedag(vertrokken)}`,
            ]),
        ...(eerste === undefined ? [] : ['het dossier staat nu op deze naam']),
      ]
        .join('; ')
        .concat('.'),
  },
  persoon_weg: {
    groep: 'wijzigingen',
    zin: ({ naam = 'Iemand' }) => `${naam} uit dit dossier gehaald.`,
  },
  persoon_terug: {
    groep: 'wijzigingen',
    zin: ({ naam = 'Iemand' }) => `${naam} teruggezet in dit dossier.`,
  },
  bereik: {
    groep: 'wijzigingen',
    zin: ({ naam = 'iemand', velden = '' }) =>
      `Bereikbaarheid van ${naam} gewijzigd${bereikdelen(velden)}.`,
  },
  gemeente: {
    groep: 'wijzigingen',
    zin: ({ naam }) => `Gemeente vastgelegd: ${naam || 'niet bekend'}.`,
  },
  afgesplitst: {
    groep: 'wijzigingen',
    zin: ({ nummer = '' }) =>
      `Huishouden gesplitst: een deel gaat verder in dossier ${nummer}. Wat er daarna gebeurt, staat per dossier.`,
  },
  afsplitsing_van: {
    groep: 'wijzigingen',
    zin: ({ nummer = '' }) =>
      `Afgesplitst van dossier ${nummer}. Wat er tot die dag gebeurde, staat in beide.`,
  },
  contact: {
    groep: 'contact',
    zin: ({ datum, met: wie }) => `Contact${metWie(wie)} vastgelegd, van ${historiedag(datum)}.`,
  },
  notitie: {
    groep: 'contact',
    zin: ({ datum }) => `Notitie vastgelegd, van ${historiedag(datum)}.`,
  },
  aantekening_hersteld: {
    groep: 'contact',
    zin: (gegevens) => `${aantekening(gegevens)} hersteld${herstelredenZin(gegevens)}.`,
  },
  aantekening_ingetrokken: {
    groep: 'contact',
    zin: (gegevens) => `${aantekening(gegevens)} ingetrokken${herstelredenZin(gegevens)}.`,
  },
  aantekening_verplaatst: {
    groep: 'contact',
    zin: ({ naar, ...gegevens }) =>
      `${aantekening(gegevens)} verplaatst naar dossier ${naar ?? ''}.`,
  },
  aantekening_verplaatst_hierheen: {
    groep: 'contact',
    zin: ({ van, ...gegevens }) =>
      `${aantekening(gegevens)} hierheen verplaatst uit dossier ${van ?? ''}.`,
  },
  ...INZETZINNEN,
  ...PARTNERZINNEN,
  procedure: {
    groep: 'meldingen',
    zin: ({ gronden = '', verhuurder, woning, gedaagden }) => {
      const namen = gronden
        .split(', ')
        .filter(isGrond)
        .map(proceduregrondNaam)
        .join(', ')
        .toLowerCase();
      return `Procedure gewijzigd${verhuurder ? `: verhuurder ${verhuurder}` : ''}${namen === '' ? '' : `; grond: ${namen}`}${woning === undefined ? '' : '; de woning'}${gedaagden === undefined ? '' : '; wie is gedaagd'}.`;
    },
  },
  gebeurtenis: {
    groep: 'meldingen',
    zin: (gegevens) => `Gebeurtenis ${watGebeurde(gegevens)} vastgelegd.`,
  },
  gebeurtenis_hersteld: {
    groep: 'meldingen',
    zin: ({ was = '', ...gegevens }) =>
      `Gebeurtenis “${soortNaam(was)}” hersteld: nu ${watGebeurde(gegevens)}${herstelredenZin(gegevens)}.`,
  },
  gebeurtenis_ingetrokken: {
    groep: 'meldingen',
    zin: (gegevens) =>
      `Gebeurtenis ${watGebeurde(gegevens)} ingetrokken${herstelredenZin(gegevens)}.`,
  },
  termijn_gehaald: {
    groep: 'termijnen',
    zin: ({ termijn, op, met: waarmee }) =>
      `Termijn “${termijn ?? ''}” afgehandeld op ${historiedag(op)}${waarmee ? `: ${waarmee}` : ''}.`,
  },
  termijn_opgeschort: {
    groep: 'termijnen',
    zin: ({ termijn, van, reden }) =>
      `Termijn “${termijn ?? ''}” opgeschort vanaf ${historiedag(van)}${reden ? `: ${reden}` : ''}.`,
  },
  termijn_hervat: {
    groep: 'termijnen',
    zin: ({ termijn, tot, vervalt }) =>
      `Termijn “${termijn ?? ''}” hervat; stond stil tot en met ${historiedag(tot)}${vervalt ? ` en vervalt nu op ${historiedag(vervalt)}` : ''}.`,
  },
  taak_gelaten: {
    groep: 'termijnen',
    zin: taakGelaten,
  },
  taak_hervat: {
    groep: 'termijnen',
    zin: ({ vraag = '' }) => `Opnieuw na te vragen${vraag === '' ? '' : `: “${vraag}”`}.`,
  },
  screening: {
    groep: 'wijzigingen',
    zin: ({ uitkomsten = '' }) => `Screening vastgelegd. Uitkomst: ${uitkomstNamen(uitkomsten)}.`,
  },
  screening_ingetrokken: {
    groep: 'wijzigingen',
    zin: ({ uitkomsten = '', ...gegevens }) =>
      `Screening ingetrokken${herstelredenZin(gegevens)}. Uitkomst was: ${uitkomstNamen(uitkomsten)}.`,
  },
  antwoord_ingetrokken: {
    groep: 'contact',
    zin: ({ soort, partner, ...gegevens }) =>
      `${soort || 'Antwoord'} aan ${partner || 'een partner'} ingetrokken${herstelredenZin(gegevens)}: het is niet gegeven.`,
  },
  vraag: {
    groep: 'contact',
    zin: (gegevens) => `Vraag vastgelegd: ${vraagZin(gegevens)}.`,
  },
  vraag_hersteld: {
    groep: 'contact',
    zin: (gegevens) =>
      `Vraag hersteld${herstelredenZin(gegevens)}: ${vraagZin(gegevens)}. Gewijzigd: ${vraagveldnamen(gegevens['velden'])}.`,
  },
  vraag_ingetrokken: {
    groep: 'contact',
    zin: (gegevens) => `Vraag ingetrokken${herstelredenZin(gegevens)}: ${vraagZin(gegevens)}.`,
  },
  vraag_beantwoord: {
    groep: 'contact',
    zin: (gegevens) => `Vraag beantwoord op ${historiedag(gegevens['op'])}: ${vraagZin(gegevens)}.`,
  },
  vraag_heropend: {
    groep: 'contact',
    zin: (gegevens) =>
      `Vraag toch niet beantwoord${herstelredenZin(gegevens)}, de termijn loopt weer: ${vraagZin(gegevens)}.`,
  },
  gemist_verteld: {
    groep: 'contact',
    zin: ({ aan, op, ...gegevens }) =>
      `Op ${historiedag(op)} aan ${aan || 'de vrager'} verteld dat de termijn is gemist (SA 7 MZO e): ${vraagZin(gegevens)}.`,
  },
  gemist_niet_verteld: {
    groep: 'contact',
    zin: (gegevens) =>
      `Toch niet verteld dat de termijn is gemist${herstelredenZin(gegevens)}: ${vraagZin(gegevens)}.`,
  },
  antwoord: {
    groep: 'brieven',
    zin: ({ soort, partner }) => `${soort || 'Antwoord'} gegeven aan ${partner || 'een partner'}.`,
  },
  brief: {
    groep: 'brieven',
    zin: briefgang,
  },
  afgesloten: {
    groep: 'wijzigingen',
    zin: ({ reden = '', naarWie, besluit, vernietigen }) =>
      `Dossier afgesloten: ${isAfsluitreden(reden) ? afsluitredenNaam(reden) : reden}${naarWie ? ` aan ${naarWie}` : ''}. Besluit van ${historiedag(besluit)}${vernietigen ? `; de gegevens worden uiterlijk ${historiedag(vernietigen)} vernietigd` : ''}.`,
  },
  heropend: {
    groep: 'wijzigingen',
    zin: ({ reden }) => `Dossier heropend${reden ? `: ${reden}` : ''}.`,
  },
  samengevoegd: {
    groep: 'wijzigingen',
    zin: ({ dossiers }) =>
      `Een persoon stond twee keer in het register en is samengevoegd${dossiers ? `; hoort ook bij dossier ${dossiers}` : ''}.`,
  },
  gesplitst: {
    groep: 'wijzigingen',
    zin: ({ blijft, dossiers }) =>
      blijft === 'nee'
        ? `Dit dossier bleek van iemand anders: de persoon is gesplitst; dossier ${dossiers ?? ''} blijft bij de eerste.`
        : `De persoon is gesplitst: dossier ${dossiers ?? ''} bleek van iemand anders.`,
  },
  samenvoegen_ongedaan: {
    groep: 'wijzigingen',
    zin: () => 'Samenvoegen van personen ongedaan gemaakt.',
  },
  splitsen_ongedaan: {
    groep: 'wijzigingen',
    zin: () => 'Splitsen van een persoon ongedaan gemaakt.',
  },
};

/**
 * What happened, as one Dutch sentence.
 */
export function historieZin({ soort, gegevens }: Pick<Historieregel, 'soort' | 'gegevens'>) {
  const zin = regelVan(soort)?.zin(gegevens);
  // A text that somebody typed may end in a full stop of its own.
  return zin === undefined
    ? `Aantekening in de historie: “${soort}”.`
    : zin.replace(/([.!?])\.$/, '$1');
}

/** What an event is about; undefined when it is not known. */
export function historiegroepVan({
  soort,
}: Pick<Historieregel, 'soort'>): Historiegroep | undefined {
  return regelVan(soort)?.groep;
}

function regelVan(soort: string): Historiezin | undefined {
  return Object.hasOwn(HISTORIEZINNEN, soort) ? HISTORIEZINNEN[soort] : undefined;
}
