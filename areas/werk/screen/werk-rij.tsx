import { Button, Kbd } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { findGemeenteByCode } from '#areas/beheer/rules/regio.ts';
import { briefAdresVan } from '#areas/brieven/rules/adres.ts';
import type { DossierRegel } from '#areas/dossiers/contract.ts';
import { stapNaam } from '#areas/dossiers/rules.ts';
import { aanZetNaam } from '#areas/trajecten/rules/aan-zet.ts';
import { diffDays } from '#domain/dates/iso-date.ts';
import { Merk } from '#renderer/components/merk.tsx';
import { werkTekst } from '#renderer/dossier/tekst-werkvoorraad.ts';
import { korteDatum, VervalMerk } from '#renderer/dossier/verval-merk.tsx';
import { VlagMerk } from '#renderer/dossier/vlag-merk.tsx';
import { useAccount } from '#renderer/sessie/hooks.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { werkgroepNaam } from '../rules.ts';
import stijl from './werk.module.css';

type WerkRijProps = {
  readonly regel: DossierRegel;
  /** Whether a group begins with it: then it says which. */
  readonly isEerste: boolean;
  readonly onNeem: () => void;
  readonly bezig: boolean;
};

/** One dossier: what to do, by when, about whom, who has it. */
export function WerkRij({ regel, isEerste, onNeem, bezig }: WerkRijProps) {
  const zin = regel.volgendeStap?.kort ?? werkTekst.geenStap;
  const vlaggen = regel.vlaggen.filter(({ code }) => code !== 'zonder_dossierhouder');
  return (
    <li>
      {isEerste && <h2 className={stijl['groep']}>{werkgroepNaam(regel.groep)}</h2>}
      <div className={stijl['rij']}>
        <div>
          <VervalMerk vervalt={regel.vervalt} />
        </div>
        <div className={stijl['midden']}>
          <Link
            to={`/dossiers/${regel.id}`}
            className={stijl['stap']}
            aria-label={werkTekst.openen(zin, regel.naam)}
            data-rij
          >
            {zin}
          </Link>
          <div className={stijl['wie']}>
            <b>{regel.naam}</b> · {placeOf(regel)}
            {vlaggen.length > 0 && (
              <span className={stijl['vlaggen']}>
                {vlaggen.map((vlag) => (
                  <VlagMerk key={vlag.code} vlag={vlag} />
                ))}
              </span>
            )}
          </div>
          <div className={stijl['onder']}>
            <KomendeDag regel={regel} />
            <span>{detailsOf(regel)}</span>
          </div>
        </div>
        <div className={stijl['eind']}>
          <Dossierhouder regel={regel} onNeem={onNeem} bezig={bezig} />
          <Contactknop regel={regel} />
          <Briefknop regel={regel} />
        </div>
      </div>
    </li>
  );
}

/** A step that asks for a letter leads to that very letter. */
function Briefknop({ regel }: { regel: DossierRegel }) {
  const brief = regel.volgendeStap?.brief ?? null;
  if (brief === null) return null;
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      className={stijl['boven'] ?? ''}
      renderRoot={(props) => (
        <Link
          {...props}
          to="/dossiers/$dossierId/brief"
          params={{ dossierId: regel.id }}
          search={briefAdresVan(brief)}
        />
      )}
    >
      {werkTekst.schrijfBrief}
      <span className="alleen-voorlezer">{werkTekst.schrijfBriefUitleg(regel.naam)}</span>
    </Button>
  );
}

/** Straight to noting a call or a visit, without reading the dossier first. */
function Contactknop({ regel }: { regel: DossierRegel }) {
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      className={stijl['boven'] ?? ''}
      renderRoot={(props) => (
        <Link {...props} to={`/dossiers/${regel.id}`} search={{ open: 'contact' }} />
      )}
    >
      {werkTekst.contact}
      <span className="alleen-voorlezer">{werkTekst.contactUitleg(regel.naam)}</span>
    </Button>
  );
}

function Dossierhouder({ regel, onNeem, bezig }: Omit<WerkRijProps, 'isEerste'>) {
  const { id } = useAccount();
  const { dossierhouder } = regel;
  if (dossierhouder !== null) return dossierhouder.id === id ? werkTekst.u : dossierhouder.naam;
  return (
    <>
      {werkTekst.niemand}
      <Button
        size="compact-xs"
        variant="light"
        className={stijl['boven'] ?? ''}
        loading={bezig}
        onClick={onNeem}
        rightSection={
          <Kbd size="xs" aria-hidden>
            t
          </Kbd>
        }
      >
        {werkTekst.neem}
        <span className="alleen-voorlezer">{werkTekst.neemUitleg(regel.naam)}</span>
      </Button>
    </>
  );
}

/** The zitting or ontruiming that is ahead, with the days that are left. */
function KomendeDag({ regel: { dag } }: { readonly regel: DossierRegel }) {
  const vandaag = useVandaag();
  if (dag === null) return null;
  const over = werkTekst.over(diffDays(vandaag, dag.dag));
  return (
    <Merk toon={dag.wat === 'ontruiming' ? 'fout' : 'let-op'}>
      {werkTekst[dag.wat]} {dag.ongeveer && `${werkTekst.omstreeks} `}
      {korteDatum(dag.dag, vandaag)} · {over}
    </Merk>
  );
}

function detailsOf({
  aanZet,
  meerTaken,
  meerVragen,
  nummer,
  processtap,
  laatsteMelding,
}: DossierRegel): string {
  return [
    nummer,
    aanZet === null
      ? stapNaam(processtap, laatsteMelding?.aanleiding ?? null)
      : werkTekst.aanZet(aanZetNaam(aanZet.wie)),
    meerTaken > 0 ? werkTekst.meerTaken(meerTaken) : '',
    meerVragen > 0 ? werkTekst.meerVragen(meerVragen) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

// The gemeente only says something more when the place is called otherwise.
function placeOf({ adres, gemeente }: DossierRegel): string {
  const naam = gemeente === null ? undefined : findGemeenteByCode(gemeente)?.naam;
  if (adres === '') return naam ?? werkTekst.adresOnbekend;
  return naam === undefined || adres.endsWith(naam) ? adres : `${adres} (${naam})`;
}
