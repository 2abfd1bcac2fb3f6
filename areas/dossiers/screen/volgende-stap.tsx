import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { briefAdresVan } from '#areas/brieven/rules/adres.ts';
import type { Termijn } from '#areas/meldingen/contract.ts';
import { AFSTEMMINGSTERMIJN } from '#areas/screening/rules/afstemmingsvraag.ts';
import { bakVan } from '#areas/werk/rules.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { dossierTekst } from '#renderer/dossier/tekst-dossiers.ts';
import { bakToon, VervalMerk } from '#renderer/dossier/verval-merk.tsx';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Dossier } from '../contract.ts';
import type { Kaartdeel } from './deel.ts';
import stijl from './dossier.module.css';
import { NeemKnop } from './dossierhouder.tsx';
import { isDagVanProcedure, isInlichttermijn, termijnVanStap } from './eerste-termijn.ts';
import { handelingTekst, standTekst, termijnTekst } from './tekst-dossiers.ts';

/** What may no longer be changed in a dossier, and why; nothing where all may. */
export function DossierStand({ dossier }: Pick<Kaartdeel, 'dossier'>) {
  if (dossier.beperkt)
    return (
      <Bericht toon="fout" titel={dossierTekst.beperktTitel}>
        {dossierTekst.beperkt}
      </Bericht>
    );
  if (dossier.geslotenOp === null) return null;
  return (
    <Bericht toon="neutraal" titel={dossierTekst.geslotenTitel(formatDatum(dossier.geslotenOp))}>
      {dossierTekst.gesloten}
    </Bericht>
  );
}

const GEDATEERD: ReadonlySet<string> = new Set(['termijn', 'langsgaan', 'brief_na_dagvaarding']);

/** The one thing to do now, with the button that does it; nothing where nothing may be done. */
export function VolgendeStapKaart(deel: Kaartdeel) {
  const { dossier } = deel;
  const vandaag = useVandaag();
  if (dossier.beperkt || dossier.geslotenOp !== null) return null;
  const { volgendeStap: stap } = dossier;
  const vervalt = stap?.vervalt ?? null;
  const bak = bakVan(vervalt ?? undefined, vandaag);
  const isGedateerd = GEDATEERD.has(stap?.code ?? '');
  const toon = stap === null ? 'neutraal' : bak === 'later' ? 'uitleg' : bakToon(bak);
  return (
    <section
      className={stijl['stap']}
      data-toon={bak === 'zonder_volgende_stap' && stap !== null ? 'uitleg' : toon}
      aria-label={standTekst.volgendeStap}
    >
      <div style={{ minWidth: 0, flex: '1 1 420px' }}>
        <p className={stijl['stapkop']}>
          {standTekst.volgendeStap}
          {/* A step without a date of its own: the date is that of the first term. */}
          {vervalt !== null && !isGedateerd && ` · ${standTekst.eersteTermijn}`}{' '}
          {vervalt !== null && <VervalMerk vervalt={vervalt} />}
        </p>
        <p className={stijl['stapzin']}>{stap?.kort ?? standTekst.geenVolgende}</p>
      </div>
      <Handeling {...deel} />
    </section>
  );
}

function Handeling(deel: Kaartdeel) {
  const { dossier, openen } = deel;
  const termijn = termijnVanStap(dossier);
  const params = { dossierId: dossier.id };
  switch (dossier.volgendeStap?.code) {
    case 'termijn':
    case 'brief_na_dagvaarding':
      if (termijn === undefined) return null;
      return (
        <Group gap="xs">
          <Schrijven termijn={termijn} brief={dossier.volgendeStap.brief} params={params} />
          {isInlichttermijn(termijn) ? (
            <Button
              renderRoot={(props) => (
                <Link {...props} to="/dossiers/$dossierId/ingelicht" params={params} />
              )}
            >
              {handelingTekst.vertel}
            </Button>
          ) : termijn.code === AFSTEMMINGSTERMIJN ? (
            <Button
              renderRoot={(props) => (
                <Link {...props} to="/dossiers/$dossierId/screening" params={params} />
              )}
            >
              {handelingTekst.stemAf}
            </Button>
          ) : isDagVanProcedure(termijn) ? (
            <Button
              variant="default"
              onClick={() => openen('gebeurtenis', termijn.procedureId ?? undefined)}
            >
              {termijnTekst.hoeAfgelopen}
            </Button>
          ) : (
            termijn.code !== 'informatieplicht' && (
              <Button variant="default" onClick={() => openen('afhandelen', termijn.id)}>
                {standTekst.afhandelen}
              </Button>
            )
          )}
        </Group>
      );
    case 'in_behandeling_nemen':
      return <NeemKnop {...deel} />;
    case 'screening':
    case 'afstemming':
      return (
        <Button
          renderRoot={(props) => (
            <Link {...props} to="/dossiers/$dossierId/screening" params={params} />
          )}
        >
          {dossier.volgendeStap.code === 'screening'
            ? handelingTekst.doeScreening
            : handelingTekst.stemAf}
        </Button>
      );
    default:
      return (
        <Button variant="default" onClick={() => openen('contact')}>
          {dossierTekst.contact}
        </Button>
      );
  }
}

/** The codes of the terms of a question. */
const GEVRAAGD: ReadonlySet<string> = new Set(['advies', 'ondersteuning', 'vraag']);

type SchrijvenProps = {
  readonly termijn: Termijn;
  readonly brief: NonNullable<Dossier['volgendeStap']>['brief'];
  readonly params: { readonly dossierId: string };
};

/** A term that a letter or an answer meets leads to where that very one is written. */
function Schrijven({ termijn, brief, params }: SchrijvenProps) {
  if (brief !== null)
    return (
      <Button
        renderRoot={(props) => (
          <Link
            {...props}
            to="/dossiers/$dossierId/brief"
            params={params}
            search={briefAdresVan(brief)}
          />
        )}
      >
        {handelingTekst.schrijfBrief}
      </Button>
    );
  if (termijn.code === 'gemist')
    return (
      <Button renderRoot={(props) => <Link {...props} to="/vragen" />}>
        {handelingTekst.naarBerichten}
      </Button>
    );
  if (!GEVRAAGD.has(termijn.code)) return null;
  const search = { termijn: termijn.id };
  return (
    <Button
      renderRoot={(props) => (
        <Link {...props} to="/dossiers/$dossierId/antwoord" params={params} search={search} />
      )}
    >
      {handelingTekst.schrijfAntwoord}
    </Button>
  );
}
