import { useQuery } from '@tanstack/react-query';
import type { Beeindiging } from '#contract/afhandeling.ts';
import { STANDAARD_INFORMEREN } from '#domain/afsluiting/informeren.ts';
import { grondNaam } from '#domain/beeindigingen/gronden.ts';
import { formatDatum, formatTijdstip } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { standaardKalender } from '#domain/dates/werkdagen.ts';
import { computeVervaldatum } from '#domain/termijnen/vervaldatum.ts';
import { kalenderFor, setInForce } from '#renderer/afspraken/kalender.ts';
import { api } from '#renderer/api/client.ts';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Informeerlijst } from '#renderer/dossier/informeerlijst.tsx';
import { beeindigTekst } from '#renderer/text/nl/beeindigingen.ts';
import { informeerTekst } from '#renderer/text/nl/informeren.ts';

type BeeindigingKaartProps = {
  readonly beeindiging: Beeindiging;
  readonly magWijzigen: boolean;
};

/** One ending, with who knows of it and who does not yet. */
export function BeeindigingKaart({ beeindiging, magWijzigen }: BeeindigingKaartProps) {
  const { id, dossierId, partner, datum, gronden, inspanning, informeren, door, op } = beeindiging;
  const vervalt = useUiterlijk(datum);
  return (
    <Kaart
      titel={beeindigTekst.gestopt(partner.naam, formatDatum(datum))}
      uitleg={beeindigTekst.door(door, formatTijdstip(op))}
    >
      <Informeerlijst
        dossierId={dossierId}
        bijId={id}
        regels={informeren}
        vervalt={vervalt}
        klaar={informeerTekst.klaarBeeindiging}
        magWijzigen={magWijzigen}
      />
      <Gegevens
        regels={[
          { label: beeindigTekst.reden, value: gronden.map(grondNaam).join('; ') },
          { label: beeindigTekst.watGeprobeerd, value: inspanning },
        ]}
      />
    </Kaart>
  );
}

/** The last day to tell the others, by the days that count now. */
function useUiterlijk(datum: IsoDate): IsoDate | null {
  const { data: sets } = useQuery(api.afspraken.lijst.queryOptions());
  if (sets === undefined) return null;
  const set = setInForce(sets);
  const kalender = set === undefined ? standaardKalender : kalenderFor(set);
  const term = computeVervaldatum(datum, STANDAARD_INFORMEREN, kalender);
  return term.ok ? (term.value.vervalt ?? null) : null;
}
