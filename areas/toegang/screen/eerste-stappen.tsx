import { toegangTekst } from '#renderer/sessie/tekst-toegang.ts';
import stijl from './eerste-stappen.module.css';

const STAPPEN = [
  { stap: 'wie', naam: toegangTekst.stapWie },
  { stap: 'wachtwoord', naam: toegangTekst.stapWachtwoord },
  { stap: 'herstelcode', naam: toegangTekst.stapHerstelcode },
] as const;

/** Where one is in the first start. */
export function EersteStappen({ stap }: { stap: (typeof STAPPEN)[number]['stap'] }) {
  return <Stappen label={toegangTekst.stappen} stappen={STAPPEN} stap={stap} />;
}

type StappenProps = {
  /** What the steps are of, for a reader. */
  readonly label: string;
  readonly stappen: readonly { readonly stap: string; readonly naam: string }[];
  /** Where one is. */
  readonly stap: string;
};

/** A line of steps, with where one is among them. */
export function Stappen({ label, stappen, stap }: StappenProps) {
  const huidig = stappen.findIndex((item) => item.stap === stap);
  return (
    <ol className={stijl['stappen']} aria-label={label}>
      {stappen.map((item, index) => (
        <li
          key={item.stap}
          className={stijl['stap']}
          data-gedaan={index < huidig || undefined}
          aria-current={index === huidig ? 'step' : undefined}
        >
          <span className={stijl['nummer']} aria-hidden>
            {index + 1}
          </span>
          {item.naam}
        </li>
      ))}
    </ol>
  );
}
