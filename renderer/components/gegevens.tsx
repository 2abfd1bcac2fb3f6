import stijl from './gegevens.module.css';

type GegevensProps = {
  readonly regels: readonly { readonly label: string; readonly value: string }[];
};

/** What is known of one thing: names on the left, values on the right. */
export function Gegevens({ regels }: GegevensProps) {
  return (
    <dl className={stijl['lijst']}>
      {regels.map(({ label, value }) => (
        <div key={label} className={stijl['regel']}>
          <dt className={stijl['naam']}>{label}</dt>
          <dd className={stijl['waarde']}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
