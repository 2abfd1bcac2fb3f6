import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Periode } from '#domain/dates/periode.ts';
import { Kaart } from '#renderer/components/kaart.tsx';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Cijferblok, Cijfercel, Cijfers } from '../contract.ts';
import { AFLOPEN, afloopNaam } from '../rules/afloop.ts';
import { BLOKKEN } from '../rules/blokken.ts';
import { Cijfer } from './cijfer.tsx';
import { Legenda, Staven } from './cijfer-delen.tsx';
import stijl from './cijfers.module.css';
import type { Figuur } from './figuren.ts';
import { MaandTabel } from './maand-tabel.tsx';
import { cijferTekst } from './tekst-cijfers.ts';
import { UitsplitsTabel } from './uitsplits-tabel.tsx';

type TegelProps = {
  readonly naam: string;
  readonly uitleg: string;
  readonly cel: Cijfercel;
  /** The list behind it; null for a figure without one. */
  readonly figuur?: Figuur | undefined;
  readonly periode: Periode;
};

function Tegel({ naam, uitleg, cel, figuur, periode }: TegelProps) {
  return (
    <div className={stijl['tegel']}>
      <dt className={stijl['tegelnaam']}>{naam}</dt>
      <dd className={stijl['tegelcijfer']}>
        <Cijfer cel={cel} lijst={figuur && { ...periode, figuur, gemeente: null, maand: null }} />
      </dd>
      <dd className={stijl['stil']}>{uitleg}</dd>
    </div>
  );
}

/** What is counted over the whole register. */
export function RegisterTegels({ cijfers, periode }: { cijfers: Cijfers; periode: Periode }) {
  const vandaag = useVandaag();
  const { lijsten, openDossiers, beeindigingen } = cijfers;
  return (
    <dl className={stijl['tegels']}>
      <Tegel
        naam={cijferTekst.openDossiers}
        uitleg={cijferTekst.openOp(periode.tot, vandaag)}
        cel={openDossiers}
        figuur={lijsten ? 'open_dossiers' : undefined}
        periode={periode}
      />
      <Tegel
        naam={cijferTekst.beeindigingen}
        uitleg={cijferTekst.beeindigingenUitleg}
        cel={beeindigingen}
        figuur={lijsten ? 'beeindigingen' : undefined}
        periode={periode}
      />
    </dl>
  );
}

/** The figures of one block at a time: what the agreements are about, private homes, overlast. */
export function Blokken({ cijfers, periode }: { cijfers: Cijfers; periode: Periode }) {
  const [gekozen, setGekozen] = useState<Cijferblok['code']>('afspraken');
  const blok = cijfers.blokken.find(({ code }) => code === gekozen);
  return (
    <>
      <div className={stijl['blokkeuze']}>
        <SegmentedControl
          value={gekozen}
          onChange={(next) => setGekozen(BLOKKEN.find((one) => one === next) ?? 'afspraken')}
          data={BLOKKEN.map((code) => ({ value: code, label: cijferTekst.blokken[code] }))}
          aria-label={cijferTekst.blok}
        />
        <p className={stijl['stil']}>{cijferTekst.blokUitleg[gekozen]}</p>
      </div>
      {blok && (
        <BlokKaarten key={blok.code} blok={blok} periode={periode} lijsten={cijfers.lijsten} />
      )}
    </>
  );
}

type BlokKaartenProps = {
  readonly blok: Cijferblok;
  readonly periode: Periode;
  readonly lijsten: boolean;
};

