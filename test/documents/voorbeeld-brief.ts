import { readFileSync } from 'node:fs';
import type { Brieftekst } from '#areas/brieven/rules/opstellen.ts';
import type { Lettertypen } from '#documents/brief-opties.ts';

const folder = new URL('../../node_modules/@expo-google-fonts/noto-sans/', import.meta.url);

/** The font files as a host passes them. */
export const fonts: Lettertypen = {
  regular: readFileSync(new URL('400Regular/NotoSans_400Regular.ttf', folder)),
  bold: readFileSync(new URL('700Bold/NotoSans_700Bold.ttf', folder)),
};

/** A letter of one page to a tenant who does not exist. */
export const korteBrief: Brieftekst = {
  afzender: {
    regels: [
      'Meldpunt Zorg en Overlast',
      'Postbus 1',
      '3300 AA  DORDRECHT',
      'Telefoon 078 000 00 00',
      'Op werkdagen van 9.00 tot 17.00 uur',
    ],
  },
  adres: ['Anna Voorbeeld', 'Teststraat 12 B', '3311 AB  DORDRECHT'],
  datum: 'donderdag 5 november 2026',
  onsKenmerk: '2026-000123',
  betreft: 'Hulp bij een bericht van de rechtbank',
  aanhef: 'Beste mevrouw Voorbeeld,',
  alineas: [
    {
      tekst:
        'U krijgt deze brief omdat uw verhuurder, Woningcorporatie Voorbeeld, u heeft gedagvaard. Dat betekent dat de rechter gaat beslissen over uw huurschuld van misschien wel € 1.250,00.',
    },
    {
      kop: 'Wat kunt u vandaag doen?',
      tekst: 'Reageer op tijd. Dat kan op twee manieren:',
      punten: [
        'Ga naar de zitting op dinsdag 24 november 2026 om 10.00 uur bij de rechtbank in Dordrecht.',
        'Schrijf vóór die dag een brief aan de rechtbank.',
      ],
    },
  ],
  slot: 'Hebt u een vraag? Bel ons dan gerust.',
  ondertekening: 'Met vriendelijke groet,\nTestpersoon\nCoördinator Meldpunt Zorg en Overlast',
  voettekst: 'Meldpunt Zorg en Overlast · www.voorbeeld.example',
};

/** A letter of two pages and more, with long names and letters that fonts like to miss. */
export const langeBrief: Brieftekst = {
  ...korteBrief,
  adres: [
    'Persoonlijk',
    'De heer Ö. Wiśniewski-Đặng van den Voorbeeld',
    'p/a Begeleid Wonen De Ĳsvogel',
    'Burgemeester van Testhuizenlaan 1234-bis',
    '3311 AB  DORDRECHT',
    'NEDERLAND',
  ],
  betreft:
    'Hulp bij een bericht van de rechtbank over uw woning aan de Burgemeester van Testhuizenlaan 1234-bis',
  aanhef: 'Geachte heer Wiśniewski-Đặng van den Voorbeeld,',
  alineas: [
    ...korteBrief.alineas,
    ...[1, 2, 3, 4].map((nummer) => ({
      kop: `Wat betekent dit voor u? (${nummer})`,
      tekst:
        'Praten met ons is vrijwillig en kost niets. Wij denken met u mee, ook als er meer aan de hand is dan een huurschuld. Özdemir, Ŷvonne, Čapek, Łukasz, Nguyễn en ĳsbrand staan hier om te laten zien dat elke letter wordt afgedrukt. U kunt ons bellen of schrijven; iemand anders mag dat ook voor u doen.\nWilt u dat niet? Dan hoeft u niets te doen.',
      punten: [
        'U mag weten welke gegevens wij van u hebben, en u mag ze laten verbeteren.',
        'U mag bezwaar maken tegen het gebruik van uw gegevens. Kijk op https://www.autoriteitpersoonsgegevens.nl/een-klacht-indienen-bij-de-autoriteit-persoonsgegevens/hoe-werkt-dat.',
      ],
    })),
  ],
};
