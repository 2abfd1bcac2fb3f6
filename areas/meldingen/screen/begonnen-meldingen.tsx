import { Anchor, Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useVerder } from '#renderer/components/use-verder.ts';
import { linkNaar } from '#renderer/concepten/concept-adres.ts';
import { concepten, venster } from '#renderer/concepten/concepten.ts';
import { klokTijd } from '#renderer/concepten/klok-tijd.ts';
import { conceptTekst } from '#renderer/concepten/tekst-concepten.ts';
import type { ConceptInForm } from '#renderer/concepten/use-concept.ts';
import { useConcepten } from '#renderer/concepten/use-concepten.ts';
import stijl from './meldingen.module.css';
import { meldingTekst } from './tekst-meldingen.ts';

type BegonnenMeldingenProps = {
  readonly concept: ConceptInForm;
  /** Whether this form holds anything that would be kept. */
  readonly isGetypt: boolean;
};

/**
 * The other meldingen that were begun and not registered yet, and a way to begin one more beside
 * this one: somebody calls while another melding is half typed.
 */
export function BegonnenMeldingen({ concept, isGetypt }: BegonnenMeldingenProps) {
  const navigate = useVerder();
  const { data = [] } = useConcepten(concept.id);
  const andere = data.filter(
    ({ id, sleutel }) =>
      sleutel.startsWith('melding:') && id !== concept.id && !concepten.isGone(id),
  );
  const beginAnother = async () => {
    await concepten.flush();
    await navigate({ to: '/meldingen/nieuw', search: { concept: venster.begin() } });
  };
  return (
    <div className={stijl['begonnen']}>
      {andere.length > 0 && (
        <nav className={stijl['begonnenLijst']} aria-label={meldingTekst.begonnen}>
          <span>{meldingTekst.begonnen}:</span>
          <ul>
            {andere.map((kop) => (
              <li key={kop.id}>
                <Anchor
                  renderRoot={(props) => <Link {...props} {...linkNaar(kop)} />}
                  inherit
                  className="breekt"
                >
                  {conceptTekst.bewaardDan(
                    kop.titel || conceptTekst.zonderTitel,
                    klokTijd(kop.bijgewerktOp),
                  )}
                </Anchor>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {isGetypt && (
        <Button
          variant="light"
          size="compact-sm"
          leftSection={<IconPlus size={15} aria-hidden />}
          className={stijl['nogEen'] ?? ''}
          onClick={() => void beginAnother()}
        >
          {meldingTekst.nogEen}
        </Button>
      )}
    </div>
  );
}
