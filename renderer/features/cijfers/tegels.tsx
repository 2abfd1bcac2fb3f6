import type { Cijfers } from '#contract/verantwoording.ts';
import type { Periode } from '#domain/dates/periode.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { cijferTekst } from '#renderer/text/nl/cijfers.ts';
import { Cijfer } from './cijfer.tsx';
import stijl from './cijfers.module.css';
import type { Figuur } from './figuren.ts';

/** The three totals, large. */
export function Tegels({ cijfers, periode }: { cijfers: Cijfers; periode: Periode }) {
  const vandaag = useVandaag();
  const { meldingenPerGemeente, openDossiers, beeindigingen, lijsten } = cijfers;
  const tegels = [
    {
      figuur: 'meldingen',
      naam: cijferTekst.meldingen,
      cel: meldingenPerGemeente.totaal,
      uitleg: cijferTekst.meldingenUitleg,
    },
    {
      figuur: 'open_dossiers',
      naam: cijferTekst.openDossiers,
      cel: openDossiers,
      uitleg: cijferTekst.openOp(periode.tot, vandaag),
    },
    {
      figuur: 'beeindigingen',
      naam: cijferTekst.beeindigingen,
      cel: beeindigingen,
      uitleg: cijferTekst.beeindigingenUitleg,
    },
  ] as const satisfies readonly { figuur: Figuur; naam: string; cel: unknown; uitleg: string }[];
  return (
    <dl className={stijl['tegels']}>
      {tegels.map(({ figuur, naam, cel, uitleg }) => (
        <div key={figuur} className={stijl['tegel']}>
          <dt className={stijl['tegelnaam']}>{naam}</dt>
          <dd className={stijl['tegelcijfer']}>
            <Cijfer
              cel={cel}
              lijst={lijsten ? { ...periode, figuur, gemeente: null, maand: null } : undefined}
            />
          </dd>
          <dd className={stijl['stil']}>{uitleg}</dd>
        </div>
      ))}
    </dl>
  );
}
