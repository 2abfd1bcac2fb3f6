import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { isOverdue } from '#domain/termijnen/bereken-termijn.ts';

/** A term that is still open, as much of it as a task sentence needs. */
export type OpenTermijn = {
  readonly code: string;
  readonly naam: string;
  readonly vervalt?: IsoDate | null | undefined;
  /** Who asked, such as the corporatie that wants advice. */
  readonly vrager?: string | null | undefined;
  /** The melding that started it. */
  readonly melding?: string | null | undefined;
};

const TAKEN: ReadonlyMap<string, string> = new Map([
  ['advies', 'Beantwoord de vraag om advies'],
  ['ondersteuning', 'Geef de gevraagde ondersteuning'],
  ['gemist', 'Meld dat een termijn niet is gehaald'],
  ['informeren', 'Breng de partners op de hoogte'],
  ['terugkoppeling_sociaal_team', 'Vraag het Sociaal Team om de terugkoppeling'],
  ['informatieplicht', 'Informeer betrokkene over de melding'],
  ['avg_verzoek', 'Beantwoord het AVG-verzoek'],
  ['bewaartermijn', 'Vernietig de persoonsgegevens'],
]);

const VRAGERS: ReadonlyMap<string, string> = new Map([
  ['advies', 'van'],
  ['ondersteuning', 'aan'],
]);

/**
 * An open term as a task, without a full stop. A term that a dagvaarding or exploot names is no
 * task of its own: it says what comes and, once past, asks how it ended.
 *
 * @example termijnZin({ code: 'advies', naam, vervalt, vrager: 'Trivire' }, today)
 *   // 'Beantwoord de vraag om advies van Trivire: uiterlijk do 12 nov 2026'
 * @example termijnZin({ code: 'zitting', naam: 'Zitting', vervalt }, today)
 *   // 'Zitting op do 12 nov 2026: zorg dat de aanpak rond is'
 */
export function termijnZin(termijn: OpenTermijn, today: IsoDate): string {
  const { code, naam } = termijn;
  const vervalt = termijn.vervalt ?? undefined;
  const late = vervalt !== undefined && isOverdue(vervalt, today);
  if ((code === 'zitting' || code === 'ontruiming') && vervalt !== undefined) {
    const event = `${code === 'zitting' ? 'Zitting' : 'Ontruiming'} op ${formatDatum(vervalt)}`;
    return late
      ? `${event}: leg vast hoe het is afgelopen`
      : `${event}: zorg dat de aanpak rond is`;
  }
  const by = VRAGERS.get(code);
  const vrager = by !== undefined && termijn.vrager ? ` ${by} ${termijn.vrager}` : '';
  const taak = `${TAKEN.get(code) ?? naam}${vrager}`;
  if (vervalt === undefined) return taak;
  const when = formatDatum(vervalt);
  return late ? `${taak}: dat moest uiterlijk ${when}` : `${taak}: uiterlijk ${when}`;
}
