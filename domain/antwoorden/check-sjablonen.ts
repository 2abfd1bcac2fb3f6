import type { Antwoordsjabloon } from '#domain/antwoorden/sjablonen.ts';

/** What a bekendheidscheck can end in: the person is known, is not, or nothing may be told (PP 12). */
export const CHECKANTWOORDEN = ['check_bekend', 'check_niet_bekend', 'check_geweigerd'] as const;

/** One of them. */
export type Checkantwoord = (typeof CHECKANTWOORDEN)[number];

/** Says whether an answer is one of a bekendheidscheck. */
export function isCheckantwoord(soort: string): soort is Checkantwoord {
  return CHECKANTWOORDEN.some((one) => one === soort);
}

const onderwerp = 'Antwoord op uw vraag van {{vraagOp}}, {{zaak}}';
const vraag = 'Op {{vraagOp}} vroeg u of iemand bij ons bekend is. Het gaat om {{zaak}}.';

/**
 * The answers of a bekendheidscheck (st 4). They name the case as the asker calls it and nobody:
 * our own dossiernummer would tell since when somebody is known.
 */
export const checksjablonen: Readonly<Record<Checkantwoord, Antwoordsjabloon>> = {
  check_bekend: { onderwerp, regels: [vraag, 'Deze persoon is bij ons bekend.'] },
  check_niet_bekend: { onderwerp, regels: [vraag, 'Deze persoon is niet bij ons bekend.'] },
  check_geweigerd: {
    onderwerp,
    regels: [
      vraag,
      'Uw organisatie heeft de samenwerkingsafspraken niet ondertekend. Daarom mogen wij u niets vertellen, ook niet of iemand wel of niet bij ons bekend is.',
    ],
  },
};
