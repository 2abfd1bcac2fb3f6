import { Bericht } from '#renderer/components/bericht.tsx';
import { meldingTekst } from '#renderer/text/nl/meldingen.ts';
import type { Bevinding } from './bevinding.ts';
import stijl from './meldingen.module.css';
import { focusVeld } from './sneltoetsen.ts';
import type { Veldnamen } from './veld-namen.ts';

type FoutOverzichtProps = {
  readonly open: readonly Bevinding[];
  readonly naamVan: Veldnamen;
};

/** After a save that was refused: everything that stands in the way, each a way to its field. */
export function FoutOverzicht({ open, naamVan }: FoutOverzichtProps) {
  if (open.length === 0) return null;
  const fouten = open.filter(({ soort }) => soort === 'fout').length;
  return (
    <Bericht
      toon={fouten > 0 ? 'fout' : 'let-op'}
      rol="alert"
      titel={`${meldingTekst.nietOpgeslagen}: ${meldingTekst.overzicht(fouten, open.length - fouten)}`}
    >
      <ul className={stijl['overzicht']}>
        {open.map((bevinding) => (
          <li key={`${bevinding.pad} ${bevinding.zin}`}>
            <button
              type="button"
              className={stijl['naarVeld']}
              onClick={() => focusVeld(bevinding.pad)}
            >
              {naamVan(bevinding.pad)}
            </button>
            : {bevinding.zin}
          </li>
        ))}
      </ul>
    </Bericht>
  );
}
