import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Afhandeling } from '#areas/afsluiten/contract.ts';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import stijl from './informeren.module.css';
import { PartnerToevoegen } from './partner-toevoegen.tsx';
import { betrokkenTekst } from './tekst-informeren.ts';

type BetrokkenPartnersProps = {
  readonly afhandeling: Afhandeling;
  readonly magWijzigen: boolean;
};

/** The partners of a dossier, and one more on the spot. */
export function BetrokkenPartnersLijst({ afhandeling, magWijzigen }: BetrokkenPartnersProps) {
  const [open, setOpen] = useState(false);
  const [terug, setTerug] = useState(false);
  const close = () => {
    setOpen(false);
    setTerug(true);
  };
  const { partners } = afhandeling;
  return (
    <Kaart titel={betrokkenTekst.titel} uitleg={betrokkenTekst.uitleg}>
      {partners.length === 0 ? (
        <Leeg>{betrokkenTekst.geen}</Leeg>
      ) : (
        <ul className={stijl['lijst']}>
          {partners.map(({ id, naam, rol, contact }) => (
            <li key={id} className={stijl['rij']}>
              <div>
                <span className={stijl['naam']}>{naam}</span>
                {contact !== '' && <div className={stijl['merken']}>{contact}</div>}
              </div>
              <Merk toon="neutraal">{betrokkenTekst.rol(rol)}</Merk>
            </li>
          ))}
        </ul>
      )}
      {magWijzigen && !open && (
        <div>
          <Button
            size="xs"
            variant="light"
            autoFocus={terug}
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => setOpen(true)}
          >
            {betrokkenTekst.voegToe}
          </Button>
        </div>
      )}
      {magWijzigen && open && <PartnerToevoegen afhandeling={afhandeling} onKlaar={close} />}
    </Kaart>
  );
}
