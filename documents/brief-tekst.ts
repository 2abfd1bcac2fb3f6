import type { Brieftekst } from '#areas/brieven/rules/opstellen.ts';
import type { Briefplek } from './document-fout.ts';

/** A paragraph with what it does not have as empty text. */
export interface NetteAlinea {
  readonly kop: string;
  readonly tekst: string;
  readonly punten: readonly string[];
  /** Of running text that is not Dutch. */
  readonly taal?: string;
}

/** A letter of which every line can be set as it is. */
export type NetteBrief = Omit<Brieftekst, 'alineas' | 'ondertekening'> & {
  readonly alineas: readonly NetteAlinea[];
  readonly ondertekening: readonly string[];
};

/** Text of a letter with where it stands, for who has to mend it. */
export interface BriefTekst {
  readonly plek: Briefplek;
  readonly tekst: string;
}

/**
 * The letter as it can be set: letters with their marks in one piece, no invisible characters,
 * and no empty lines or points. What is left out would not be seen on paper.
 */
export function tidyInhoud(inhoud: Brieftekst): NetteBrief {
  return {
    afzender: { regels: tidyLines(inhoud.afzender.regels) },
    adres: tidyLines(inhoud.adres),
    datum: tidyLine(inhoud.datum),
    onsKenmerk: tidyLine(inhoud.onsKenmerk),
    betreft: tidyLine(inhoud.betreft),
    aanhef: tidyLine(inhoud.aanhef),
    alineas: inhoud.alineas.map(({ kop = '', tekst = '', punten = [], taal }) => ({
      ...(taal !== undefined && { taal }),
      kop: tidyLine(kop),
      tekst: tidyTekst(tekst),
      punten: punten.map(tidyTekst).filter((punt) => punt !== ''),
    })),
    slot: tidyLine(inhoud.slot),
    ondertekening: tidyLines(inhoud.ondertekening.split(/\r?\n/u)),
    voettekst: tidyLine(inhoud.voettekst),
  };
}

function tidyTekst(tekst: string): string {
  return (
    tekst
      .normalize('NFC')
      .replace(/\r\n?/gu, '\n')
      .replace(/\t/gu, ' ')
      // Soft hyphen, zero-width space, word joiner and byte order mark come along with pasting.
      .replace(/[\u00AD\u200B\u2060\uFEFF]/gu, '')
      .trim()
  );
}

function tidyLine(tekst: string): string {
  return tidyTekst(tekst).replace(/\n+/gu, ' ');
}

function tidyLines(regels: readonly string[]): string[] {
  return regels.map(tidyLine).filter((regel) => regel !== '');
}

/** All text of a letter in reading order, each with its place. */
export function textsOf(inhoud: NetteBrief): BriefTekst[] {
  const lines = (plek: Briefplek, regels: readonly string[]) =>
    regels.map((tekst) => ({ plek, tekst }));
  return [
    ...lines({ deel: 'afzender' }, inhoud.afzender.regels),
    ...lines({ deel: 'adres' }, inhoud.adres),
    ...lines({ deel: 'datum' }, [inhoud.datum]),
    ...lines({ deel: 'kenmerk' }, [inhoud.onsKenmerk]),
    ...lines({ deel: 'onderwerp' }, [inhoud.betreft]),
    ...lines({ deel: 'aanhef' }, [inhoud.aanhef]),
    ...inhoud.alineas.flatMap(({ kop, tekst, punten }, index) =>
      lines({ deel: 'alinea', nummer: index + 1 }, [kop, tekst, ...punten]),
    ),
    ...lines({ deel: 'slotzin' }, [inhoud.slot]),
    ...lines({ deel: 'ondertekening' }, inhoud.ondertekening),
    ...lines({ deel: 'voettekst' }, [inhoud.voettekst]),
  ];
}
