import stijl from './afkortingen.module.css';
import { AFKORTINGEN } from './tekst-afkortingen.ts';

/**
 * The abbreviations that stand in these texts, in their fixed order: what is not there needs no words.
 *
 * @example afkortingenIn(['SA 7 ST b']).map(([kort]) => kort) // ['SA', 'ST']
 */
export function afkortingenIn(teksten: readonly string[]): typeof AFKORTINGEN {
  const words = new Set(teksten.flatMap((tekst) => tekst.split(/[^\p{L}\p{N}]+/u)));
  return AFKORTINGEN.filter(([kort]) => words.has(kort));
}

/** What is written short in these texts, each said once in full. */
export function Afkortingen({ teksten }: { readonly teksten: readonly string[] }) {
  return (
    <dl className={stijl['lijst']}>
      {afkortingenIn(teksten).map(([kort, lang]) => (
        <div key={kort}>
          <dt>{kort}</dt>
          <dd>{lang}</dd>
        </div>
      ))}
    </dl>
  );
}
