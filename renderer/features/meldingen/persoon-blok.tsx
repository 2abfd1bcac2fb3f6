import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLink, IconX } from '@tabler/icons-react';
import { volledigeNaam } from '#domain/identiteit/naam.ts';
import { Merk } from '#renderer/components/merk.tsx';
import { bekendTekst, meldingTekst } from '#renderer/text/nl/meldingen.ts';
import { AdresVelden } from './adres-velden.tsx';
import { IdentiteitVelden } from './identiteit-velden.tsx';
import stijl from './meldingen.module.css';
import { TekstVeld } from './tekst-veld.tsx';
import { Vak, Velden } from './vak.tsx';
import type { PersoonWaarden } from './waarden.ts';

type PersoonBlokProps = {
  readonly persoon: PersoonWaarden;
  readonly index: number;
  /** The keyboard is in this person: "Bekend?" is about them. */
  readonly onFocus: () => void;
  readonly onWeg: () => void;
};

/** Everything that B3 allows of one person. */
export function PersoonBlok({ persoon, index, onFocus, onWeg }: PersoonBlokProps) {
  const naam = index === 0 ? meldingTekst.sectiePersoon : meldingTekst.medehuurder(index);
  const known = persoon.koppeling?.kandidaat.betrokkene;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid
    <div className={stijl['persoon']} onFocus={onFocus} role="group" aria-label={naam}>
      {(index > 0 || known !== undefined) && (
        <div className={stijl['persoonKop']}>
          {index > 0 && <h3 className={stijl['persoonTitel']}>{naam}</h3>}
          {known !== undefined && (
            <Merk toon="goed">
              <IconLink size={13} aria-hidden />
              {bekendTekst.gekoppeld}:{' '}
              {volledigeNaam({ ...known, achternaam: known.achternaam ?? '' }) ||
                bekendTekst.zonderNaam}
            </Merk>
          )}
          {index > 0 && (
            <Tooltip label={meldingTekst.medehuurderWeg(naam)}>
              <ActionIcon
                variant="subtle"
                color="gray"
                ml="auto"
                aria-label={meldingTekst.medehuurderWeg(naam)}
                onClick={onWeg}
              >
                <IconX size={17} aria-hidden />
              </ActionIcon>
            </Tooltip>
          )}
        </div>
      )}
      <IdentiteitVelden persoon={persoon} />
      <AdresVelden persoon={persoon} />
      <Velden>
        <Vak breed={4}>
          <TekstVeld persoon={persoon} veld="plaats" label={meldingTekst.plaats} />
        </Vak>
        <Vak breed={4}>
          <TekstVeld
            persoon={persoon}
            veld="telefoon"
            label={meldingTekst.telefoon}
            inputMode="tel"
          />
        </Vak>
        <Vak breed={4}>
          <TekstVeld persoon={persoon} veld="email" label={meldingTekst.email} inputMode="email" />
        </Vak>
      </Velden>
    </div>
  );
}
