import { toonWaarde } from '#domain/velden/tonen.ts';
import type { ConflictRegel } from '#renderer/components/conflict.tsx';
import type { Briefinstellingen } from '../contract.ts';
import { instellingVelden } from '../fields.ts';
import { vensterwoorden } from '../rules/leesbaar.ts';
import { briefInstelTekst } from './tekst-briefinstellingen.ts';

/** What the form holds: the lines of the sender are typed as one text. */
export type BriefinstellingWaarden = Omit<Briefinstellingen, 'afzender'> & { afzender: string };

/** The form as it stands for what is stored. */
export function briefinstellingWaarden({
  afzender,
  ...rest
}: Briefinstellingen): BriefinstellingWaarden {
  return { ...rest, afzender: afzender.join('\n') };
}

/** The lines that were typed; empty ones do not stand on an envelope. */
export function regelsVan(afzender: string): string[] {
  return afzender
    .split('\n')
    .map((regel) => regel.trim())
    .filter((regel) => regel !== '');
}

/** What is wrong with the lines of the sender; undefined when they fit. */
export function afzenderFout(afzender: string): string | undefined {
  const regels = regelsVan(afzender);
  if (regels.length > 5) return briefInstelTekst.teVeel;
  return regels.some((regel) => regel.length > 60) ? briefInstelTekst.teLang : undefined;
}

/** Words that say too much on an envelope, in a sentence; undefined when there are none. */
export function nietNeutraal(afzender: string): string | undefined {
  const woorden = vensterwoorden(regelsVan(afzender).join('\n'));
  if (woorden.length === 0) return undefined;
  return briefInstelTekst.nietNeutraal(woorden.map((woord) => `“${woord}”`).join(', '));
}

const VELDEN: readonly (readonly [string, (waarden: BriefinstellingWaarden) => string])[] = [
  [briefInstelTekst.afzender, ({ afzender }) => regelsVan(afzender).join(', ')],
  ...(['venster', 'telefoon', 'bereikbaar', 'fg', 'grondslag', 'opvang'] as const).map(
    (naam) =>
      [
        instellingVelden[naam].label,
        (waarden: BriefinstellingWaarden) => toonWaarde(instellingVelden[naam], waarden[naam]),
      ] as const,
  ),
  [
    briefInstelTekst.crisislijnen,
    ({ crisislijnen }) =>
      crisislijnen
        .map(({ telefoon }) => telefoon)
        .filter((telefoon) => telefoon !== '')
        .join(', '),
  ],
];

/** The crisis lines with the one of this sociale dienst as it is typed. */
export function metCrisislijn(
  crisislijnen: Briefinstellingen['crisislijnen'],
  partnerId: string,
  telefoon: string,
): Briefinstellingen['crisislijnen'] {
  const other = crisislijnen.filter((one) => one.partnerId !== partnerId);
  return [...other, { partnerId, telefoon }];
}

/** What is stored beside what was typed, field by field. */
export function briefConflict(
  huidig: BriefinstellingWaarden,
  getypt: BriefinstellingWaarden,
): ConflictRegel[] {
  return VELDEN.map(([veld, read]) => ({ veld, opgeslagen: read(huidig), getypt: read(getypt) }));
}

/** The settings in words, for whoever may only read them. */
export function briefRegels(waarden: BriefinstellingWaarden): { label: string; value: string }[] {
  return VELDEN.map(([label, read]) => ({ label, value: read(waarden) || briefInstelTekst.leeg }));
}
