import { useId } from 'react';
import type { SamenvoegVoorstel } from '#contract/samenvoegen.ts';
import { formatTijdstip } from '#domain/dates/format.ts';
import {
  GEGEVENGROEPEN,
  type Gegevengroep,
  KANTEN,
  type Kant,
  type Keuzes,
} from '#domain/samenvoegen/groepen.ts';
import { Merk } from '#renderer/components/merk.tsx';
import { samenvoegTekst } from '#renderer/text/nl/samenvoegen.ts';
import stijl from './samenvoegen.module.css';

type Groep = SamenvoegVoorstel['groepen'][number];
type KeuzeTabelProps = {
  readonly voorstel: SamenvoegVoorstel;
  readonly keuzes: Keuzes;
  readonly onKies: (groep: Gegevengroep, kant: Kant) => void;
};

/** Field by field what each registration says; where they differ one of the two is chosen. */
export function KeuzeTabel({ voorstel, keuzes, onKies }: KeuzeTabelProps) {
  const { blijft, weg, groepen } = voorstel;
  const nummers = { blijft: blijft.dossiers, weg: weg.dossiers };
  return (
    <table className={stijl['tabel']}>
      <thead>
        <tr>
          <th scope="col">{samenvoegTekst.gegeven}</th>
          {KANTEN.map((kant) => (
            <th key={kant} scope="col">
              {kant === 'blijft' ? samenvoegTekst.deze : samenvoegTekst.ander}
              <span className={stijl['klein']}>
                {nummers[kant].map(({ nummer }) => samenvoegTekst.dossier(nummer)).join(', ')}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groepen
          .filter(({ verhouding }) => verhouding !== 'leeg')
          .map((groep) => (
            <Rij
              key={groep.groep}
              groep={groep}
              keuze={keuzes[groep.groep]}
              onKies={(kant) => onKies(groep.groep, kant)}
            />
          ))}
      </tbody>
    </table>
  );
}

type RijProps = {
  readonly groep: Groep;
  readonly keuze: Kant;
  readonly onKies: (kant: Kant) => void;
};

function Rij({ groep, keuze, onKies }: RijProps) {
  const name = useId();
  const { naam } = GEGEVENGROEPEN[groep.groep];
  const isKeuze = groep.verhouding !== 'gelijk';
  return (
    <tr data-anders={groep.verhouding === 'anders' || undefined}>
      <th scope="row">
        {naam}
        {samenvoegTekst.verhouding[groep.verhouding] !== '' && (
          <span className={stijl['merk']}>
            <Merk toon={groep.verhouding === 'anders' ? 'let-op' : 'neutraal'}>
              {samenvoegTekst.verhouding[groep.verhouding]}
            </Merk>
          </span>
        )}
      </th>
      {KANTEN.map((kant) => (
        <td key={kant} data-gekozen={(isKeuze && keuze === kant) || undefined}>
          {isKeuze ? (
            <label className={stijl['keuze']}>
              <input
                type="radio"
                name={name}
                checked={keuze === kant}
                onChange={() => onKies(kant)}
              />
              <span className="alleen-voorlezer">{samenvoegTekst.kies(naam)} </span>
              <Waarde {...groep[kant]} />
            </label>
          ) : (
            <Waarde {...groep[kant]} />
          )}
        </td>
      ))}
    </tr>
  );
}

function Waarde({ tekst, bron, op }: Groep['blijft']) {
  return (
    <span className={stijl['waarde']}>
      {tekst === '' ? <span className={stijl['leeg']}>{samenvoegTekst.leeg}</span> : tekst}
      {op !== null && (
        <span className={stijl['klein']}>{samenvoegTekst.bron(bron, formatTijdstip(op))}</span>
      )}
    </span>
  );
}
