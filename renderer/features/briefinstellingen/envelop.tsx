import type { Briefinstellingen } from '#contract/uitgaand.ts';
import { briefInstelTekst } from '#renderer/text/nl/briefinstellingen.ts';
import stijl from './briefinstellingen.module.css';

type EnvelopProps = {
  readonly regels: readonly string[];
  readonly venster: Briefinstellingen['venster'];
};

/** What can be read through the window of the envelope, without opening it. */
export function Envelop({ regels, venster }: EnvelopProps) {
  return (
    <figure className={stijl['figuur']}>
      <figcaption className={stijl['onderschrift']}>{briefInstelTekst.voorbeeld}</figcaption>
      <div className={stijl['envelop']} data-venster={venster}>
        <div className={stijl['venster']}>
          <div className={stijl['afzender']}>
            {regels.length === 0 ? briefInstelTekst.nogLeeg : regels.join(' · ')}
          </div>
          <div>
            {briefInstelTekst.geadresseerde.map((regel) => (
              <div key={regel}>{regel}</div>
            ))}
          </div>
        </div>
      </div>
    </figure>
  );
}
