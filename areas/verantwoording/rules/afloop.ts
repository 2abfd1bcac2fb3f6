import type { Afsluitreden } from '#areas/afsluiten/rules/afsluiting.ts';
import { isHuisuitzetting } from '#areas/afsluiten/rules/afsluiting.ts';
import type { Dagstand } from '#areas/trajecten/rules/dagen.ts';
import { type Gebeurtenis, inVolgorde, momentVan } from '#areas/trajecten/rules/gebeurtenis.ts';
import { deriveProcedure } from '#areas/trajecten/rules/procedure.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';

/** How an ontruiming that was announced came to an end for the household. */
export const AFLOPEN = ['voorkomen', 'voorlopig', 'vertrokken', 'uitgezet', 'anders'] as const;

/** One of the ways. */
export type Ontruimingsafloop = (typeof AFLOPEN)[number];

const AFLOOPNAMEN: Readonly<Record<Ontruimingsafloop, string>> = {
  voorkomen: 'Voorkomen',
  voorlopig: 'Voorlopig voorkomen',
  vertrokken: 'Vertrokken, onderdak onbekend',
  uitgezet: 'Huisuitzetting',
  anders: 'Anders geëindigd',
};

/** The Dutch name of a way. @example afloopNaam('uitgezet') // 'Huisuitzetting' */
export function afloopNaam(afloop: Ontruimingsafloop): string {
  return AFLOOPNAMEN[afloop];
}

/** An announced ontruiming of one procedure, followed to its end. */
export type Ontruimingszaak = {
  /** When it was announced; null: only that it was carried out is known. */
  readonly begin: IsoDate | null;
  /** When it ended; null: it has not. */
  readonly eind: IsoDate | null;
  /** How it stands: null while it has not ended. */
  readonly afloop: Ontruimingsafloop | null;
};

/** A traject as far as it says how things ended. */
export type Trajecteinde = {
  readonly op: IsoDate;
  /** Null: it is not known why. */
  readonly reden: Afsluitreden | null;
};

/** A procedure within one traject. */
export type Zaakvraag = {
  readonly gebeurtenissen: readonly Gebeurtenis[];
  /** When the traject before this one was closed; null: this is the first. */
  readonly na: IsoDate | null;
  /** How the traject was closed; null while it is open. */
  readonly einde: Trajecteinde | null;
  /** The last day that counts. */
  readonly totEnMet: IsoDate;
};

/**
 * The announced ontruimingen of a procedure within one traject, each followed to its end, as it
 * stood at the end of a day.
 *
 * - An ontruiming that was put off, suspended or called off at the door has not ended; one that was
 *   withdrawn has, and so has one that is off after the arrears were paid or a regeling was made.
 * - It is **voorkomen** when the household still lives in the woning, or moved to another home, when
 *   that ended. While the vonnis is in force it is **voorlopig voorkomen**: an announced ontruiming
 *   rests on a vonnis, so that is so until the arrears or the regeling were paid in full, the case
 *   was withdrawn, the vonnis was rejected, or a regeling says that it is off.
 * - What is announced after that is another one.
 * - What had not ended when the traject was closed ends by the reason of closing. A dossier that is
 *   double, or whose melding was withdrawn, counts nowhere.
 *
 * Source: domein §8 (voorkomen), §2 (what ends an ontruiming day), §3 (reasons of closing).
 *
 * @example ontruimingszaken({ gebeurtenissen: [], na: null, einde: null, totEnMet: today }) // []
 */
export function ontruimingszaken(vraag: Zaakvraag): readonly Ontruimingszaak[] {
  const { na, totEnMet } = vraag;
  const einde = vraag.einde !== null && vraag.einde.op <= totEnMet ? vraag.einde : null;
  if (einde?.reden === 'dubbel' || einde?.reden === 'ingetrokken') return [];
  const last = einde?.op ?? totEnMet;
  const rij = inVolgorde(vraag.gebeurtenissen).filter((one) => momentVan(one) <= last);
  const { ontruimingen, uitgevoerd } = deriveProcedure(rij);
  const aangezegd = ontruimingen.filter(
    ({ einde: ended }) => na === null || ended === null || ended.op > na,
  );
  const zaken = walk(rij, aangezegd);
  const out = uitgevoerd === null ? null : momentVan(uitgevoerd);
  if (
    out !== null &&
    (na === null || out > na) &&
    !zaken.some(({ afloop }) => afloop === 'uitgezet')
  )
    zaken.push({ begin: null, eind: out, afloop: 'uitgezet' });
  if (einde === null) return zaken;
  // What was followed by another is as it was.
  return zaken.map((zaak, index) => (index === zaken.length - 1 ? closed(zaak, einde) : zaak));
}

/** An announced ontruiming with the procedure that it is of; null: that is not known. */
export type Zaakuitkomst<Procedure> = Ontruimingszaak & { readonly procedure: Procedure | null };

/**
 * The same of all procedures of a traject. Closed as huisuitzetting it is one huisuitzetting: that
 * which was recorded, or else the first that still stood, or else one of which nothing is known
 * but the reason of closing.
 *
 * @example trajectzaken([], { na: null, einde: { op: today, reden: 'huisuitzetting_overlast' }, totEnMet: today }).length // 1
 */
