import { Tooltip } from '@mantine/core';
import type { Vlagcode } from '#areas/dossiers/rules.ts';
import { Merk, type Toon } from '#renderer/components/merk.tsx';
import { vlagTekst } from './tekst-dossiers.ts';

/** A flag as it comes over the contract: its code and one sentence. */
export type VlagMerk = { readonly code: string; readonly zin: string };

const TONEN: Readonly<Record<Vlagcode, Toon>> = {
  beperkt: 'fout',
  kinderbeleid: 'fout',
  met_twee: 'fout',
  eerst_bellen: 'let-op',
  niet_aan_huis: 'fout',
  ernstig_nadeel: 'fout',
  kinderen: 'let-op',
  kinderen_onbekend: 'let-op',
  prioriteit: 'uitleg',
  zonder_dossierhouder: 'neutraal',
};

/** The short name of a flag; a code that this version does not know is shown as it is. */
export function vlagNaam(code: string): string {
  return isVlagcode(code) ? vlagTekst[code] : code;
}

/** How strongly a flag speaks. */
export function vlagToon(code: string): Toon {
  return isVlagcode(code) ? TONEN[code] : 'neutraal';
}

/** A small flag whose sentence is there for the mouse and for a screen reader. */
export function VlagMerk({ vlag }: { vlag: VlagMerk }) {
  return (
    <Tooltip label={vlag.zin} multiline maw={320}>
      <span style={{ position: 'relative', zIndex: 1 }}>
        <Merk toon={vlagToon(vlag.code)}>{vlagNaam(vlag.code)}</Merk>
        <span className="alleen-voorlezer">: {vlag.zin}</span>
      </span>
    </Tooltip>
  );
}

function isVlagcode(code: string): code is Vlagcode {
  return Object.hasOwn(TONEN, code);
}
