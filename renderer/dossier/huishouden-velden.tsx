import { huishoudenVelden } from '#areas/dossiers/fields.ts';
import { ZORGEN, type Zorg, type Zorgwaarde, zorgNaam } from '#areas/dossiers/rules-huishouden.ts';
import type { JaNeeOnbekend } from '#domain/keuzes.ts';
import { KeuzeRij } from '#renderer/components/keuze-rij.tsx';
import { JA_NEE_KEUZES, ZORG_KEUZES } from './keuzes.ts';
import type { ZorgenKeuze } from './zorgen-keuze.ts';

type KinderenVeldProps = {
  readonly value: JaNeeOnbekend | '';
  readonly onChange: (antwoord: JaNeeOnbekend | '') => void;
};

/** Whether there are children. Nothing is chosen before somebody does. */
export function KinderenVeld({ value, onChange }: KinderenVeldProps) {
  return (
    <KeuzeRij
      label={huishoudenVelden.kinderen.label}
      keuzes={JA_NEE_KEUZES}
      {...{ value, onChange }}
      leegMag
    />
  );
}

type ZorgenVeldenProps = {
  readonly value: ZorgenKeuze;
  readonly onChange: (zorg: Zorg, waarde: Zorgwaarde | '') => void;
};

/** The five concerns of B3, a row each. Nothing is chosen before somebody does. */
export function ZorgenVelden({ value, onChange }: ZorgenVeldenProps) {
  return ZORGEN.map((zorg) => (
    <KeuzeRij
      key={zorg}
      naast
      label={zorgNaam(zorg)}
      keuzes={ZORG_KEUZES}
      value={value[zorg]}
      onChange={(waarde) => onChange(zorg, waarde)}
      leegMag
    />
  ));
}
