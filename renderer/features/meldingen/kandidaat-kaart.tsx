import { Button } from '@mantine/core';
import { IconLink, IconUnlink } from '@tabler/icons-react';
import type { Kandidaat } from '#contract/bekendheid.ts';
import { bekendheidNaam } from '#domain/bekendheid/vergelijk.ts';
import { Merk } from '#renderer/components/merk.tsx';
import { Redenen } from '#renderer/components/redenen.tsx';
import { bekendTekst as algemeenBekendTekst } from '#renderer/text/nl/bekendheid.ts';
import { bekendTekst } from '#renderer/text/nl/meldingen.ts';
import { useMelding } from './context.ts';
import { DossierKeuze } from './dossier-keuze.tsx';
import { DossierRegels } from './dossier-regels.tsx';
import { adresVan, geborenVan, naamVan } from './kandidaat-tekst.ts';
import { koppel, ontkoppel } from './koppeling.ts';
import stijl from './meldingen.module.css';
import { VerschillenTabel } from './verschillen-tabel.tsx';
import type { PersoonWaarden } from './waarden.ts';

type KandidaatKaartProps = {
  readonly kandidaat: Kandidaat;
  readonly persoon: PersoonWaarden;
  readonly isGekoppeld: boolean;
};

/**
 * Somebody who may be the typed person, why, and what to do about it. What is above the button is
 * the same before and after linking: it stays under the hand that pressed it.
 */
export function KandidaatKaart({ kandidaat, persoon, isGekoppeld }: KandidaatKaartProps) {
  const { values, wijzig } = useMelding();
  const { betrokkene, oordeel, redenen } = kandidaat;
  const { sleutel } = persoon;
  const isElders = values.personen.some(
    (other) =>
      other.sleutel !== sleutel && other.koppeling?.kandidaat.betrokkene.id === betrokkene.id,
  );
  const toggle = () =>
    wijzig((before) =>
      isGekoppeld ? ontkoppel(before, sleutel) : koppel(before, sleutel, kandidaat),
    );
  const isBetrokkene = values.personen[0]?.sleutel === sleutel;
  return (
    <article className={stijl['kandidaat']} data-gekoppeld={isGekoppeld || undefined}>
      <div className={stijl['kandidaatKop']}>
        <h3 className={stijl['persoonTitel']}>{naamVan(betrokkene)}</h3>
        <Merk toon={isGekoppeld ? 'goed' : oordeel === 'bekend' ? 'let-op' : 'neutraal'}>
          {isGekoppeld ? bekendTekst.gekoppeld : bekendheidNaam(oordeel)}
        </Merk>
      </div>
      <p className={stijl['regel']}>
        {geborenVan(betrokkene)}
        {betrokkene.heeftBsn && ` · ${bekendTekst.metBsn}`}
      </p>
      <p className={stijl['regel']}>{adresVan(betrokkene)}</p>
      <p className={stijl['regel']}>{algemeenBekendTekst.oordeel[oordeel]}</p>
      <Redenen redenen={redenen} />
      {isElders ? (
        <p className={stijl['regel']}>{bekendTekst.alGekozen}</p>
      ) : (
        <Button
          size="xs"
          fullWidth
          variant={isGekoppeld ? 'default' : 'light'}
          leftSection={
            isGekoppeld ? <IconUnlink size={15} aria-hidden /> : <IconLink size={15} aria-hidden />
          }
          onClick={toggle}
        >
          {isGekoppeld ? bekendTekst.losmaken : bekendTekst.dezelfde}
        </Button>
      )}
      {isGekoppeld && isBetrokkene && <DossierKeuze kandidaat={kandidaat} />}
      {isGekoppeld && !isBetrokkene && <p className={stijl['regel']}>{bekendTekst.samen}</p>}
      {isGekoppeld && <VerschillenTabel persoon={persoon} />}
      <DossierRegels dossiers={kandidaat.dossiers} />
    </article>
  );
}
