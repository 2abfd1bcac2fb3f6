import { type Historiezin, herstelredenZin, historiedag } from './historie-namen.ts';

const met = (text: string | undefined) => (text ? ` met ${text}` : '');

const casusregisseur = ({ partner, contact }: Readonly<Record<string, string>>) =>
  [contact, partner].filter(Boolean).join(', ') || 'een partner';
const capital = (zin: string) => `${zin.charAt(0).toUpperCase()}${zin.slice(1)}`;

const INGETROKKEN_AFSTEMMING: Readonly<Record<string, string>> = {
  gevraagd: 'Vraag om afstemming',
  geen_reactie: 'Dat er geen reactie kwam op de vraag om afstemming',
};

/** What is done with partners, and what they did, each as a sentence of the history. */
export const PARTNERZINNEN: Readonly<Record<string, Historiezin>> = {
  afstemming: {
    groep: 'contact',
    zin: ({ soort, datum, met: wie }) => {
      const dag = historiedag(datum);
      if (soort === 'uitzondering')
        return `Uitzondering op de afstemming met het Sociaal Team vastgelegd, van ${dag}.`;
      if (soort === 'gevraagd') return `Om afstemming gevraagd op ${dag}: ${wie || 'een partner'}.`;
      if (soort === 'geen_reactie')
        return `Geen reactie op de vraag om afstemming aan ${wie || 'een partner'}, vastgelegd van ${dag}.`;
      return `Afstemming${met(wie)} vastgelegd, van ${dag}.`;
    },
  },
  afstemming_ingetrokken: {
    groep: 'contact',
    zin: ({ soort = '', datum, met: wie, ...gegevens }) =>
      `${INGETROKKEN_AFSTEMMING[soort] ?? 'Afstemming'}${met(wie)} van ${historiedag(datum)} ingetrokken${herstelredenZin(gegevens)}.`,
  },
  partner: {
    groep: 'wijzigingen',
    zin: ({ partner, rol, contact }) =>
      `${partner || 'Een partner'} bij het dossier betrokken${rol === 'casusregisseur' ? ' als casusregisseur' : ''}${contact ? `: ${contact}` : ''}.`,
  },
  casusregie: {
    groep: 'wijzigingen',
    zin: ({ van, ...gegevens }) =>
      `${capital(casusregisseur(gegevens))} heeft de casusregie vanaf ${historiedag(van)}.`,
  },
  casusregie_beeindigd: {
    groep: 'wijzigingen',
    zin: ({ tot, ...gegevens }) =>
      `${capital(casusregisseur(gegevens))} heeft de casusregie niet meer sinds ${historiedag(tot)}.`,
  },
  casusregie_hersteld: {
    groep: 'wijzigingen',
    zin: ({ van, ...gegevens }) =>
      `Casusregie hersteld${herstelredenZin(gegevens)}: ${casusregisseur(gegevens)}, vanaf ${historiedag(van)}.`,
  },
  casusregie_ingetrokken: {
    groep: 'wijzigingen',
    zin: ({ van, ...gegevens }) =>
      `Casusregie van ${casusregisseur(gegevens)} vanaf ${historiedag(van)} ingetrokken${herstelredenZin(gegevens)}.`,
  },
  beeindiging: {
    groep: 'wijzigingen',
    zin: ({ partner, datum }) =>
      `${partner || 'Een partner'} is voortijdig gestopt op ${historiedag(datum)}; de beëindiging is geregistreerd.`,
  },
  beeindiging_ingetrokken: {
    groep: 'wijzigingen',
    zin: ({ partner, ...gegevens }) =>
      `Beëindiging van ${partner || 'een partner'} ingetrokken${herstelredenZin(gegevens)}.`,
  },
  beeindiging_hervat: {
    groep: 'wijzigingen',
    zin: ({ partner, datum }) =>
      `${partner || 'Een partner'} doet weer mee sinds ${historiedag(datum)}.`,
  },
  verteld: {
    groep: 'contact',
    zin: ({ partner, datum, wat, wie }) =>
      `${partner || 'Een partner'} ingelicht op ${historiedag(datum)}${wie === 'partner' ? ' door de partij die stopte' : ''}${wat ? `: ${wat}` : ''}.`,
  },
  niet_verteld: {
    groep: 'contact',
    zin: ({ partner, wat }) =>
      `Vastgelegd dat ${partner || 'een partner'} dit niet mag weten en niet wordt ingelicht${wat ? `: ${wat}` : ''}.`,
  },
  verteld_ingetrokken: {
    groep: 'contact',
    zin: ({ partner, datum, ...gegevens }) =>
      `Ingetrokken${herstelredenZin(gegevens)} dat ${partner || 'een partner'} is ingelicht op ${historiedag(datum)}.`,
  },
  inspanningen_gemaakt: {
    groep: 'brieven',
    zin: () => 'Overzicht van de eigen inspanningen gemaakt als PDF (artikel 6 lid 2).',
  },
};
