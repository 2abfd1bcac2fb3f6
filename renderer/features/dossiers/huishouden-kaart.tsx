import { Button, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { formatLeeftijden } from '#domain/huishouden/kinderen.ts';
import { ZORGEN, type Zorgwaarde, zorgNaam, zorgwaardeNaam } from '#domain/huishouden/zorgen.ts';
import { jaNeeOnbekendNaam } from '#domain/meldingen/keuzes.ts';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Merk, type Toon } from '#renderer/components/merk.tsx';
import { huishoudenTekst } from '#renderer/text/nl/dossiers.ts';
import type { Deel } from './deel.ts';
import stijl from './dossier.module.css';

const TONEN: Readonly<Record<Zorgwaarde, Toon>> = {
  geen_zorg: 'goed',
  zorg: 'let-op',
  ernstige_zorg: 'fout',
  onbekend: 'neutraal',
};

/** The household with its children, and the five concerns. */
export function HuishoudenKaart({ dossier, magWijzigen }: Deel) {
  const { kinderen, leeftijden, ondersteuningsvraag, samenstelling } = dossier.huishouden;
  const feiten = [
    [huishoudenTekst.kinderen, jaNeeOnbekendNaam(kinderen)],
    [huishoudenTekst.leeftijden, formatLeeftijden(leeftijden)],
    [huishoudenTekst.ondersteuning, ondersteuningsvraag],
    [huishoudenTekst.samenstelling, samenstelling],
  ] as const;
  return (
    <Kaart
      titel={huishoudenTekst.titel}
      acties={
        magWijzigen && (
          <Button
            size="compact-xs"
            variant="subtle"
            style={{ flex: 'none' }}
            renderRoot={(props) => <Link {...props} to={`/dossiers/${dossier.id}/huishouden`} />}
            leftSection={<IconPencil size={14} aria-hidden />}
            aria-label={huishoudenTekst.bewerkTitel}
          >
            {huishoudenTekst.wijzigen}
          </Button>
        )
      }
    >
      <div className={stijl['smal']}>
        <Gegevens
          regels={feiten
            .filter(([, value]) => value !== '')
            .map(([label, value]) => ({ label, value }))}
        />
      </div>
      <ul className={stijl['lijst']} aria-label={huishoudenTekst.zorgen}>
        {ZORGEN.map((zorg) => {
          const waarde = dossier.zorgen[zorg] ?? 'onbekend';
          return (
            <li key={zorg} className={stijl['zorg']}>
              <Text component="span" size="sm">
                {zorgNaam(zorg)}
              </Text>
              <Merk toon={TONEN[waarde]}>{zorgwaardeNaam(waarde)}</Merk>
            </li>
          );
        })}
      </ul>
    </Kaart>
  );
}
