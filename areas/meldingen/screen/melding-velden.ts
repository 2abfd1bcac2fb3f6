import type { IsoDate } from '#domain/dates/iso-date.ts';
import {
  type Aanleiding,
  DATUMSOORTEN,
  type Datumsoort,
  findAanleiding,
  magAchterstand,
} from '../rules.ts';
import { spoedDag } from '../rules-spoed.ts';
import type { MeldingWaarden } from './waarden.ts';

type Gekozen = Pick<MeldingWaarden, 'aanleiding' | 'andereAanleidingen'>;

/** Every aanleiding that is chosen, the first one in front. */
export function gekozenAanleidingen({
  aanleiding,
  andereAanleidingen,
}: Gekozen): readonly Aanleiding[] {
  return [aanleiding, ...andereAanleidingen].filter((code) => code !== '');
}

/**
 * The dates that the form asks for: those of the aanleidingen, and any that was typed before the
 * aanleiding was changed. A date that is known and not watched is how a home is lost.
 */
export function visibleDatums(
  values: Gekozen & Pick<MeldingWaarden, 'datums'>,
): readonly Datumsoort[] {
  const gekozen = gekozenAanleidingen(values);
  const own = gekozen.flatMap((code) => findAanleiding(code).datums);
  return DATUMSOORTEN.filter(
    (soort) => own.includes(soort) || (gekozen.length > 0 && values.datums[soort].tekst !== ''),
  );
}

/** Whether only what cannot wait is asked: somebody said so, or a day is too near for the rest. */
export function isKort(
  values: Pick<MeldingWaarden, 'spoed' | 'datums' | 'achterafIngevoerd'>,
  vandaag: IsoDate,
): boolean {
  if (values.spoed !== '') return values.spoed === 'ja';
  return values.achterafIngevoerd !== 'ja' && spoedDagVan(values, vandaag) !== undefined;
}

/** The day that is so near that the rest can wait. */
export function spoedDagVan(
  { datums }: Pick<MeldingWaarden, 'datums'>,
  vandaag: IsoDate,
): IsoDate | undefined {
  return spoedDag([datums.zitting.datum, datums.ontruiming.datum], vandaag);
}

/** Whether the form asks for the day of the laatste aanmaning. */
export function showsAanmaning(values: Gekozen & Pick<MeldingWaarden, 'aanmaningOp'>): boolean {
  return (
    gekozenAanleidingen(values).includes('laatste_aanmaning') || values.aanmaningOp.tekst !== ''
  );
}

/** Whether the form asks for the day of the betekening. */
export function showsBetekening(values: Gekozen & Pick<MeldingWaarden, 'betekendOp'>): boolean {
  return (
    gekozenAanleidingen(values).includes('dagvaarding_betekend') || values.betekendOp.tekst !== ''
  );
}

/** Whether the dossier that is chosen has a traject in which arrears may be kept (B3). */
export function isAchterstandBekend({
  personen,
  dossierId,
}: Pick<MeldingWaarden, 'personen' | 'dossierId'>): boolean {
  const dossiers = personen[0]?.herkenning?.kandidaat.dossiers ?? [];
  return dossiers.some(({ id, achterstandMag }) => id === dossierId && achterstandMag);
}

/** Whether the form shows the arrears: only where B3 allows them, or to clear what was typed. */
export function showsAchterstand(
  values: Gekozen & Pick<MeldingWaarden, 'achterstandCent' | 'personen' | 'dossierId'>,
): boolean {
  const gekozen = gekozenAanleidingen(values);
  const mag = magAchterstand(gekozen) || (gekozen.length > 0 && isAchterstandBekend(values));
  return mag || values.achterstandCent !== '';
}
