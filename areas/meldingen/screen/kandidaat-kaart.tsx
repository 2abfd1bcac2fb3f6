import { Button } from '@mantine/core';
import { IconLink, IconUnlink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { Kandidaat } from '#areas/bekendheid/contract.ts';
import { bekendheidNaam } from '#areas/bekendheid/rules/vergelijk.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { useDubbelBinnen } from '#renderer/afspraken/dubbel-binnen.ts';
import { api } from '#renderer/api/client.ts';
import { Merk } from '#renderer/components/merk.tsx';
import { Redenen } from '#renderer/components/redenen.tsx';
import { bekendheidTekst as algemeenBekendTekst } from '#renderer/dossier/tekst-bekendheid.ts';
import { aanleidingNaam } from '../rules.ts';
import { useMelding } from './context.ts';
import {
  choosePersoon,
  forgetPersoon,
  type GekozenDossier,
  isOpen,
  kiesDossier,
} from './herkenning.ts';
import { kandidaatAdres, kandidaatGeboren, kandidaatNaam } from './kandidaat-tekst.ts';
import stijl from './meldingen.module.css';
import { bekendTekst } from './tekst-meldingen.ts';
import { findVerschillen } from './verschillen.ts';
import type { PersoonWaarden } from './waarden.ts';
import { findAanbod } from './zelfde-gebeurtenis.ts';

type KeuzeLijstProps = {
  readonly label: string;
  readonly uitleg?: string;
  readonly value: string;
  readonly onChange: (waarde: string) => void;
  readonly keuzes: readonly {
    readonly waarde: string;
    readonly label: string;
    readonly uitleg?: string;
  }[];
};

/** A few answers under each other, of which one is chosen. */
export function KeuzeLijst({ label, uitleg, value, onChange, keuzes }: KeuzeLijstProps) {
  const naam = useId();
  return (
    <fieldset className={stijl['keuzeLijst']}>
      <legend className={stijl['keuzeLabel']}>{label}</legend>
      {uitleg !== undefined && <p className={stijl['regel']}>{uitleg}</p>}
      {keuzes.map((keuze) => (
        <label key={keuze.waarde} className={stijl['keuzeRegel']}>
          <input
            type="radio"
            name={naam}
            checked={value === keuze.waarde}
            onChange={() => onChange(keuze.waarde)}
          />
          <span>
            {keuze.label}
            {keuze.uitleg !== undefined && (
              <span className={stijl['meldingRegel']}>{keuze.uitleg}</span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Where the melding goes, and whether it is about an event that was reported before. */
export function DossierKeuze({ kandidaat }: { kandidaat: Kandidaat }) {
  const { values, wijzig } = useMelding();
  const binnenDagen = useDubbelBinnen();
  const open = kandidaat.dossiers.filter(isOpen);
  const gekozen = open.find(({ id }) => id === values.dossierId);
  const partners = useQuery(api.partners.listPartners.queryOptions());
  const soortVan = (id: string) => partners.data?.find((one) => one.id === id)?.soort;
  const aanbod = gekozen === undefined ? [] : findAanbod(values, gekozen, binnenDagen, soortVan);
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

const MEESTE_MELDINGEN = 3;

/** The dossiers of a known person, open and closed, with the last meldingen in each. */
export function DossierRegels({ dossiers }: { dossiers: readonly GekozenDossier[] }) {
  if (dossiers.length === 0) return <p className={stijl['regel']}>{bekendTekst.geenDossier}</p>;
  return (
    <ul className={stijl['dossiers']} aria-label={bekendTekst.dossiers}>
      {dossiers.map(({ id, nummer, werkstatus, beperkt, meldingen }) => (
        <li key={id}>
          <span className={stijl['dossierKop']}>
            <strong>{nummer}</strong>{' '}
            <Merk toon={werkstatus === 'afgesloten' ? 'neutraal' : 'uitleg'}>
              {werkstatus === 'afgesloten' ? bekendTekst.gesloten : bekendTekst.open}
            </Merk>
            {beperkt && <Merk toon="fout">{bekendTekst.beperkt}</Merk>}
          </span>
          {newest(meldingen).map((melding) => (
            <span key={melding.id} className={stijl['meldingRegel']}>
              {formatDatum(melding.ontvangenOp)}: {aanleidingNaam(melding.aanleiding)},{' '}
              {melding.partner}
            </span>
          ))}
          {meldingen.length > MEESTE_MELDINGEN && (
            <span className={stijl['meldingRegel']}>
              {bekendTekst.meer(meldingen.length - MEESTE_MELDINGEN)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function newest(meldingen: GekozenDossier['meldingen']): GekozenDossier['meldingen'] {
  return [...meldingen]
    .sort((a, b) => (a.ontvangenOp < b.ontvangenOp ? 1 : -1))
    .slice(0, MEESTE_MELDINGEN);
}

/** What was typed beside what is known, where the two differ; nothing when they agree. */
export function VerschillenTabel({ persoon }: { persoon: PersoonWaarden }) {
  const { vandaag } = useMelding();
  const verschillen = findVerschillen(persoon, vandaag);
  if (verschillen.length === 0) return null;
  return (
    <div className={stijl['verschillen']}>
      <table aria-label={bekendTekst.verschil}>
        <caption>{bekendTekst.verschil}</caption>
        <thead>
          <tr>
            <th scope="col">{bekendTekst.veld}</th>
            <th scope="col">{bekendTekst.getypt}</th>
            <th scope="col">{bekendTekst.bekend}</th>
          </tr>
        </thead>
        <tbody>
          {verschillen.map(({ veld, getypt, bekend }) => (
            <tr key={veld}>
              <th scope="row">{bekendTekst.velden[veld]}</th>
              <td>{getypt}</td>
              <td>{bekend}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={stijl['regel']}>{bekendTekst.verschilUitleg}</p>
    </div>
  );
}

type KandidaatKaartProps = {
  readonly kandidaat: Kandidaat;
  readonly persoon: PersoonWaarden;
  readonly isHerkend: boolean;
};

/**
 * Somebody who may be the typed person, why, and what to do about it. What is above the button is
 * the same before and after linking: it stays under the hand that pressed it.
 */
export function KandidaatKaart({ kandidaat, persoon, isHerkend }: KandidaatKaartProps) {
  const { values, wijzig } = useMelding();
  const { betrokkene, oordeel, redenen } = kandidaat;
  const { sleutel } = persoon;
  const isElders = values.personen.some(
    (other) =>
      other.sleutel !== sleutel && other.herkenning?.kandidaat.betrokkene.id === betrokkene.id,
  );
  const toggle = () =>
    wijzig((before) =>
      isHerkend ? forgetPersoon(before, sleutel) : choosePersoon(before, sleutel, kandidaat),
    );
  const isBetrokkene = values.personen[0]?.sleutel === sleutel;
  return (
    <article className={stijl['kandidaat']} data-herkend={isHerkend || undefined}>
      <div className={stijl['kandidaatKop']}>
        <h3 className={stijl['persoonTitel']}>{kandidaatNaam(betrokkene)}</h3>
        <Merk toon={isHerkend ? 'goed' : oordeel === 'bekend' ? 'let-op' : 'neutraal'}>
          {isHerkend ? bekendTekst.herkend : bekendheidNaam(oordeel)}
        </Merk>
      </div>
      <p className={stijl['regel']}>
        {kandidaatGeboren(betrokkene)}
        {betrokkene.heeftBsn && ` · ${bekendTekst.metBsn}`}
      </p>
      <p className={stijl['regel']}>{kandidaatAdres(betrokkene)}</p>
      <p className={stijl['regel']}>{algemeenBekendTekst.oordeel[oordeel]}</p>
      <Redenen redenen={redenen} />
      {isElders ? (
        <p className={stijl['regel']}>{bekendTekst.alGekozen}</p>
      ) : (
        <Button
          size="xs"
          fullWidth
          variant={isHerkend ? 'default' : 'light'}
          leftSection={
            isHerkend ? <IconUnlink size={15} aria-hidden /> : <IconLink size={15} aria-hidden />
          }
          onClick={toggle}
        >
          {isHerkend ? bekendTekst.losmaken : bekendTekst.dezelfde}
        </Button>
      )}
      {isHerkend && isBetrokkene && <DossierKeuze kandidaat={kandidaat} />}
      {isHerkend && !isBetrokkene && <p className={stijl['regel']}>{bekendTekst.samen}</p>}
      {isHerkend && <VerschillenTabel persoon={persoon} />}
      <DossierRegels dossiers={kandidaat.dossiers} />
    </article>
  );
}