export function trajectzaken<Procedure>(
  procedures: readonly {
    readonly procedure: Procedure;
    readonly gebeurtenissen: readonly Gebeurtenis[];
  }[],
  traject: Omit<Zaakvraag, 'gebeurtenissen'>,
): readonly Zaakuitkomst<Procedure>[] {
  const { einde, totEnMet } = traject;
  const { reden } = einde ?? { reden: null };
  const isLost = reden !== null && isHuisuitzetting(reden);
  const found: Zaakuitkomst<Procedure>[] = [];
  const hasLost = () => found.some(({ afloop }) => afloop === 'uitgezet');
  // What was carried out is known before what the reason of closing says of the others.
  const asked = procedures.map(({ procedure, gebeurtenissen }) => ({
    ...{ procedure, gebeurtenissen },
    isUit: inVolgorde(gebeurtenissen).some(({ soort }) => soort === 'ontruiming_uitgevoerd'),
  }));
  for (const { procedure, gebeurtenissen } of asked.sort((a, b) => +b.isUit - +a.isUit)) {
    const closing = isLost && hasLost() && einde !== null ? { ...einde, reden: null } : einde;
    for (const zaak of ontruimingszaken({ ...traject, einde: closing, gebeurtenissen }))
      found.push({ ...zaak, procedure });
  }
  if (isLost && einde !== null && einde.op <= totEnMet && !hasLost())
    found.push({ begin: null, eind: einde.op, afloop: 'uitgezet', procedure: null });
  return found;
}

type Open = { -readonly [K in keyof Ontruimingszaak]: Ontruimingszaak[K] };

/** Follows what was announced through what happened, day by day. */
function walk(rij: readonly Gebeurtenis[], aangezegd: readonly Dagstand[]): Open[] {
  const zaken: Open[] = [];
  const days = [
    ...new Set([
      ...rij.map(momentVan),
      ...aangezegd.flatMap(({ einde }) => (einde === null ? [] : [einde.op])),
    ]),
  ].sort();
  let titel: Titel = 'kracht';
  for (const day of days) {
    const begun = aangezegd.some(({ door }) => momentVan(door) === day);
    const known = zaken.at(-1);
    if (begun && (known === undefined || known.afloop !== null))
      zaken.push({ begin: day, eind: null, afloop: null });
    for (const one of rij) if (momentVan(one) === day) titel = titelNa(titel, one);
    const zaak = zaken.at(-1);
    // What is prevented stays so: what comes after it is another one.
    if (zaak === undefined || (zaak.afloop !== null && zaak.afloop !== 'voorlopig')) continue;
    const own = aangezegd.filter(({ door }) => momentVan(door) <= day);
    if (own.some(({ einde }) => einde === null || einde.op > day)) continue;
    const afloop = afloopOp(own, titel);
    if (afloop === null) continue;
    zaak.afloop = afloop;
    zaak.eind ??= day;
  }
  return zaken;
}

/** How it ended for the household once no announced day stands; null when it did not. */
function afloopOp(own: readonly Dagstand[], titel: Titel): Ontruimingsafloop | null {
  const ended = own.flatMap(({ einde }) => einde ?? []);
  if (ended.some(({ hoe }) => hoe === 'uitgevoerd')) return 'uitgezet';
  if (titel === 'weg') return 'voorkomen';
  const last = ended.reduce((one, other) => (other.op >= one.op ? other : one), ended[0] ?? NIETS);
  return titel === 'regeling' || last.hoe === 'ingetrokken' ? 'voorlopig' : null;
}

const NIETS = { hoe: 'uitgesteld', op: '' } as const;

/** Whether what the ontruiming rests on is in force, is so beside a regeling, or is off. */
type Titel = 'kracht' | 'regeling' | 'weg';

function titelNa(titel: Titel, { soort, gegevens }: Gebeurtenis): Titel {
  switch (soort) {
    case 'achterstand_voldaan':
    case 'regeling_nagekomen':
    case 'dagvaarding_ingetrokken':
      return 'weg';
    case 'vonnis':
      if (gegevens.toewijzing === 'tussenvonnis') return titel;
      return gegevens.toewijzing === 'afgewezen' ? 'weg' : 'kracht';
    case 'regeling_getroffen':
    case 'laatstekans':
      return gegevens.vonnisInStand === 'nee' ? 'weg' : 'regeling';
    case 'schikking':
      return 'regeling';
    case 'regeling_verbroken':
    case 'ontruiming_aangezegd':
      return 'kracht';
    default:
      return titel;
  }
}

/** How something stands once the traject is closed. */
function closed(zaak: Ontruimingszaak, { op, reden }: Trajecteinde): Ontruimingszaak {
  const afloop = afloopBij(reden);
  if (zaak.afloop === null) return { ...zaak, eind: op, afloop };
  // They moved to another home after all, or went while the vonnis was in force.
  const isOther = afloop === 'vertrokken' || afloop === 'voorkomen';
  return zaak.afloop === 'voorlopig' && isOther ? { ...zaak, afloop } : zaak;
}

/** How an ontruiming that still stood ended, by the reason why the traject was closed. */
export function afloopBij(reden: Afsluitreden | null): Ontruimingsafloop {
  if (reden === null) return 'anders';
  if (isHuisuitzetting(reden)) return 'uitgezet';
  switch (reden) {
    case 'oplossing':
      return 'voorlopig';
    case 'verhuisd':
      return 'voorkomen';
    case 'vertrokken':
      return 'vertrokken';
    default:
      return 'anders';
  }
}
