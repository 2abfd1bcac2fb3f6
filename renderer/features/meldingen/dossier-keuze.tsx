import type { Kandidaat } from '#contract/bekendheid.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { aanleidingNaam } from '#domain/meldingen/aanleidingen.ts';
import { useDubbelBinnen } from '#renderer/afspraken/dubbel-binnen.ts';
import { bekendTekst } from '#renderer/text/nl/meldingen.ts';
import { useMelding } from './context.ts';
import { KeuzeLijst } from './keuze-lijst.tsx';
import { isOpen, kiesDossier } from './koppeling.ts';
import { findAanbod } from './zelfde-gebeurtenis.ts';

/** Where the melding goes, and whether it is about an event that was reported before. */
export function DossierKeuze({ kandidaat }: { kandidaat: Kandidaat }) {
  const { values, wijzig } = useMelding();
  const binnenDagen = useDubbelBinnen();
  const open = kandidaat.dossiers.filter(isOpen);
  const gekozen = open.find(({ id }) => id === values.dossierId);
  const aanbod = gekozen === undefined ? [] : findAanbod(values, gekozen, binnenDagen);
  if (open.length === 0) return null;
  return (
    <>
      <KeuzeLijst
        label={bekendTekst.waarheen}
        value={values.dossierId}
        onChange={(id) => wijzig(kiesDossier(id))}
        keuzes={[
          ...open.map(({ id, nummer }) => ({ waarde: id, label: bekendTekst.toevoegen(nummer) })),
          { waarde: '', label: bekendTekst.nieuwDossier },
        ]}
      />
      {aanbod.length > 0 && (
        <KeuzeLijst
          label={bekendTekst.zelfde}
          uitleg={bekendTekst.zelfdeUitleg}
          value={values.zelfdeAls}
          onChange={(zelfdeAls) => wijzig({ zelfdeAls })}
          keuzes={[
            ...aanbod.map(({ melding, reden }) => ({
              waarde: melding.id,
              label: bekendTekst.zelfdeJa(
                aanleidingNaam(melding.aanleiding),
                formatDatum(melding.ontvangenOp),
                melding.partner,
              ),
              uitleg: reden,
            })),
            { waarde: '', label: bekendTekst.zelfdeNee },
          ]}
        />
      )}
    </>
  );
}
