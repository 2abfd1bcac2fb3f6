import type { Looptijd } from '#areas/trajecten/rules/termijn.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';

/** The code of the term in which a partner answers what was asked. */
export const AFSTEMMINGSTERMIJN = 'afstemming';

/** How long an answer is waited for where the afsprakenset does not say (own rule, st 5). */
export const STANDAARD_AFSTEMMINGSTERMIJN: Looptijd = { eenheid: 'werkdagen', aantal: 10 };

/** Of an afstemming what tells a question from an answer. */
type Rij = {
  readonly id: string;
  readonly soort: 'afstemming' | 'gevraagd' | 'geen_reactie' | 'uitzondering';
  readonly datum: IsoDate;
  readonly partner: string | null;
  readonly vraag: string | null;
  readonly reactieTot?: IsoDate | null | undefined;
};

/** What one partner was asked, also more than once, and what came of it. */
export type Afstemmingsvraag = {
  /** The first time that it was asked: the term is called by it. */
  readonly id: string;
  readonly partner: string;
  readonly gevraagdOp: IsoDate;
  /** Every time that it was asked, the first one too. */
  readonly keren: readonly string[];
  /** The last day on which an answer is waited for; null while that stands still. */
  readonly reactieTot: IsoDate | null;
  /** What ended the waiting; null: nothing yet. */
  readonly antwoord: { readonly soort: 'afstemming' | 'geen_reactie'; readonly op: IsoDate } | null;
};

/**
 * What was asked of partners, each with what came of it. To ask a partner again before it answered
 * is a reminder: the waiting goes on from the first time. An answer to either ends both, and takes
 * away that there was none; once it is withdrawn the waiting goes on.
 *
 * Source: st 5; the term is a rule of the desk itself.
 *
 * @example afstemmingsvragen([]) // []
 */
export function afstemmingsvragen(afstemmingen: readonly Rij[]): readonly Afstemmingsvraag[] {
  const asked = afstemmingen
    .filter(({ soort }) => soort === 'gevraagd')
    .sort((a, b) => compare(a.datum, b.datum) || compare(a.id, b.id));
  const found: Afstemmingsvraag[] = [];
  for (const { id, partner, datum, reactieTot = null } of asked) {
    if (partner === null) continue;
    const at = found.findLastIndex((one) => one.partner === partner);
    const last = found[at];
    if (last !== undefined && (last.antwoord === null || last.antwoord.op > datum)) {
      const keren = [...last.keren, id];
      found[at] = { ...last, keren, antwoord: answerTo(keren, afstemmingen) };
    } else
      found.push({
        ...{ id, partner, gevraagdOp: datum, keren: [id], reactieTot },
        antwoord: answerTo([id], afstemmingen),
      });
  }
  return found;
}

/** The first answer to what was asked, or else that there was none. */
function answerTo(
  keren: readonly string[],
  afstemmingen: readonly Rij[],
): Afstemmingsvraag['antwoord'] {
  const own = afstemmingen
    .filter(({ vraag }) => vraag !== null && keren.includes(vraag))
    .sort((a, b) => compare(a.datum, b.datum));
  const first =
    own.find(({ soort }) => soort === 'afstemming') ??
    own.find(({ soort }) => soort === 'geen_reactie');
  return first === undefined
    ? null
    : { soort: first.soort === 'geen_reactie' ? 'geen_reactie' : 'afstemming', op: first.datum };
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
