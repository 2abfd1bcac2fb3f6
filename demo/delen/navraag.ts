import { CHECKDOELEN } from '#areas/bekendheid/rules/check.ts';
import { addDays } from '#domain/dates/iso-date.ts';
import { werkdagNa } from '../dagen.ts';
import { type DemoPersoon, verzinAdres, verzinPersoon } from '../personen.ts';
import { NAVRAAGREDENEN } from '../teksten.ts';
import type { Willekeur } from '../willekeur.ts';
import { doe, type Verhaal, type Verhaaldeel } from './deel.ts';
import { verzinMelding } from './melding.ts';

/** A partner asks whether somebody is known: mostly whom a dossier is about, sometimes a stranger. */
export const navraag: Verhaaldeel = {
  naam: 'navraag',
  schrijf(verhaal, w) {
    if (!w.kans(0.15)) return;
    const gevraagd = w.kans(0.7) ? verhaal.personen[0] : vreemde(verhaal, w);
    // A check asks for a surname with a date of birth.
    if (gevraagd?.achternaam === undefined || gevraagd.geboortedatum === undefined) return;
    const { voornaam, tussenvoegsel, achternaam, geboortedatum } = gevraagd;
    const dag = werkdagNa(addDays(verhaal.begin, w.geheel(0, 9)), 0);
    doe(verhaal, dag, 'screener', {
      soort: 'check',
      vrager: verhaal.melder,
      kenmerk: `HI-${w.geheel(10_000, 99_999)}`,
      doel: w.kies(CHECKDOELEN),
      toelichting: w.kies(NAVRAAGREDENEN),
      persoon: {
        achternaam,
        geboortedatum,
        ...(voornaam !== undefined && { voornaam }),
        ...(tussenvoegsel !== undefined && { tussenvoegsel }),
      },
    });
  },
};

/** Lately: the same person registered once more as somebody else, by a slip. To be made one. */
export const dubbelDeel: Verhaaldeel = {
  naam: 'dubbel',
  schrijf(verhaal, w) {
    const { begin, vandaag, personen } = verhaal;
    const [persoon] = personen;
    const isRecent = begin >= addDays(vandaag, -20);
    if (!isRecent || !w.kans(0.1) || persoon?.geboortedatum === undefined) return;
    const dag = werkdagNa(begin, w.geheel(1, 4));
    if (dag > vandaag) return;
    const melding = verzinMelding(verhaal, w, {
      ...{ ontvangenOp: dag, aanleiding: 'zorgen', vraag: 'geen' },
      datums: { dagvaarding: null, zitting: null, ontruiming: null, huisuitzetting: null },
      personen: [verschreven(persoon)],
    });
    doe(verhaal, dag, 'screener', { soort: 'dubbel', melding });
  },
};

function vreemde({ gemeente, vandaag }: Verhaal, w: Willekeur): DemoPersoon {
  return verzinPersoon(w, verzinAdres(w, gemeente), 0, vandaag);
}

/** The same person as somebody else heard it: the name a little off, and no numbers. */
export function verschreven(persoon: DemoPersoon): DemoPersoon {
  const { bsn: _bsn, telefoon: _telefoon, email: _email, ...rest } = persoon;
  const { achternaam } = persoon;
  if (achternaam === undefined) return rest;
  const last = achternaam.at(-1) ?? '';
  return { ...rest, achternaam: last === 'd' ? `${achternaam.slice(0, -1)}t` : achternaam + last };
}
