import { Button, Group } from '@mantine/core';
import { IconCopy, IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Afsprakenset } from '#contract/afspraken.ts';
import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { setTekst } from '#renderer/text/nl/instellingen.ts';

const shown = (datum: IsoDate | null, leeg: string) => (datum === null ? leeg : formatDatum(datum));

/** From when to when a set holds, and that it has lapsed. */
export function GeldigheidKaart({ set, mag }: { set: Afsprakenset; mag: boolean }) {
  const einde = set.verlengdTot ?? set.geldigTot;
  return (
    <Kaart
      titel={set.naam}
      acties={
        mag && (
          <Group gap="xs" wrap="nowrap">
            <Button
              size="xs"
              variant="default"
              renderRoot={(props) => (
                <Link {...props} to={`/instellingen/afspraken/${set.id}/bewerken`} />
              )}
              leftSection={<IconPencil size={15} aria-hidden />}
            >
              {setTekst.wijzigen}
            </Button>
            <Button
              size="xs"
              variant="default"
              renderRoot={(props) => (
                <Link {...props} to={`/instellingen/afspraken/${set.id}/kopie`} />
              )}
              leftSection={<IconCopy size={15} aria-hidden />}
            >
              {setTekst.kopieren}
            </Button>
          </Group>
        )
      }
    >
      <Group gap={6}>
        <Merk toon={set.inGebruik ? 'goed' : 'neutraal'}>
          {set.inGebruik ? setTekst.inGebruik : setTekst.nietInGebruik}
        </Merk>
        {set.verlopen && <Merk toon="let-op">{setTekst.verlopen}</Merk>}
      </Group>
      {set.verlopen && einde !== null && (
        <Bericht toon="let-op" titel={setTekst.verlopenTitel}>
          {setTekst.verlopenUitleg(formatDatum(einde))}
        </Bericht>
      )}
      <Gegevens
        regels={[
          { label: setTekst.geldigVan, value: formatDatum(set.geldigVan) },
          { label: setTekst.geldigTot, value: shown(set.geldigTot, setTekst.geenEinde) },
          { label: setTekst.verlengdTot, value: shown(set.verlengdTot, setTekst.nietVerlengd) },
          {
            label: setTekst.goedeVrijdagKort,
            value: set.goedeVrijdagVrij ? setTekst.goedeVrijdagAan : setTekst.goedeVrijdagUit,
          },
        ]}
      />
    </Kaart>
  );
}
