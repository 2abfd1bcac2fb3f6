import type { Kandidaat } from '#areas/bekendheid/contract.ts';
import type { Aanleiding } from '#areas/meldingen/rules.ts';
import {
  legeMelding,
  legePersoon,
  type MeldingWaarden,
  type PersoonWaarden,
} from '#areas/meldingen/screen/waarden.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { datumWaarde } from '#renderer/components/datum-toestand.ts';

export const VANDAAG = toIsoDate('2026-11-05');
/** A melding of the test dossier, and the one that was linked to it. */
export const M1 = '00000000-0000-7000-8000-0000000000e1';
export const M2 = '00000000-0000-7000-8000-0000000000e2';
export const PARTNER = '00000000-0000-7000-8000-00000000000a';

/** A date as somebody typed it. */
export const op = (datum: string) => datumWaarde(toIsoDate(datum));

/** A person of the form, clearly nobody's. */
export function persoon(velden: Partial<PersoonWaarden> = {}): PersoonWaarden {
  return { ...legePersoon('p1'), achternaam: 'Voorbeeld', voornaam: 'Anna', ...velden };
}

/** A form that can be saved. */
export function waarden(
  aanleiding: Aanleiding = 'zorgen',
  rest: Partial<MeldingWaarden> = {},
): MeldingWaarden {
  return {
    ...legeMelding(VANDAAG),
    ...{ partnerId: PARTNER, aanleiding, personen: [persoon()] },
    ...rest,
  };
}

/** A known person with one open dossier. */
export function kandidaat(
  over: Partial<Kandidaat['betrokkene']> = {},
  dossiers: Kandidaat['dossiers'] = [dossier()],
): Kandidaat {
  return {
    betrokkene: {
      id: '00000000-0000-7000-8000-000000000001',
      ...{ voornaam: 'Anna', voorletters: 'A.', tussenvoegsel: 'van den', achternaam: 'Voorbeeld' },
      ...{ geboortedatum: '1968-05-12', geslacht: 'V', straat: 'Testplein', huisnummer: '12' },
      ...{ huisletter: 'A', toevoeging: '2', postcode: '3311AB', plaats: 'Dordrecht' },
      ...{ telefoon: '0612345678', email: null, heeftBsn: true, versie: 1 },
      afgeschermd: false,
      ...over,
    },
    ...{ oordeel: 'bekend', score: 50, redenen: [] },
    dossiers,
  };
}

/** A dossier with a melding of a dagvaarding, and one that was linked to it. */
export function dossier(
  over: Partial<Kandidaat['dossiers'][number]> = {},
): Kandidaat['dossiers'][number] {
  const melding = {
    ...{ partner: 'Trivire', aanleiding: 'dagvaarding_aangezegd', verhuurderId: PARTNER },
  };
  return {
    id: '00000000-0000-7000-8000-0000000000d1',
    nummer: '2026-00012',
    werkstatus: 'screening',
    geopendOp: toIsoDate('2026-10-20'),
    beperkt: false,
    achterstandMag: false,
    meldingen: [
      { ...melding, id: M1, ontvangenOp: toIsoDate('2026-10-20'), teltMee: true },
      { ...melding, id: M2, ontvangenOp: toIsoDate('2026-10-22'), teltMee: false },
    ],
    ...over,
  };
}
