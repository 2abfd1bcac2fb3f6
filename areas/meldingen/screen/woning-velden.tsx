import { TextInput } from '@mantine/core';
import { PERSOON_LABELS } from '#areas/personen/rules/getypte-persoon.ts';
import { HuisnummerVeld } from '#renderer/dossier/persoon-velden.tsx';
import { withPostcode } from './adres.ts';
import { useMelding } from './context.ts';
import { meldingTekst } from './tekst-meldingen.ts';
import { useVeld } from './use-veld.tsx';
import { Vak, Velden } from './vak.tsx';
import { Uitklapdeel } from './verder-velden.tsx';
import type { GetypteWoning } from './waarden.ts';

/** The woning that it is about, for somebody who lives or gets post elsewhere. */
export function WoningVelden() {
  const { values, wijzig } = useMelding();
  const { woning } = values;
  const change = (velden: Partial<GetypteWoning>) =>
    wijzig((before) => ({ woning: { ...before.woning, ...velden } }));
  return (
    <Uitklapdeel
      titel={meldingTekst.andereWoning}
      open={woning.open}
      onOpen={(open) => change({ open })}
    >
      <Velden>
        <Vak breed={3}>
          <Regel
            veld="postcode"
            value={woning.postcode}
            onChange={(postcode) => {
              const { plaats = woning.plaats } = withPostcode(woning, postcode);
              change({ postcode, plaats });
            }}
          />
        </Vak>
        <Vak breed={3}>
          <HuisnummerVeld
            value={woning.huisnummer}
            onChange={(huisnummer) => change({ huisnummer })}
            {...useVeld('woning.huisnummer')}
          />
        </Vak>
        <Vak breed={6}>
          <Regel veld="straat" value={woning.straat} onChange={(straat) => change({ straat })} />
        </Vak>
        <Vak breed={6}>
          <Regel veld="plaats" value={woning.plaats} onChange={(plaats) => change({ plaats })} />
        </Vak>
      </Velden>
    </Uitklapdeel>
  );
}

type RegelProps = {
  readonly veld: 'postcode' | 'straat' | 'plaats';
  readonly value: string;
  readonly onChange: (tekst: string) => void;
};

function Regel({ veld, value, onChange }: RegelProps) {
  return (
    <TextInput
      label={PERSOON_LABELS[veld]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...useVeld(`woning.${veld}`)}
    />
  );
}
