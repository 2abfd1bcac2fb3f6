import type { Termijn } from '#contract/meldingen.ts';
import { Venster } from '#renderer/components/venster.tsx';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { termijnTekst } from '#renderer/text/nl/dossiers.ts';
import type { Deel } from './deel.ts';
import type { Opening } from './open.ts';
import { AfhandelFormulier } from './termijn-afhandelen.tsx';
import { OpschortFormulier } from './termijn-opschorten.tsx';

const HANDELINGEN = ['afhandelen', 'opschorten', 'hervatten'] as const;
export type Termijnhandeling = (typeof HANDELINGEN)[number];

/** True for what can be done with one term. */
export function isTermijnhandeling(open: Opening | undefined): open is Termijnhandeling {
  return HANDELINGEN.some((handeling) => handeling === open);
}

const TITELS = {
  afhandelen: termijnTekst.afhandelTitel,
  opschorten: termijnTekst.opschortTitel,
  hervatten: termijnTekst.hervatTitel,
};

type TermijnVensterProps = Deel & {
  readonly termijn: Termijn;
  readonly handeling: Termijnhandeling;
};

/** A window over the dossier in which a term is met, suspended or resumed. */
export function TermijnVenster(props: TermijnVensterProps) {
  const { termijn, handeling, sluiten } = props;
  const sleutel = `termijn-${handeling}:${termijn.id}`;
  return (
    <Venster titel={TITELS[handeling](termijn.naam)} onSluiten={sluiten}>
      <MetConcept sleutel={sleutel}>
        {(geladen) =>
          handeling === 'afhandelen' ? (
            <AfhandelFormulier {...props} sleutel={sleutel} geladen={geladen} />
          ) : (
            <OpschortFormulier
              {...props}
              handeling={handeling}
              sleutel={sleutel}
              geladen={geladen}
            />
          )
        }
      </MetConcept>
    </Venster>
  );
}
