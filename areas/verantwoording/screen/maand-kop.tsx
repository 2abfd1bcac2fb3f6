import stijl from './cijfers.module.css';

type MaandKopProps = {
  readonly maand: { readonly code: string; readonly naam: string };
  readonly eerste: boolean;
};

/** The heading of a month: short, with the year where it begins; in full for a reader. Of a year: that. */
export function MaandKop({ maand, eerste }: MaandKopProps) {
  const jaar = maand.code.slice(0, 4);
  const showYear = maand.code !== jaar && (eerste || maand.code.endsWith('-01'));
  return (
    <th scope="col">
      <span aria-hidden>
        {maandKort(maand.naam)}
        <span className={stijl['jaar']}>{showYear ? jaar : '\u00a0'}</span>
      </span>
      <span className="alleen-voorlezer">{maand.naam}</span>
    </th>
  );
}

/** A month in three letters; a year as it is. */
export function maandKort(naam: string): string {
  if (/^\d/.test(naam)) return naam;
  return naam.startsWith('maart') ? 'mrt' : naam.slice(0, 3);
}
