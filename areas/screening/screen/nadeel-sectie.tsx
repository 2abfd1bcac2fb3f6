import { Checkbox } from '@mantine/core';
import {
  NADEELCATEGORIEEN,
  NADEELWAARDEN,
  type Nadeelcategorie,
  nadeelcategorieNaam,
  nadeelwaardeNaam,
  VOOR_WIE,
  type VoorWie,
} from '../rules/formulier.ts';
import type { FormulierDeel } from './deel.ts';
import { AntwoordRij, vraagId } from './keuze-rij.tsx';
import { Rijen } from './rijen.tsx';
import stijl from './screening.module.css';
import { screeningTekst } from './tekst-screening.ts';
import { type NadeelWaarde, vraagtVoorWie } from './waarden.ts';

const KEUZES = NADEELWAARDEN.map((waarde) => ({ waarde, label: nadeelwaardeNaam(waarde) }));
const WIE: Readonly<Record<VoorWie, string>> = {
  zelf: screeningTekst.zelf,
  anderen: screeningTekst.anderen,
};

/** The kinds of ernstig nadeel, one row each. */
export function NadeelSectie({ waarden, zet, bronnen }: FormulierDeel) {
  const { nadeel } = waarden;
  const put = (code: Nadeelcategorie, deel: Partial<NadeelWaarde>) =>
    zet({ nadeel: { ...nadeel, [code]: { ...nadeel[code], ...deel } } });
  const open = NADEELCATEGORIEEN.filter((code) => nadeel[code].waarde === '');
  const allUnknown = () => {
    const unknown = { waarde: 'onbekend', voorWie: [] } as const;
    const filled = Object.fromEntries(open.map((code) => [code, { ...unknown, voorWie: [] }]));
    zet({ nadeel: { ...nadeel, ...filled } });
  };
  return (
    <Rijen
      titel={screeningTekst.nadeel}
      uitleg={screeningTekst.nadeelUitleg}
      onOnbekend={open.length > 0 ? allUnknown : undefined}
    >
      {NADEELCATEGORIEEN.map((code) => (
        <AntwoordRij
          key={code}
          veld={`nadeel.${code}`}
          label={nadeelcategorieNaam(code)}
          value={nadeel[code].waarde}
          onChange={(waarde) => put(code, { waarde })}
          keuzes={KEUZES}
          bron={bronnen[`nadeel.${code}`]}
          onder={
            vraagtVoorWie(nadeel[code]) && (
              <VoorWieVelden
                code={code}
                value={nadeel[code].voorWie}
                onChange={(voorWie) => put(code, { voorWie })}
              />
            )
          }
        />
      ))}
    </Rijen>
  );
}

type VoorWieVeldenProps = {
  readonly code: Nadeelcategorie;
  readonly value: readonly VoorWie[];
  readonly onChange: (voorWie: VoorWie[]) => void;
};

function VoorWieVelden({ code, value, onChange }: VoorWieVeldenProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid row
    <div
      role="group"
      aria-label={screeningTekst.voorWie(nadeelcategorieNaam(code))}
      id={vraagId(`nadeel.${code}.voorWie`)}
      className={stijl['onder']}
    >
      <span className={stijl['voet']}>{screeningTekst.voorWieKort}</span>
      {VOOR_WIE.map((wie) => (
        <Checkbox
          key={wie}
          label={WIE[wie]}
          checked={value.includes(wie)}
          styles={{ label: { fontSize: '0.875rem' } }}
          onChange={() =>
            onChange(value.includes(wie) ? value.filter((one) => one !== wie) : [...value, wie])
          }
        />
      ))}
    </div>
  );
}
