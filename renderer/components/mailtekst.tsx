import stijl from './mailtekst.module.css';
import { algemeenTekst as algemeen } from './tekst-algemeen.ts';

type MailtekstProps = {
  readonly onderwerp: string;
  readonly tekst: string;
  /** What was typed since is not in it yet. */
  readonly oud?: boolean;
};

/** The text of an answer as it will be pasted in secure mail. */
export function Mailtekst({ onderwerp, tekst, oud = false }: MailtekstProps) {
  return (
    <div className={stijl['mail']} data-oud={oud || undefined}>
      <p className={stijl['onderwerp']}>
        <span className={stijl['label']}>{algemeen.onderwerp}: </span>
        {onderwerp}
      </p>
      <p className={stijl['tekst']}>{tekst}</p>
    </div>
  );
}
