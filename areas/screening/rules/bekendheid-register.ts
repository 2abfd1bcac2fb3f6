/** What the register itself knows of a household, besides the melding that is screened. */
export type Registerfeiten = {
  /** Trajecten of this dossier before the one that is screened. */
  readonly eerdereTrajecten: number;
  /** Other dossiers in which somebody of this household stands. */
  readonly andereDossiers: number;
  /** Meldingen of this traject; one event that was reported twice counts once. */
  readonly meldingen: number;
};

/**
 * Whether a household was known to the Meldpunt, as the register says it: nobody types that. The
 * melding that is screened is no reason by itself.
 *
 * Source: SA 7 MZO b (zorghistorie); domein §4.
 *
 * @example bekendVolgensRegister({ eerdereTrajecten: 0, andereDossiers: 0, meldingen: 1 }).antwoord // 'nee'
 * @example bekendVolgensRegister({ eerdereTrajecten: 1, andereDossiers: 0, meldingen: 1 }).reden // 'Er was in dit dossier eerder een traject.'
 */
export function bekendVolgensRegister({
  eerdereTrajecten,
  andereDossiers,
  meldingen,
}: Registerfeiten): { readonly antwoord: 'ja' | 'nee'; readonly reden: string } {
  if (eerdereTrajecten > 0)
    return { antwoord: 'ja', reden: 'Er was in dit dossier eerder een traject.' };
  if (andereDossiers > 0)
    return { antwoord: 'ja', reden: 'Iemand uit dit huishouden staat ook in een ander dossier.' };
  if (meldingen > 1)
    return { antwoord: 'ja', reden: `Er zijn in dit traject ${meldingen} meldingen.` };
  return { antwoord: 'nee', reden: 'Het register kent dit huishouden alleen van deze melding.' };
}
