import { opsomming } from '#areas/brieven/rules/briefzinnen.ts';
import { formatTijdstip } from '#domain/dates/format.ts';

/** What is known of what a restore would lose. */
type Verliesbeeld = {
  /** When the back-up was made: a UTC instant. */
  readonly gemaaktOp: string;
  /** There is no register yet. */
  readonly leeg?: true | undefined;
  /** Left out where the register as it is now cannot be read. */
  readonly verlies?:
    | { readonly dossiers: number; readonly meldingen: number; readonly wijzigingen: number }
    | undefined;
};

const aantal = (count: number, een: string, meer: string) =>
  count === 0 ? [] : [`${count} ${count === 1 ? een : meer}`];

function wegNa(verlies: NonNullable<Verliesbeeld['verlies']>): string[] {
  return [
    ...aantal(verlies.dossiers, 'dossier', 'dossiers'),
    ...aantal(verlies.meldingen, 'melding', 'meldingen'),
    ...aantal(verlies.wijzigingen, 'wijziging', 'wijzigingen'),
  ];
}

/** Whether nothing has to be entered anew after a back-up was put back. */
export function isZonderVerlies({ leeg, verlies }: Verliesbeeld): boolean {
  return leeg === true || (verlies !== undefined && wegNa(verlies).length === 0);
}

/** What putting a back-up back would lose, in Dutch; screens and the command line say it alike. */
export function verliesZin(beeld: Verliesbeeld): string {
  const op = formatTijdstip(beeld.gemaaktOp);
  if (beeld.leeg === true) return 'Er staat hier nog geen register. Er gaat niets verloren.';
  if (beeld.verlies === undefined)
    return `Wat na ${op} is ingevoerd, gaat verloren. Hoeveel dat is, is niet te zeggen: het register van nu kan niet worden gelezen.`;
  const weg = wegNa(beeld.verlies);
  if (weg.length === 0) return `Er gaat niets verloren: na ${op} is er niets gewijzigd.`;
  return `Wat na ${op} is ingevoerd, gaat verloren: ${opsomming(weg)}.`;
}

/** What is lost now that a back-up was put back, and what to do; for where something is lost. */
export function verlorenZin({ gemaaktOp, verlies }: Verliesbeeld): string {
  const op = formatTijdstip(gemaaktOp);
  const hoeveel = verlies === undefined ? '' : `: ${opsomming(wegNa(verlies))}`;
  return `Wat na ${op} is ingevoerd, staat niet meer in het register${hoeveel}. Vraag ieder om dat opnieuw in te voeren.`;
}

/** How much is in a back-up. @example inhoudZin({ dossiers: 1, meldingen: 2 }) // '1 dossier en 2 meldingen' */
export function inhoudZin({
  dossiers,
  meldingen,
}: {
  readonly dossiers: number;
  readonly meldingen: number;
}): string {
  return `${dossiers === 1 ? '1 dossier' : `${dossiers} dossiers`} en ${meldingen === 1 ? '1 melding' : `${meldingen} meldingen`}`;
}
