import { type Bak, bakNaam, bakVan } from '#areas/werk/rules.ts';
import { formatDagMaand, formatDatum } from '#domain/dates/format.ts';
import { type IsoDate, partsOf } from '#domain/dates/iso-date.ts';
import { Merk, type Toon } from '#renderer/components/merk.tsx';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { dossierTekst } from './tekst-dossiers.ts';

const TONEN: Readonly<Record<Bak, Toon>> = {
  te_laat: 'fout',
  vandaag: 'let-op',
  deze_week: 'uitleg',
  later: 'neutraal',
  zonder_volgende_stap: 'neutraal',
  na_afsluiting: 'uitleg',
};

/** How urgent something in this bak is. */
export function bakToon(bak: Bak): Toon {
  return TONEN[bak];
}

/**
 * A due date in words and colour: "Te laat · ma 2 nov", "Vandaag", "do 12 nov". The year stands
 * there only when it is another one.
 */
export function VervalMerk({ vervalt }: { vervalt: IsoDate | null }) {
  const vandaag = useVandaag();
  const bak = bakVan(vervalt ?? undefined, vandaag);
  return <Merk toon={TONEN[bak]}>{vervalWoorden(vervalt, vandaag)}</Merk>;
}

/** A date without its year when that is this one. */
export function korteDatum(datum: IsoDate, vandaag: IsoDate): string {
  const sameYear = partsOf(datum).jaar === partsOf(vandaag).jaar;
  return sameYear ? formatDagMaand(datum) : formatDatum(datum);
}

/** The words of a due date. */
export function vervalWoorden(vervalt: IsoDate | null, vandaag: IsoDate): string {
  if (vervalt === null) return dossierTekst.geenDatum;
  const bak = bakVan(vervalt, vandaag);
  const dag = korteDatum(vervalt, vandaag);
  if (bak === 'vandaag') return bakNaam(bak);
  return bak === 'te_laat' || bak === 'deze_week' ? `${bakNaam(bak)} · ${dag}` : dag;
}
