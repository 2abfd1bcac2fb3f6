import { kandidaat } from '#areas/bekendheid/contract.ts';
import type { Conceptinhoud } from '#renderer/concepten/concept-queue.ts';
import { herstel } from '#renderer/concepten/herstel.ts';
import { type Aanleiding, DATUMSOORTEN, isAanleiding } from '../rules.ts';
import { type Aanvaarding, type Herkenning, legePersoon, type PersoonWaarden } from './waarden.ts';

/**
 * A draft with its lists made safe: the people, links and accepted warnings in it are read one by
 * one, so that a draft of an older version of the form, or a damaged one, never breaks the form.
 */
export function salvageConcept(inhoud: Conceptinhoud): Conceptinhoud {
  // Drafts of before say achterstand.
  const { personen, aanvaard, achterstand, achterstandCent = achterstand, ...other } = inhoud;
  const { andereAanleidingen, ongeveer, ...rest } = other;
  const mensen = Array.isArray(personen) ? personen.flatMap(readPersoon) : [];
  return {
    ...rest,
    ...(achterstandCent !== undefined && { achterstandCent }),
    ...(mensen.length > 0 && { personen: mensen }),
    ...(Array.isArray(andereAanleidingen) && {
      andereAanleidingen: andereAanleidingen.filter(isCode),
    }),
    ...(Array.isArray(ongeveer) && {
      ongeveer: DATUMSOORTEN.filter((soort) => ongeveer.includes(soort)),
    }),
    aanvaard: Array.isArray(aanvaard) ? aanvaard.filter(isAanvaarding) : [],
  };
}

function readPersoon(bewaard: unknown, index: number): PersoonWaarden[] {
  if (!isRecord(bewaard)) return [];
  // Drafts of before say koppeling.
  const { koppeling, herkenning = koppeling, ...velden } = bewaard;
  const persoon = herstel(legePersoon(`p${index + 1}`), velden);
  return [{ ...persoon, herkenning: salvageHerkenning(herkenning) }];
}

function salvageHerkenning(bewaard: unknown): Herkenning | null {
  if (!isRecord(bewaard)) return null;
  const read = kandidaat.safeParse(bewaard['kandidaat']);
  if (!read.success) return null;
  const ingevuld = Array.isArray(bewaard['ingevuld']) ? bewaard['ingevuld'] : [];
  return { kandidaat: read.data, ingevuld: ingevuld.filter(isGevuld) };
}

function isGevuld(veld: unknown): veld is Herkenning['ingevuld'][number] {
  return (
    typeof veld === 'string' &&
    Object.hasOwn(legePersoon('p1'), veld) &&
    veld !== 'sleutel' &&
    veld !== 'herkenning'
  );
}

function isCode(value: unknown): value is Aanleiding {
  return typeof value === 'string' && isAanleiding(value);
}

function isAanvaarding(value: unknown): value is Aanvaarding {
  return (
    isRecord(value) && typeof value['sleutel'] === 'string' && typeof value['waarde'] === 'string'
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
