import type { MeldingInvoer } from '#areas/meldingen/contract.ts';
import { datumVelden, meldingVelden, partijVelden } from '#areas/meldingen/fields.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { legeInvoer } from '#domain/velden/formulier.ts';

/** A usual melding about somebody who does not exist; pass what differs. */
export function invoer(partnerId: string, other: Partial<MeldingInvoer> = {}): MeldingInvoer {
  return {
    ...legeInvoer(partijVelden),
    ...legeInvoer(meldingVelden),
    datums: legeInvoer(datumVelden),
    andereAanleidingen: [],
    ongeveer: [],
    woning: null,
    partnerId,
    aanleiding: 'zorgen',
    ontvangenOp: toIsoDate('2026-11-05'),
    personen: [{ betrokkeneId: null, gegevens: ANNA }],
    huishouden: {
      kinderen: 'onbekend',
      leeftijden: [],
      ondersteuningsvraag: '',
      samenstelling: '',
    },
    zorgen: {},
    dossierId: null,
    zelfdeAls: null,
    aanvaard: [],
    ...other,
  };
}

/** Somebody who does not exist. */
export const ANNA = {
  voornaam: 'Anna',
  achternaam: 'van den Voorbeeld',
  geboortedatum: '3-5-1968',
  straat: 'Proefstraat',
  huisnummer: '12a',
  postcode: '3311 ab',
  plaats: 'Dordrecht',
};

const VOORNAMEN = ['Bram', 'Carla', 'Dirk', 'Esther', 'Floris', 'Gerda', 'Hugo'] as const;

/** A melding about somebody else for every number, so that nobody is taken for somebody known. */
export function overIemand(nummer: number): Pick<MeldingInvoer, 'personen'> {
  const voornaam = VOORNAMEN[nummer % VOORNAMEN.length];
  const gegevens = {
    ...ANNA,
    voornaam,
    achternaam: 'Testpersoon',
    geboortedatum: `${11 + nummer}-${1 + nummer}-${1950 + 3 * nummer}`,
    huisnummer: String(20 + 2 * nummer),
  };
  return { personen: [{ betrokkeneId: null, gegevens }] };
}
