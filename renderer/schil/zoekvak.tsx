import { Text } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { IconFolder, IconSearch } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { DossierRegel } from '#areas/dossiers/contract.ts';
import { werkstatusNaam } from '#areas/dossiers/rules.ts';
import { DOSSIERROLLEN } from '#domain/rollen.ts';
import { geborenVan } from '#renderer/dossier/persoon.ts';
import { useMag } from '#renderer/sessie/hooks.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { useZoeken, ZOEK_VANAF } from '#renderer/zoeken/use-zoeken.ts';
import { rememberZoekvraag } from '#renderer/zoeken/zoekvragen.ts';
import { zoekTekst } from '../zoeken/tekst-zoeken.ts';
import { schilTekst } from './tekst-schil.ts';
import { matchKeuzes, useKeuzes, type Zoekkeuze } from './zoek-paginas.ts';

/** How many dossiers the box shows; the search page shows them all. */
const MEEST = 8;

/** The Ctrl-K box: dossiers, pages and actions. Roles without dossiers see pages and actions. */
export function Zoekvak() {
  const magDossiers = useMag(DOSSIERROLLEN);
  const [tekst, setTekst] = useState('');
  const { paginas, handelingen } = useKeuzes();
  const plaats = magDossiers ? schilTekst.zoekenPlaatsDossier : schilTekst.zoekenPlaats;
  const gevonden = [matchKeuzes(paginas, tekst), matchKeuzes(handelingen, tekst)] as const;
  const niets = gevonden.every((keuzes) => keuzes.length === 0);
  return (
    <Spotlight.Root
      query={tekst}
      onQueryChange={setTekst}
      shortcut="mod + K"
      tagsToIgnore={[]}
      triggerOnContentEditable
      transitionProps={{ duration: 0 }}
      size={680}
      scrollable
      maxHeight={520}
    >
      <Spotlight.Search
        leftSection={<IconSearch size={18} aria-hidden />}
        placeholder={plaats}
        aria-label={plaats}
        autoComplete="off"
        spellCheck={false}
      />
      <Spotlight.ActionsList>
        <Keuzegroep label={schilTekst.paginas} keuzes={gevonden[0]} />
        <Keuzegroep label={schilTekst.handelingen} keuzes={gevonden[1]} />
        {magDossiers && <Dossiers tekst={tekst} />}
      </Spotlight.ActionsList>
      {niets && !(magDossiers && tekst.trim().length >= ZOEK_VANAF) && (
        <Spotlight.Empty>{schilTekst.zoekenNiets}</Spotlight.Empty>
      )}
    </Spotlight.Root>
  );
}

function Keuzegroep({ label, keuzes }: { label: string; keuzes: readonly Zoekkeuze[] }) {
  if (keuzes.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={label}>
      {keuzes.map(({ id, label: naam, Teken, onClick }) => (
        <Spotlight.Action
          key={id}
          label={naam}
          leftSection={<Teken size={18} aria-hidden />}
          highlightQuery
          onClick={onClick}
        />
      ))}
    </Spotlight.ActionsGroup>
  );
}

function Dossiers({ tekst }: { readonly tekst: string }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const schoon = tekst.trim();
  const { vraag, rustig, zoekt } = useZoeken(tekst);
  const actueel = zoekt && rustig === schoon && !vraag.isPlaceholderData;
  const dossiers = actueel ? (vraag.data?.dossiers.slice(0, MEEST) ?? []) : [];
  const zoekAlles = () => {
    const nummer = rememberZoekvraag(queries, schoon);
    void navigate({ to: '/zoeken', search: { vraag: nummer } });
  };
  if (schoon.length < ZOEK_VANAF) return null;
  return (
    <Spotlight.ActionsGroup label={zoekTekst.dossiers}>
      {/* Until there are results only "search all" can be chosen. They come in before it, in the
          place that was chosen, so that Enter opens the first one: each place keeps its element. */}
      {[...dossiers, undefined].map((regel, plaats) => (
        <Spotlight.Action
          // biome-ignore lint/suspicious/noArrayIndexKey: a place is chosen, whatever comes to stand there
          key={plaats}
          {...(regel === undefined
            ? {
                label: zoekTekst.alle(schoon),
                leftSection: <IconSearch size={18} aria-hidden />,
                onClick: zoekAlles,
              }
            : {
                onClick: () => void navigate({ to: `/dossiers/${regel.id}` }),
                children: <Gevonden regel={regel} />,
              })}
        />
      ))}
    </Spotlight.ActionsGroup>
  );
}

function Gevonden({ regel }: { regel: DossierRegel }) {
  const vandaag = useVandaag();
  const geboren = geborenVan(regel.geboortedatum, vandaag);
  const onder = [geboren, regel.adres, regel.nummer, werkstatusNaam(regel.werkstatus)];
  return (
    <span style={{ display: 'flex', gap: 12, alignItems: 'center', minWidth: 0 }}>
      <IconFolder size={18} aria-hidden style={{ flex: 'none' }} />
      <span style={{ minWidth: 0 }}>
        <Text component="span" display="block" size="sm" fw={550} className="breekt">
          {regel.naam}
        </Text>
        <Text component="span" display="block" size="xs" opacity={0.9} className="breekt">
          {onder.filter(Boolean).join(' · ')}
        </Text>
      </span>
    </span>
  );
}
