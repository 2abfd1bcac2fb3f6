import { Checkbox, Select, Textarea } from '@mantine/core';
import type { Weetbeeld } from '#areas/partnervragen/contract-weten.ts';
import {
  ZORGSLEUTELS,
  type Zorgsleutel,
  zorgsleutelNaam,
} from '#areas/partnervragen/rules/grondslag.ts';
import { type Weetveld, weetveldNaam } from '#areas/partnervragen/rules/weetvelden.ts';
import { Merk } from './merk.tsx';
import stijl from './weten-keuze.module.css';

/** Words of what somebody may know. */
export const wetenTekst = {
  ontvanger: (ontvanger: string, stap: string) =>
    `Ontvanger: ${ontvanger}. ${stap === 'uitgesteld' ? 'Ontruiming uitgesteld' : `Stap ${stap}`}.`,
  grondslag: (grond: string) => `Grondslag: ${grond}.`,
  kies: 'Alleen met reden',
  magNiet: 'Mag niet: haal weg',
  sleutelLabel: 'Zorg en verplichte zorg vertellen op grond van',
  sleutelGeen: 'Niet vertellen: ‘neem contact op met het Meldpunt’',
  motivering: (veld: string) => `Waarom nodig: ${veld.toLowerCase()}`,
  weglaten: (aantal: number) => `Dit laat u weg (${aantal})`,
  weglatenUitleg:
    'Wat u weglaat noemt u niet, ook niet met ‘geen’. Zo leest niemand iets uit wat er niet staat.',
  regel: (velden: string, waarom: string) => `${velden}. ${waarom}`,
};

/** What somebody chose to tell of one field. */
export type Wetenkeuze = { readonly gekozen: boolean; readonly motivering: string };

type WetenKeuzeProps = {
  readonly naam: string;
  readonly beeld: Weetbeeld;
  /** The fields that can be chosen; others of the picture are only shown. */
  readonly velden: readonly Weetveld[];
  /** What the fixed words tell anyway: it is shown, and only asks why where the rules do. */
  readonly vast?: Weetveld;
  readonly keuzeVan: (veld: Weetveld) => Wetenkeuze;
  readonly onKeuze: (veld: Weetveld, keuze: Wetenkeuze) => void;
  readonly foutVan: (veld: Weetveld) => unknown;
  readonly sleutel: Zorgsleutel | null;
  readonly onSleutel: (sleutel: Zorgsleutel | null) => void;
};

/** Before anything is told: what this recipient may hear, and what is left out and why. */
export function WetenKeuze(props: WetenKeuzeProps) {
  const { naam, beeld, velden, sleutel, onSleutel } = props;
  const oordelen = beeld.oordelen.filter(({ veld }) => velden.includes(veld));
  // What was ticked before another role or purpose was chosen stays in sight, so that it can be undone.
  const open = oordelen.filter(
    ({ stand, veld }) => stand === 'mag' || stand === 'kies' || props.keuzeVan(veld).gekozen,
  );
  const weg = beeld.oordelen.filter(({ stand }) => stand === 'niet' || stand === 'sleutel');
  const metSleutel = sleutel !== null || oordelen.some(({ stand }) => stand === 'sleutel');
  return (
    <>
      <p className={stijl['kop']}>
        {wetenTekst.ontvanger(beeld.ontvanger, beeld.stap)} {wetenTekst.grondslag(beeld.grond)}
      </p>
      <fieldset className={stijl['velden']} aria-label={naam}>
        {open.map((oordeel) => (
          <Veld key={oordeel.veld} {...props} oordeel={oordeel} />
        ))}
      </fieldset>
      {metSleutel && (
        <Select
          label={wetenTekst.sleutelLabel}
          mt="sm"
          data={[
            { value: '', label: wetenTekst.sleutelGeen },
            ...ZORGSLEUTELS.map((value) => ({ value, label: zorgsleutelNaam(value) })),
          ]}
          value={sleutel ?? ''}
          onChange={(value) => onSleutel(ZORGSLEUTELS.find((one) => one === value) ?? null)}
          allowDeselect={false}
        />
      )}
      {weg.length > 0 && (
        <details className={stijl['weg']} open>
          <summary>{wetenTekst.weglaten(weg.length)}</summary>
          <p className={stijl['kop']}>{wetenTekst.weglatenUitleg}</p>
          <ul>
            {[...Map.groupBy(weg, ({ reden, bron }) => `${reden} (${bron})`)].map(
              ([waarom, samen]) => (
                <li key={waarom}>
                  {wetenTekst.regel(samen.map(({ veld }) => weetveldNaam(veld)).join('; '), waarom)}
                </li>
              ),
            )}
          </ul>
        </details>
      )}
    </>
  );
}

type VeldProps = WetenKeuzeProps & { readonly oordeel: Weetbeeld['oordelen'][number] };

function Veld({ oordeel, vast, keuzeVan, onKeuze, foutVan }: VeldProps) {
  const { veld, stand } = oordeel;
  const keuze = veld === vast ? { ...keuzeVan(veld), gekozen: true } : keuzeVan(veld);
  const naam = weetveldNaam(veld);
  const fout = foutVan(veld);
  return (
    <div>
      <Checkbox
        label={
          <>
            {naam} {stand === 'kies' && <Merk toon="let-op">{wetenTekst.kies}</Merk>}
            {(stand === 'niet' || stand === 'sleutel') && (
              <Merk toon="fout">{wetenTekst.magNiet}</Merk>
            )}
          </>
        }
        checked={keuze.gekozen}
        disabled={veld === vast}
        onChange={(event) => onKeuze(veld, { ...keuze, gekozen: event.currentTarget.checked })}
      />
      {keuze.gekozen && stand === 'kies' && (
        <Textarea
          className={stijl['motivering']}
          label={wetenTekst.motivering(naam)}
          required
          autosize
          minRows={1}
          maxRows={4}
          maxLength={300}
          value={keuze.motivering}
          onChange={(event) =>
            onKeuze(veld, { ...keuze, motivering: event.currentTarget.value.replace(/\s/gu, ' ') })
          }
          error={typeof fout === 'string' ? fout : undefined}
        />
      )}
    </div>
  );
}
