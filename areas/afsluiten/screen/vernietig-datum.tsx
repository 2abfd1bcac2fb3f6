import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import stijl from './afsluiten.module.css';
import { afsluitTekst } from './tekst-afsluiten.ts';

/** The day on which the data must be gone, large enough not to be missed. */
export function VernietigDatum({ datum, uitleg }: { datum: IsoDate; uitleg: string }) {
  return (
    <div className={stijl['vernietigen']}>
      <p className={stijl['label']}>{afsluitTekst.vernietigen}</p>
      <p className={stijl['datum']}>{afsluitTekst.vernietigenUiterlijk(formatDatum(datum))}</p>
      <p className={stijl['uitleg']}>{uitleg}</p>
    </div>
  );
}
