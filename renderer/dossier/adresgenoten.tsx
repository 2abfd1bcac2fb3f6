import { Text } from '@mantine/core';
import { IconHome } from '@tabler/icons-react';
import type { Adresgenoot } from '#areas/bekendheid/contract.ts';
import { formatDatum } from '#domain/dates/format.ts';
import stijl from './adresgenoten.module.css';
import { DossierLinks } from './dossier-links.tsx';
import { bekendheidTekst } from './tekst-bekendheid.ts';

/**
 * Who else is registered at the same address: quiet, because it is a hint about the household and
 * no match (B3 has no housemates). Nothing can be linked from here.
 */
export function Adresgenoten({ mensen }: { readonly mensen: readonly Adresgenoot[] }) {
  if (mensen.length === 0) return null;
  return (
    <section className={stijl['kader']} aria-label={bekendheidTekst.zelfdeAdres}>
      <Text size="sm" fw={560} className={stijl['kop']}>
        <IconHome size={15} aria-hidden /> {bekendheidTekst.zelfdeAdres}
      </Text>
      <ul className={stijl['lijst']}>
        {mensen.map(({ id, naam, dossiers, laatsteMelding }) => (
          <li key={id}>
            <span className="breekt">{naam}</span>
            <span className={stijl['feit']}>
              {dossiers.length === 0 ? (
                bekendheidTekst.zonderDossier
              ) : (
                <DossierLinks dossiers={dossiers} />
              )}
              {laatsteMelding !== null &&
                ` · ${bekendheidTekst.laatsteMelding(formatDatum(laatsteMelding))}`}
            </span>
          </li>
        ))}
      </ul>
      <Text size="xs" c="dimmed">
        {bekendheidTekst.zelfdeAdresUitleg}
      </Text>
    </section>
  );
}
