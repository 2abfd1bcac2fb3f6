import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatDatum } from '#domain/dates/format.ts';
import { processtapNaam } from '#domain/dossiers/processtap.ts';
import { werkstatusNaam } from '#domain/dossiers/werkstatus.ts';
import { formatTelefoon } from '#domain/identiteit/telefoon.ts';
import { Merk } from '#renderer/components/merk.tsx';
import { adresVan, geborenVan } from '#renderer/dossier/persoon.ts';
import { vlagNaam, vlagToon } from '#renderer/dossier/vlag-merk.tsx';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import {
  behandelaarTekst,
  dossierTekst,
  persoonTekst,
  standTekst,
} from '#renderer/text/nl/dossiers.ts';
import { Behandelaar } from './behandelaar.tsx';
import type { Deel } from './deel.ts';
import stijl from './dossier.module.css';
import { Overdragen } from './overdragen.tsx';
import { StandVenster } from './stand.tsx';

/** What one wants to know at a glance: who, where, how it stands, who has it, what to mind. */
export function DossierKop(deel: Deel) {
  const { dossier, magWijzigen, open, openen } = deel;
  const vandaag = useVandaag();
  const eerste = dossier.personen.find(({ rol }) => rol === 'betrokkene');
  const adres = eerste === undefined ? '' : adresVan(eerste);
  return (
    <Paper component="section" aria-label={dossierTekst.dossier} withBorder p="md" radius="md">
      <Stack gap="sm">
        <dl className={stijl['kop']}>
          <Feit naam={dossierTekst.geboren}>
            {geborenVan(eerste?.geboortedatum ?? null, vandaag)}
          </Feit>
          <Feit naam={dossierTekst.adres}>
            {adres === ''
              ? dossierTekst.onbekend
              : adres.split(', ').map((regel) => (
                  <span key={regel} style={{ display: 'block' }}>
                    {regel}
                  </span>
                ))}
          </Feit>
          {eerste?.telefoon != null && (
            <Feit naam={persoonTekst.velden.telefoon}>{formatTelefoon(eerste.telefoon)}</Feit>
          )}
          <Feit naam={dossierTekst.gemeente}>
            {dossier.gemeente?.naam ?? dossierTekst.onbekend}
            <Text size="xs" c="dimmed">
              {dossierTekst.geopend} {formatDatum(dossier.geopendOp)}
            </Text>
          </Feit>
          <Feit naam={standTekst.werkstatus}>
            <Group gap={6}>
              <Merk toon="uitleg">{werkstatusNaam(dossier.werkstatus)}</Merk>
              {magWijzigen && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={standTekst.wijzigenUitleg}
                  onClick={() => openen('stand')}
                >
                  {standTekst.wijzigen}
                </Button>
              )}
            </Group>
            <Text size="sm" mt={2}>
              {stapVan(dossier.processtap)}
            </Text>
          </Feit>
          <Feit naam={behandelaarTekst.titel}>
            <Behandelaar {...deel} />
          </Feit>
        </dl>
        {dossier.vlaggen.length > 0 && (
          <ul className={stijl['vlaggen']}>
            {dossier.vlaggen.map(({ code, zin }) => (
              <li key={code}>
                <Merk toon={vlagToon(code)}>{vlagNaam(code)}</Merk> {withoutName(code, zin)}
              </li>
            ))}
          </ul>
        )}
      </Stack>
      {open.open === 'stand' && magWijzigen && <StandVenster {...deel} />}
      {open.open === 'overdragen' && magWijzigen && <Overdragen {...deel} />}
    </Paper>
  );
}

function Feit({ naam, children }: { naam: string; children: ReactNode }) {
  return (
    <div className={stijl['feit']}>
      <dt>{naam}</dt>
      <dd>{children}</dd>
    </div>
  );
}

// Some sentences begin with the name that stands right before them.
function withoutName(code: string, zin: string): string {
  const naam = `${vlagNaam(code)}: `;
  if (!zin.startsWith(naam)) return zin;
  const rest = zin.slice(naam.length);
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

function stapVan(stap: Deel['dossier']['processtap']): string {
  return stap === 'uitgesteld' ? processtapNaam(stap) : standTekst.stap(stap, processtapNaam(stap));
}
