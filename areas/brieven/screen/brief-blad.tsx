import type { BriefInhoud } from '../contract.ts';
import stijl from './brieven.module.css';
import { briefTekstNl } from './tekst-brieven.ts';

type BriefBladProps = {
  readonly inhoud: BriefInhoud;
  /** What was changed since is not in it yet. */
  readonly oud: boolean;
};

/** A letter as a sheet of paper: what is printed, in the same order. */
export function BriefBlad({ inhoud, oud }: BriefBladProps) {
  const { afzender, adres } = inhoud;
  return (
    <div className={stijl['tafel']}>
      <article
        className={stijl['blad']}
        aria-label={briefTekstNl.voorbeeld}
        data-oud={oud || undefined}
      >
        <div className={stijl['hoofd']}>
          <Regels regels={adres} />
          <div className={stijl['afzender']}>
            <Regels regels={afzender.regels} />
          </div>
        </div>
        <dl className={stijl['kenmerken']}>
          <dt>{briefTekstNl.datumKop}</dt>
          <dd>{inhoud.datum}</dd>
          <dt>{briefTekstNl.onsKenmerk}</dt>
          <dd>{inhoud.onsKenmerk}</dd>
          <dt>{briefTekstNl.betreft}</dt>
          <dd>{inhoud.betreft}</dd>
        </dl>
        <BriefLijf inhoud={inhoud} />
        <p className={stijl['voettekst']}>{inhoud.voettekst}</p>
      </article>
    </div>
  );
}

/** What betrokkene reads, from aanhef to ondertekening. */
export function BriefLijf({ inhoud }: { inhoud: BriefInhoud }) {
  return (
    <>
      <p>{inhoud.aanhef}</p>
      {inhoud.alineas.map(({ kop, tekst, punten, taal }) => (
        <div key={`${kop}${tekst}${punten?.[0]}`} className={stijl['alinea']} lang={taal}>
          {kop !== undefined && <p className={stijl['kop']}>{kop}</p>}
          {tekst !== undefined && <p>{tekst}</p>}
          {punten !== undefined && (
            <ul className={stijl['punten']}>
              {punten.map((punt) => (
                <li key={punt}>{punt}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
      <p className={stijl['alinea']}>{inhoud.slot}</p>
      <p className={stijl['ondertekening']}>{inhoud.ondertekening}</p>
    </>
  );
}

function Regels({ regels }: { regels: readonly string[] }) {
  return (
    <div>
      {regels.map((regel) => (
        <p key={regel}>{regel}</p>
      ))}
    </div>
  );
}
