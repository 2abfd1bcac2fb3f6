/** A goal of an attack: a count that may not be more, or not be less. */
export type Foutdoel = {
  readonly naam: string;
  readonly gevonden: number;
  readonly hoogstens?: number;
  readonly tenminste?: number;
};

/** What an attack tried and found. */
export type Aanvalsuitslag = {
  /** What was tried, with counts. */
  readonly geprobeerd: readonly string[];
  readonly doelen: readonly Foutdoel[];
  /** What stands out, one line each: what breaks a goal can be had again from it. */
  readonly bijzonderheden: readonly string[];
  /** Why nothing was tried here. */
  readonly overgeslagen?: string;
};

/** What an attack is told: how much of it, from which seed, and where it may say how far it is. */
export type Aanvalsopdracht = {
  readonly aantal: number;
  readonly zaad: number;
  readonly meld: (zin: string) => void;
};

/** One attack: how much it does by itself, and the attack. */
export type Aanval = {
  readonly wat: string;
  readonly aantal: number;
  voer(opdracht: Aanvalsopdracht): Promise<Aanvalsuitslag>;
};

/** So many of what stands out are printed. */
const MOST_LINES = 25;

/** An attack that cannot be done on this machine. */
export function overgeslagen(waarom: string): Aanvalsuitslag {
  return { geprobeerd: [], doelen: [], bijzonderheden: [], overgeslagen: waarom };
}

/** Whether a goal is met. */
export function isGehaald({ gevonden, hoogstens, tenminste }: Foutdoel): boolean {
  return (
    (hoogstens === undefined || gevonden <= hoogstens) &&
    (tenminste === undefined || gevonden >= tenminste)
  );
}

/** The text for who ran the attack; Dutch. */
export function aanvalstekst(naam: string, uitslag: Aanvalsuitslag): string {
  if (uitslag.overgeslagen !== undefined) return `${naam}: overgeslagen. ${uitslag.overgeslagen}\n`;
  const { geprobeerd, doelen, bijzonderheden } = uitslag;
  const more = bijzonderheden.length - MOST_LINES;
  return [
    `${naam}: geprobeerd`,
    ...geprobeerd.map((line) => `  ${line}`),
    ...(bijzonderheden.length > 0 ? ['gevonden'] : []),
    ...bijzonderheden.slice(0, MOST_LINES).map((line) => `  ${line}`),
    ...(more > 0 ? [`  en nog ${more}`] : []),
    'doelen',
    ...doelen.map((doel) => `  ${isGehaald(doel) ? 'gehaald     ' : 'NIET GEHAALD'} ${zin(doel)}`),
    '',
  ].join('\n');
}

function zin({ naam, gevonden, hoogstens, tenminste }: Foutdoel): string {
  const grens = hoogstens === undefined ? `ten minste ${tenminste}` : `hoogstens ${hoogstens}`;
  return `${naam}: ${gevonden} (${grens})`;
}
