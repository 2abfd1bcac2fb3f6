/** Something about a field that has to be repaired or cleared before the melding can be saved. */
export type Veldfout = { readonly soort: 'fout'; readonly pad: string; readonly zin: string };

/** Something odd about a field, that is saved once somebody has said that it is right. */
export type Veldwaarschuwing = {
  readonly soort: 'waarschuwing';
  readonly pad: string;
  readonly zin: string;
  /** Which warning this is: `<pad>:<code>`. */
  readonly sleutel: string;
  /** What it is about: when this changes it is a new warning. */
  readonly waarde: string;
};

/** What was found about one field of the form. */
export type Bevinding = Veldfout | Veldwaarschuwing;

/** */
export function fout(pad: string, zin: string): Veldfout {
  return { soort: 'fout', pad, zin };
}
