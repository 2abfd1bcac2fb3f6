/** The answers and notices to a partner, as text for secure mail. */
export const ANTWOORDSOORTEN = [
  'advies',
  'ondersteuning',
  'bekendheid',
  'gemist',
  'afsluiting',
  'beeindiging',
] as const;

/** One of them. */
export type Antwoordsoort = (typeof ANTWOORDSOORTEN)[number];

const NAMEN: Readonly<Record<Antwoordsoort, string>> = {
  advies: 'Advies aan de melder',
  ondersteuning: 'Ondersteuning van de casusregisseur',
  bekendheid: 'Antwoord op bekendheidscheck',
  gemist: 'Bericht van gemiste termijn',
  afsluiting: 'Bericht van afsluiting',
  beeindiging: 'Bericht van beëindiging',
};

/** The Dutch name of an answer. @example antwoordsoortNaam('gemist') // 'Bericht van gemiste termijn' */
export function antwoordsoortNaam(soort: Antwoordsoort): string {
  return NAMEN[soort];
}

/** An answer with placeholders, a line for each part. */
export type Antwoordsjabloon = { readonly onderwerp: string; readonly regels: readonly string[] };

/**
 * The answers. They name the dossiernummer and nobody: who receives one knows whom it is about,
 * and a mail that goes astray tells nothing. Ernstig nadeel and uitkomst never go to a partner
 * (domein §4), and what is not in a template cannot slip in.
 *
 * Source: SA 7 MZO a, d and e; PP st 4, 8 and 9; SA 6 lid 2 and 3.
 */
export const antwoordsjablonen: Readonly<Record<Antwoordsoort | 'niet_bekend', Antwoordsjabloon>> =
  {
    advies: {
      onderwerp: 'Advies van het Meldpunt, ons kenmerk {{onsKenmerk}}',
      regels: [
        'Op {{vraagOp}} vroeg u ons om advies. Dit is ons antwoord:',
        '{{advies}}',
        'Past dit niet bij de situatie, of is er iets veranderd? Laat het ons weten.',
      ],
    },
    ondersteuning: {
      onderwerp: 'Ondersteuning van het Meldpunt, ons kenmerk {{onsKenmerk}}',
      regels: [
        'Op {{vraagOp}} vroeg u ons om ondersteuning. Wij doen het volgende:',
        '{{ondersteuning}}',
        'U blijft als casusregisseur het eerste aanspreekpunt.',
      ],
    },
    bekendheid: {
      onderwerp: 'Antwoord op uw vraag van {{vraagOp}}, ons kenmerk {{onsKenmerk}}',
      regels: [
        'Op {{vraagOp}} vroeg u of iemand bij ons bekend is.',
        'Deze persoon is bij ons bekend. Bel ons om de aanpak af te stemmen.',
      ],
    },
    niet_bekend: {
      onderwerp: 'Antwoord op uw vraag van {{vraagOp}}',
      regels: [
        'Op {{vraagOp}} vroeg u of iemand bij ons bekend is.',
        'Deze persoon is niet bij ons bekend.',
      ],
    },
    gemist: {
      onderwerp: 'Een termijn is niet gehaald, ons kenmerk {{onsKenmerk}}',
      regels: [
        'Wij hebben een termijn niet gehaald: {{termijn}}. Die liep af op {{verviel}}.',
        'U hoort van ons uiterlijk op {{nieuweDatum}}.',
      ],
    },
    afsluiting: {
      onderwerp: 'Dossier afgesloten, ons kenmerk {{onsKenmerk}}',
      regels: [
        'Het Meldpunt heeft dit dossier op {{afgeslotenOp}} afgesloten.',
        'Komt er een nieuwe reden voor zorg? Doe dan een nieuwe melding.',
      ],
    },
    beeindiging: {
      onderwerp: 'Een partner is gestopt, ons kenmerk {{onsKenmerk}}',
      regels: [
        '{{partner}} is op {{gestoptOp}} gestopt met de dienstverlening in dit dossier.',
        'Het Meldpunt heeft dat geregistreerd. Het dossier is daarmee niet afgesloten.',
      ],
    },
  };
