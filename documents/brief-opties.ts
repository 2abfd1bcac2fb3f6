/** Where the window of the envelope is. */
export type Envelopvenster = 'links' | 'rechts';

/** TrueType files that hold every letter of the names in a letter. */
export interface Lettertypen {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** What a letter needs besides its text. */
export interface BriefOpties {
  readonly fonts: Lettertypen;
  readonly venster: Envelopvenster;
}
