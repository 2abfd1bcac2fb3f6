import { NativeSelect } from '@mantine/core';
import type { SplitsVoorstel } from '#contract/samenvoegen.ts';
import { formatTijdstip } from '#domain/dates/format.ts';
import type { Persoonveld } from '#domain/identiteit/persoon-gegevens.ts';
import type { Verdeling, Verdelingen } from '#domain/samenvoegen/splitsen.ts';
import { persoonTekst } from '#renderer/text/nl/dossiers.ts';
import { samenvoegTekst } from '#renderer/text/nl/samenvoegen.ts';
import stijl from './samenvoegen.module.css';

type VerdeelTabelProps = {
  readonly velden: SplitsVoorstel['velden'];
  readonly verdelingen: Verdelingen;
  readonly onVerdeel: (veld: Persoonveld, verdeling: Verdeling) => void;
};

/** Field by field which of the known values each of the two gets. */
export function VerdeelTabel({ velden, verdelingen, onVerdeel }: VerdeelTabelProps) {
  return (
    <table className={stijl['tabel']}>
      <thead>
        <tr>
          <th scope="col">{samenvoegTekst.gegeven}</th>
          <th scope="col">{samenvoegTekst.eerste}</th>
          <th scope="col">{samenvoegTekst.tweede}</th>
        </tr>
      </thead>
      <tbody>
        {velden.map(({ veld, waarden }) => {
          const { van = null, naar = null } = verdelingen[veld] ?? {};
          const naam = persoonTekst.velden[veld];
          const data = [
            ...waarden.map(({ id, tekst, bron, op }) => ({
              value: id,
              label: samenvoegTekst.waarde(tekst, bron, formatTijdstip(op)),
            })),
            { value: '', label: samenvoegTekst.geenWaarde },
          ];
          return (
            <tr key={veld} data-anders={waarden.length > 1 || undefined}>
              <th scope="row">{naam}</th>
              <td>
                <Keuze
                  label={samenvoegTekst.eersteVan(naam)}
                  data={data}
                  value={van}
                  onKies={(id) => onVerdeel(veld, { van: id, naar })}
                />
              </td>
              <td>
                <Keuze
                  label={samenvoegTekst.tweedeVan(naam)}
                  data={data}
                  value={naar}
                  onKies={(id) => onVerdeel(veld, { van, naar: id })}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type KeuzeProps = {
  readonly label: string;
  readonly data: { readonly value: string; readonly label: string }[];
  readonly value: string | null;
  readonly onKies: (id: string | null) => void;
};

function Keuze({ label, data, value, onKies }: KeuzeProps) {
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      data={data}
      value={value ?? ''}
      onChange={(event) => onKies(event.currentTarget.value || null)}
    />
  );
}
