import { Select } from '@mantine/core';
import { GEMEENTEN } from '#areas/beheer/rules/regio.ts';
import { api } from '#renderer/api/client.ts';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { useSave } from '#renderer/components/use-save.ts';
import { dossierTekst } from '#renderer/dossier/tekst-dossiers.ts';
import type { Kaartdeel } from './deel.ts';
import { mensenTekst } from './tekst-mensen.ts';

/** Says by hand in which gemeente it is, where neither woning nor address tells. */
export function GemeenteKiezen({
  dossier,
  magWijzigen,
}: Pick<Kaartdeel, 'dossier' | 'magWijzigen'>) {
  const save = useSave({
    operation: api.dossiers.nameGemeente,
    input: (_: undefined, gemeente: string | undefined) =>
      gemeente === undefined ? undefined : { id: dossier.id, versie: dossier.versie, gemeente },
  });
  if (!magWijzigen) return <>{dossierTekst.onbekend}</>;
  return (
    <>
      <Select
        size="xs"
        aria-label={mensenTekst.gemeenteKies}
        placeholder={mensenTekst.gemeenteKies}
        data={GEMEENTEN.map(({ code, naam }) => ({ value: code, label: naam }))}
        value={null}
        onChange={(code) => code !== null && save.start(code)}
        searchable
      />
      {save.fout != null && <Foutmelding fout={save.fout} />}
    </>
  );
}
