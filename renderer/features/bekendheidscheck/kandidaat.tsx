import { Button, Group } from '@mantine/core';
import type { CheckKandidaat } from '#contract/bekendheidscheck.ts';
import { bekendheidNaam } from '#domain/bekendheid/vergelijk.ts';
import type { Besluit } from '#domain/bekendheidscheck/stand.ts';
import { Merk } from '#renderer/components/merk.tsx';
import { Persoonkaart } from '#renderer/components/persoonkaart.tsx';
import { Redenen } from '#renderer/components/redenen.tsx';
import { checkTekst } from '#renderer/text/nl/bekendheidscheck.ts';
import stijl from './check.module.css';

type KandidaatKaartProps = {
  readonly nummer: number;
  readonly kandidaat: CheckKandidaat;
  readonly besluit: Besluit | undefined;
  readonly bezig: boolean;
  readonly onBesluit: (besluit: Besluit | undefined) => void;
};

/** Somebody who may be the person: the two beside each other, why, and the decision. */
export function KandidaatKaart(props: KandidaatKaartProps) {
  const { nummer, kandidaat, besluit, bezig, onBesluit } = props;
  const { oordeel, vergelijking, redenen } = kandidaat;
  const besloten = besluit === 'dezelfde' ? checkTekst.isDezelfde : checkTekst.isAnder;
  return (
    <Persoonkaart
      titel={checkTekst.kandidaat(nummer)}
      besluit={besluit}
      merk={
        <Merk
          toon={besluit === undefined ? (oordeel === 'bekend' ? 'goed' : 'let-op') : 'neutraal'}
        >
          {besluit === undefined ? bekendheidNaam(oordeel) : besloten}
        </Merk>
      }
    >
      <Vergelijking regels={vergelijking} label={checkTekst.kandidaat(nummer)} />
      <Redenen redenen={redenen} />
      <Group gap="sm">
        {besluit === undefined ? (
          <>
            {oordeel === 'mogelijk_bekend' && (
              <Button size="xs" disabled={bezig} onClick={() => onBesluit('dezelfde')}>
                {checkTekst.dezelfde}
              </Button>
            )}
            <Button size="xs" variant="default" disabled={bezig} onClick={() => onBesluit('ander')}>
              {checkTekst.ander}
            </Button>
          </>
        ) : (
          <Button size="xs" variant="subtle" disabled={bezig} onClick={() => onBesluit(undefined)}>
            {checkTekst.terug}
          </Button>
        )}
      </Group>
    </Persoonkaart>
  );
}

type VergelijkingProps = {
  readonly regels: CheckKandidaat['vergelijking'];
  readonly label: string;
};

function Vergelijking({ regels, label }: VergelijkingProps) {
  const cel = (tekst: string) => tekst || <span className={stijl['leeg']}>{checkTekst.leeg}</span>;
  return (
    <table className={stijl['naast']} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{checkTekst.gegeven}</th>
          <th scope="col">{checkTekst.gevraagd}</th>
          <th scope="col">{checkTekst.bekend}</th>
        </tr>
      </thead>
      <tbody>
        {regels.map(({ naam, gevraagd, bekend }) => (
          <tr key={naam}>
            <th scope="row">{naam}</th>
            <td>{cel(gevraagd)}</td>
            <td data-anders={(gevraagd !== '' && gevraagd !== bekend) || undefined}>
              {cel(bekend)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
