import { KANALEN, type Kanaal, kanaalNaam } from '#domain/keuzes.ts';
import { velden } from '#domain/velden/veld.ts';

/**
 * How a letter went out: handed over in person is a way of sending too (no safe or fixed address).
 *
 * @example briefkanaalNaam('persoonlijk') // 'Persoonlijk afgegeven'
 */
export function briefkanaalNaam(kanaal: Kanaal): string {
  return kanaal === 'persoonlijk' ? 'Persoonlijk afgegeven' : kanaalNaam(kanaal);
}

/** That a letter was sent. */
export const verzondenVelden = velden({
  verzondenOp: {
    soort: 'datum',
    label: 'Verzonden op',
    kolom: 'verzonden_op',
    verplicht: true,
    begin: 'vandaag',
    houdt: { gegeven: 'wanneer de brief is verzonden', stap: '6' },
  },
  kanaal: {
    soort: 'keuze',
    label: 'Hoe verzonden',
    kolom: 'kanaal',
    keuzes: KANALEN,
    naam: briefkanaalNaam,
    begin: 'post',
    houdt: { gegeven: 'hoe de brief is verzonden', stap: '6' },
  },
});

const VENSTERS = ['links', 'rechts'] as const;
const VENSTERNAMEN = { links: 'Links', rechts: 'Rechts' } as const;

/** What letters say of the desk, apart from the lines of the sender. */
export const instellingVelden = velden({
  telefoon: {
    soort: 'regel',
    label: 'Telefoon',
    genoemd: 'het telefoonnummer',
    kolom: 'telefoon',
    hoogstens: 40,
    houdt: 'afspraak',
  },
  bereikbaar: {
    soort: 'regel',
    label: 'Bereikbaar',
    genoemd: 'de bereikbaarheid',
    kolom: 'bereikbaar',
    hoogstens: 120,
    houdt: 'afspraak',
  },
  fg: {
    soort: 'regel',
    label: 'Functionaris gegevensbescherming',
    genoemd: 'hoe de FG te bereiken is',
    kolom: 'fg',
    hoogstens: 200,
    houdt: 'afspraak',
  },
  grondslag: {
    soort: 'regel',
    label: 'Wet waarop het Meldpunt zich baseert',
    genoemd: 'de wet waarop het Meldpunt zich baseert',
    kolom: 'grondslag',
    hoogstens: 200,
    houdt: 'afspraak',
  },
  opvang: {
    soort: 'regel',
    label: 'Opvang',
    genoemd: 'de opvang',
    kolom: 'opvang',
    hoogstens: 200,
    houdt: 'afspraak',
  },
  venster: {
    soort: 'keuze',
    label: 'Waar zit het venster?',
    kolom: 'venster',
    keuzes: VENSTERS,
    naam: (venster: (typeof VENSTERS)[number]) => VENSTERNAMEN[venster],
    houdt: 'afspraak',
  },
});