function BlokKaarten({ blok, periode, lijsten }: BlokKaartenProps) {
  const { meldingen, afsluitingen } = blok;
  const isMain = blok.code === 'afspraken';
  const perGemeente = meldingen.klassen[0]?.verdelingen.find(({ code }) => code === 'gemeente');
  const staven = (perGemeente?.kolommen ?? []).flatMap((kolom, index) => {
    const cel = perGemeente?.kolomtotalen[index];
    return cel === undefined ? [] : [{ ...kolom, cel }];
  });
  return (
    <>
      <BlokTegels blok={blok} periode={periode} lijsten={lijsten && isMain} />
      <OntruimingenKaart blok={blok} />
      {isMain && perGemeente !== undefined && (
        <Kaart titel={cijferTekst.perGemeente} uitleg={cijferTekst.meldingenUitleg}>
          <MaandTabel
            deel={meldingen}
            verdeling={perGemeente}
            periode={periode}
            lijsten={lijsten}
          />
          <Legenda lijsten={lijsten} />
        </Kaart>
      )}
      <div className={stijl['naast']}>
        <Kaart titel={cijferTekst.meldingenNaar} uitleg={cijferTekst.meldingenUitleg}>
          <UitsplitsTabel
            naam={cijferTekst.meldingenNaar}
            deel={meldingen}
            codes={[
              ...(isMain ? [] : (['gemeente'] as const)),
              ...(['aanleiding', 'corporatie', 'kinderen', 'prioriteit', 'recidive'] as const),
            ]}
          />
        </Kaart>
        <Kaart titel={cijferTekst.afsluitingen} uitleg={cijferTekst.afsluitingenUitleg}>
          <UitsplitsTabel
            naam={cijferTekst.afsluitingen}
            deel={afsluitingen}
            codes={['afsluitreden', 'gemeente', 'kinderen']}
          />
        </Kaart>
      </div>
      {staven.length > 1 && (
        <Kaart titel={cijferTekst.perMaand}>
          <Staven staven={staven} />
        </Kaart>
      )}
    </>
  );
}

function BlokTegels({ blok, periode, lijsten }: BlokKaartenProps) {
  const { meldingen, ontruimingen, afsluitingen, doorlooptijd } = blok;
  const afloop = (code: (typeof AFLOPEN)[number]) =>
    ontruimingen.klassen.find((klasse) => klasse.code === code)?.cel;
  return (
    <dl className={stijl['tegels']}>
      <Tegel
        naam={cijferTekst.meldingen}
        uitleg={cijferTekst.meldingenUitleg}
        cel={meldingen.totaal}
        figuur={lijsten ? 'meldingen' : undefined}
        periode={periode}
      />
      {(['voorkomen', 'voorlopig', 'uitgezet'] as const).map((code) => {
        const cel = afloop(code);
        return (
          cel && (
            <Tegel
              key={code}
              naam={afloopNaam(code)}
              uitleg={cijferTekst.aflopen[code]}
              cel={cel}
              periode={periode}
            />
          )
        );
      })}
      <Tegel
        naam={cijferTekst.afsluitingen}
        uitleg={cijferTekst.afsluitingenUitleg}
        cel={afsluitingen.totaal}
        periode={periode}
      />
      <div className={stijl['tegel']}>
        <dt className={stijl['tegelnaam']}>{cijferTekst.doorlooptijd}</dt>
        <dd className={stijl[doorlooptijd === null ? 'tegelwoord' : 'tegelcijfer']}>
          {doorlooptijd === null ? cijferTekst.teWeinig : cijferTekst.dagen(doorlooptijd.mediaan)}
        </dd>
        <dd className={stijl['stil']}>
          {cijferTekst.doorlooptijdUitleg}
          {doorlooptijd !== null && ` ${cijferTekst.gemiddeld(doorlooptijd.gemiddelde)}`}
        </dd>
      </div>
    </dl>
  );
}

/** How announced ontruimingen ended, with what each word means. */
function OntruimingenKaart({ blok }: { blok: Cijferblok }) {
  return (
    <Kaart titel={cijferTekst.ontruimingen} uitleg={cijferTekst.ontruimingenUitleg}>
      <UitsplitsTabel
        naam={cijferTekst.ontruimingen}
        deel={blok.ontruimingen}
        codes={['gemeente', 'corporatie', 'kinderen', 'prioriteit', 'recidive']}
      />
      <UitsplitsTabelGrond blok={blok} />
      <dl className={stijl['woorden']}>
        {AFLOPEN.map((code) => (
          <div key={code}>
            <dt>{afloopNaam(code)}</dt>
            <dd>{cijferTekst.aflopen[code]}</dd>
          </div>
        ))}
        <div>
          <dt>
            {cijferTekst.lopend}: <Cijfer cel={blok.lopend} />
          </dt>
          <dd>{cijferTekst.lopendUitleg}</dd>
        </div>
      </dl>
    </Kaart>
  );
}

function UitsplitsTabelGrond({ blok }: { blok: Cijferblok }) {
  const uitgezet = blok.ontruimingen.klassen.filter(({ code }) => code === 'uitgezet');
  const [first] = uitgezet;
  if (first === undefined || (first.cel.soort === 'aantal' && first.cel.aantal === 0)) return null;
  return (
    <UitsplitsTabel
      naam={cijferTekst.gronden}
      deel={{ totaal: first.cel, klassen: uitgezet }}
      codes={['grond']}
      samen={false}
    />
  );
}
