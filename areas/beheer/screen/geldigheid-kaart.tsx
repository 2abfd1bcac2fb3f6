import { Button, Group, Text } from '@mantine/core';
import { IconCalendarCheck, IconCopy, IconDownload, IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatDatum } from '#domain/dates/format.ts';
import { localTime } from '#domain/dates/instant.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import type { Rol } from '#domain/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useMag } from '#renderer/sessie/hooks.ts';
import type { Afsprakenset } from '../contract-sets.ts';
import { setVelden } from '../fields.ts';
import { findGemeenteByCode } from '../rules/regio.ts';
import { bewaarSetbestand } from './bewaar-setbestand.ts';
import { setTekst } from './tekst-instellingen.ts';
import { bestandTekst, inhoudTekst, looptijdTekst } from './tekst-sets.ts';

/** Who decides with the parties about the period of an agreement; the engine holds to it. */
export const LOOPTIJDBESLISSERS: readonly Rol[] = ['manager'];

const shown = (datum: IsoDate | null, leeg: string) => (datum === null ? leeg : formatDatum(datum));
const gemeentenaam = (code: string) => findGemeenteByCode(code)?.naam ?? code;

type GeldigheidKaartProps = {
  readonly set: Afsprakenset;
  readonly sets: readonly Afsprakenset[];
  readonly mag: boolean;
};

/** From when to when and where a set holds, that its period is over, and what was decided then. */
export function GeldigheidKaart({ set, sets, mag }: GeldigheidKaartProps) {
  const einde = set.verlengdTot ?? set.geldigTot;
  const beslist = useMag(LOOPTIJDBESLISSERS);
  const naar = `/instellingen/afspraken/${set.id}`;
  return (
    <Kaart titel={set.naam} acties={mag && <Acties set={set} beslist={beslist} naar={naar} />}>
      <Group gap={6}>
        <Merk toon={set.inGebruik ? 'goed' : 'neutraal'}>
          {set.inGebruik ? setTekst.inGebruik : setTekst.nietInGebruik}
        </Merk>
        {set.verlopen && <Merk toon="let-op">{setTekst.verlopen}</Merk>}
        {!set.isVanHier && <Merk toon="neutraal">{inhoudTekst.vanElders}</Merk>}
      </Group>
      {set.verlopen && einde !== null && (
        <Bericht toon="let-op" titel={setTekst.verlopenTitel}>
          {setTekst.verlopenUitleg(formatDatum(einde))}
        </Bericht>
      )}
      {!set.isVanHier && <Bericht toon="uitleg">{inhoudTekst.vanEldersUitleg}</Bericht>}
      <Gegevens
        regels={[
          { label: setVelden.geldigVan.label, value: formatDatum(set.geldigVan) },
          { label: setVelden.geldigTot.label, value: shown(set.geldigTot, setTekst.geenEinde) },
          {
            label: setVelden.verlengdTot.label,
            value: shown(set.verlengdTot, setTekst.nietVerlengd),
          },
          {
            label: inhoudTekst.geldtVoor,
            value:
              set.gemeenten.length === 0
                ? inhoudTekst.overal
                : set.gemeenten.map(gemeentenaam).join(', '),
          },
          { label: inhoudTekst.lopend, value: String(set.lopendeTrajecten) },
          { label: inhoudTekst.bron, value: set.bron },
          { label: setVelden.opmerking.label, value: set.opmerking },
          {
            label: inhoudTekst.partijen,
            value: set.partijen.join(', ') || inhoudTekst.geenPartijen,
          },
          {
            label: setTekst.goedeVrijdagKort,
            value: set.goedeVrijdagVrij ? setTekst.goedeVrijdagAan : setTekst.goedeVrijdagUit,
          },
        ].filter(({ value }) => value !== '')}
      />
      <Besluiten set={set} sets={sets} />
    </Kaart>
  );
}

function Acties({ set, beslist, naar }: { set: Afsprakenset; beslist: boolean; naar: string }) {
  const bewaar = useSave({
    operation: api.beheer.exportAfsprakenset,
    blijft: true,
    input: () => ({ id: set.id }),
    answered: ({ bestand, naam }) => {
      bewaarSetbestand(bestand, naam);
      meldGelukt(bestandTekst.bewaard(naam));
    },
  });
  const knop = (to: string, icoon: ReactNode, tekst: string) => (
    <Button
      size="xs"
      variant="default"
      renderRoot={(props) => <Link {...props} to={to} />}
      leftSection={icoon}
    >
      {tekst}
    </Button>
  );
  return (
    <Group gap="xs" justify="flex-end">
      {beslist &&
        knop(`${naar}/looptijd`, <IconCalendarCheck size={15} aria-hidden />, looptijdTekst.knop)}
      {knop(`${naar}/bewerken`, <IconPencil size={15} aria-hidden />, setTekst.wijzigen)}
      {knop(`${naar}/kopie`, <IconCopy size={15} aria-hidden />, setTekst.kopieren)}
      <Button
        size="xs"
        variant="default"
        loading={bewaar.bezig}
        onClick={() => bewaar.start()}
        leftSection={<IconDownload size={15} aria-hidden />}
      >
        {bestandTekst.bewaren}
      </Button>
      {bewaar.fout != null && <Foutmelding fout={bewaar.fout} />}
    </Group>
  );
}

function Besluiten({ set: { besluiten }, sets }: Pick<GeldigheidKaartProps, 'set' | 'sets'>) {
  if (besluiten.length === 0) return null;
  return (
    <section aria-label={looptijdTekst.besluiten}>
      <Text fw={550} size="sm">
        {looptijdTekst.besluiten}
      </Text>
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {besluiten.map(({ id, besluit, besloten, wie, tot, doorSet, door, op }) => (
          <li key={id}>
            <Text size="sm">
              {besluit === 'verlengd'
                ? looptijdTekst.verlengd(tot === null ? '' : formatDatum(tot))
                : looptijdTekst.vervangen(sets.find((one) => one.id === doorSet)?.naam ?? '')}
              .{' '}
              {looptijdTekst.regel(
                wie,
                formatDatum(besloten),
                door,
                formatDatum(toIsoDate(localTime(op).datum)),
              )}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
