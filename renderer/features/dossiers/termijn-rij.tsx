import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Termijn } from '#contract/meldingen.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { isGenoemdeDag } from '#domain/termijnen/looptijd.ts';
import { Merk } from '#renderer/components/merk.tsx';
import { VervalMerk } from '#renderer/dossier/verval-merk.tsx';
import { handelingTekst, termijnTekst } from '#renderer/text/nl/dossiers.ts';
import { briefVoor } from './brief-voor.ts';
import type { Deel } from './deel.ts';
import stijl from './dossier.module.css';
import { magOpschorten, staatStil } from './eerste-termijn.ts';
import type { Opening } from './open.ts';

type TermijnRijProps = Deel & { readonly termijn: Termijn };

/** One term: what it is, how it stands in words, and what one can do with it. */
export function TermijnRij(props: TermijnRijProps) {
  const { termijn } = props;
  const melding = props.dossier.meldingen.find(({ id }) => id === termijn.meldingId);
  const stil = termijn.opschortingen.find(({ tot }) => tot === undefined);
  return (
    <li className={stijl['rij']}>
      <div className={stijl['kopregel']}>
        <Stand termijn={termijn} />
        <span className={`${stijl['naam']} breekt`}>{termijn.naam}</span>
      </div>
      <div className={stijl['stil']}>
        {stil !== undefined && (
          <div>
            {(isGenoemdeDag(termijn)
              ? termijnTekst.genoemdeDagBlijft
              : termijnTekst.staatStilSinds)(formatDatum(stil.van), stil.reden)}
          </div>
        )}
        {termijn.voldaanMet !== null && <div>{termijnTekst.met(termijn.voldaanMet)}</div>}
        {melding !== undefined && (
          <div>
            {termijnTekst.doorMelding(melding.partner.naam, formatDatum(melding.ontvangenOp))}
          </div>
        )}
        {termijn.bron !== '' && <div>{termijnTekst.bron(termijn.bron)}</div>}
      </div>
      <Knoppen {...props} />
    </li>
  );
}

function Stand({ termijn }: { termijn: Termijn }) {
  const { voldaanOp, teLaat, vervalt } = termijn;
  if (voldaanOp !== null) {
    const datum = formatDatum(voldaanOp);
    return teLaat ? (
      <Merk toon="fout">{termijnTekst.teLaatGehaald(datum)}</Merk>
    ) : (
      <Merk toon="goed">{termijnTekst.gehaald(datum)}</Merk>
    );
  }
  if (staatStil(termijn)) return <Merk toon="neutraal">{termijnTekst.staatStil}</Merk>;
  return <VervalMerk vervalt={vervalt} />;
}

function Knoppen({ dossier, termijn, magWijzigen, openen }: TermijnRijProps) {
  const brief = briefVoor(termijn, dossier.meldingen);
  const isOpen = termijn.voldaanOp === null;
  const knop = (opening: Opening, label: string, variant: 'light' | 'subtle') => (
    <Button
      size="compact-xs"
      variant={variant}
      aria-label={termijnTekst.voor(label, termijn.naam)}
      onClick={() => openen(opening, termijn.id)}
    >
      {label}
    </Button>
  );
  return (
    <Group gap={4} mt={4}>
      {brief !== undefined && magWijzigen && (
        <Button
          size="compact-xs"
          variant="light"
          aria-label={termijnTekst.voor(handelingTekst.schrijfBrief, termijn.naam)}
          renderRoot={(props) => (
            <Link
              {...props}
              to="/dossiers/$dossierId/brief"
              params={{ dossierId: dossier.id }}
              search={brief}
            />
          )}
        >
          {handelingTekst.schrijfBrief}
        </Button>
      )}
      {isOpen && magWijzigen && knop('afhandelen', termijnTekst.afhandelen, 'light')}
      {isOpen &&
        magWijzigen &&
        termijn.opgeschort &&
        knop('hervatten', termijnTekst.hervatten, 'subtle')}
      {magWijzigen &&
        magOpschorten(termijn) &&
        knop('opschorten', termijnTekst.opschorten, 'subtle')}
      {knop('uitleg', termijnTekst.uitleg, 'subtle')}
    </Group>
  );
}
