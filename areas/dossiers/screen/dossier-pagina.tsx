import { Button, Group, Text } from '@mantine/core';
import {
  IconArchive,
  IconClipboardCheck,
  IconMail,
  IconMessageQuestion,
  IconMessageReply,
  IconNote,
  IconPencil,
  IconPhone,
  IconPlus,
  IconUserOff,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatDatum } from '#domain/dates/format.ts';
import { jaNeeOnbekendNaam } from '#domain/keuzes.ts';
import { DOSSIERROLLEN } from '#domain/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Merk, type Toon } from '#renderer/components/merk.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { useVerder } from '#renderer/components/use-verder.ts';
import { naamIn, naamVan } from '#renderer/dossier/persoon.ts';
import {
  dossierTekst,
  huishoudenveldTekst,
  persoonTekst,
} from '#renderer/dossier/tekst-dossiers.ts';
import { samenvoegTekst } from '#renderer/dossier/tekst-samenvoegen.ts';
import { werkTekst } from '#renderer/dossier/tekst-werkvoorraad.ts';
import { VragenKaart } from '#renderer/dossier/vragen-kaart.tsx';
import { usePaginaToetsen } from '#renderer/schil/pagina-toetsen.ts';
import type { Dossier } from '../contract.ts';
import { huishoudenVelden } from '../fields.ts';
import {
  formatLeeftijden,
  ZORGEN,
  type Zorgwaarde,
  zorgNaam,
  zorgwaardeNaam,
} from '../rules-huishouden.ts';
import { AfsprakenKaart } from './afspraken-kaart.tsx';
import { CasusregieKaart } from './casusregie-kaart.tsx';
import type { Kaartdeel } from './deel.ts';
import { DeelnemersKaart } from './deelnemers-kaart.tsx';
import stijl from './dossier.module.css';
import { DossierKop } from './dossier-kop.tsx';
import { InzetKaart } from './inzet-kaart.tsx';
import { Lettertoets } from './kaart-knop.tsx';
import { type Open, useOpenen } from './open.ts';
import { PersonenKaart } from './personen-kaart.tsx';
import { ProceduresKaart } from './procedures-kaart.tsx';
import { isBijwerkbaar, isVastlegbaar, isWijzigbaar } from './rechten.ts';
import { SpoedKop } from './spoed-kop.tsx';
import { handelingTekst, huishoudenTekst } from './tekst-dossiers.ts';
import { persoonMenuTekst } from './tekst-procedure.ts';
import { TermijnenKaart } from './termijnen-kaart.tsx';
import { TijdlijnKaart } from './tijdlijn-kaart.tsx';
import { DossierStand } from './volgende-stap.tsx';

/** A hint that somebody is in the register twice, with the way to compare the two. */
export function DubbelGeregistreerd({ dossier }: { readonly dossier: Dossier }) {
  const dossierId = dossier.id;
  const vraag = useQuery(api.personen.listDubbel.queryOptions({ input: { dossierId } }));
  return (vraag.data ?? []).map(({ betrokkeneId, anderId, dossiers }) => (
    <Bericht key={`${betrokkeneId} ${anderId}`} toon="let-op">
      <Text size="sm" mb={6}>
        {samenvoegTekst.dubbel(naamIn(dossier, betrokkeneId), dossiers.join(', '))}
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        renderRoot={(props) => (
          <Link
            {...props}
            to={`/dossiers/${dossierId}/personen/${betrokkeneId}/samenvoegen`}
            search={{ met: anderId }}
          />
        )}
      >
        {samenvoegTekst.dubbelKnop}
      </Button>
    </Bericht>
  ));
}

const HANDELINGEN = [
  { naar: '/dossiers/$dossierId/screening', Teken: IconClipboardCheck, naam: 'screening' },
  { naar: '/dossiers/$dossierId/antwoord', Teken: IconMessageReply, naam: 'antwoord' },
  { naar: '/dossiers/$dossierId/brief', Teken: IconMail, naam: 'brief' },
  { naar: '/dossiers/$dossierId/ingelicht', Teken: IconUsersGroup, naam: 'ingelicht' },
  { naar: '/dossiers/$dossierId/beeindigen', Teken: IconUserOff, naam: 'beeindigen' },
  { naar: '/dossiers/$dossierId/afsluiten', Teken: IconArchive, naam: 'afsluiten' },
] as const;

/** What can be done with a dossier from screening to closing, each on a page of its own. */
export function Handelingen({ dossier }: { dossier: Dossier }) {
  const isGesloten = dossier.geslotenOp !== null;
  return (
    <nav aria-label={handelingTekst.titel}>
      <Group gap="xs">
        {HANDELINGEN.map(({ naar, Teken, naam }) => (
          <Button
            key={naam}
            variant="default"
            size="xs"
            leftSection={<Teken size={16} aria-hidden />}
            renderRoot={(props) => <Link {...props} to={naar} params={{ dossierId: dossier.id }} />}
          >
            {naam === 'afsluiten' && isGesloten ? handelingTekst.heropenen : handelingTekst[naam]}
          </Button>
        ))}
      </Group>
    </nav>
  );
}

const TONEN: Readonly<Record<Zorgwaarde, Toon>> = {
  geen_zorg: 'goed',
  zorg: 'let-op',
  ernstige_zorg: 'fout',
  onbekend: 'neutraal',
};

/** The household with its children, and the five concerns. */
export function HuishoudenKaart({ dossier, magWijzigen }: Kaartdeel) {
  const { kinderen, leeftijden, ondersteuningsvraag, samenstelling } = dossier.huishouden;
  const feiten = [
    [huishoudenVelden.kinderen.label, jaNeeOnbekendNaam(kinderen)],
    [huishoudenveldTekst.leeftijden, formatLeeftijden(leeftijden)],
    [huishoudenVelden.ondersteuningsvraag.feit, ondersteuningsvraag],
    [huishoudenVelden.samenstelling.feit, samenstelling],
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

type DossierPaginaProps = { readonly dossierId: string; readonly open: Open };

/** Everything of one dossier: what to do now on top, what is known below. */
export function DossierPagina(props: DossierPaginaProps) {
  return (
    <AlleenVoor rollen={DOSSIERROLLEN}>
      <Opgehaald {...props} />
    </AlleenVoor>
  );
}

function Opgehaald({ dossierId, open }: DossierPaginaProps) {
  const vraag = useQuery(api.dossiers.readDossier.queryOptions({ input: { id: dossierId } }));
  return (
    <Ophalen vraag={vraag}>
      {(dossier) => <Inhoud key={dossier.id} dossier={dossier} open={open} />}
    </Ophalen>
  );
}

function Inhoud({ dossier, open }: { dossier: Dossier; open: Open }) {
  const { openen, sluiten } = useOpenen(dossier.id);
  const navigate = useVerder();
  const magWijzigen = isWijzigbaar(dossier);
  const eerste = dossier.personen.find((one) => one.eerste);
  const deel: Kaartdeel = { dossier, magWijzigen, open, openen, sluiten };
  const naarMelding = { to: '/meldingen/nieuw', search: { dossier: dossier.id } } as const;
  const naarVraag = {
    to: '/dossiers/$dossierId/vraag',
    params: { dossierId: dossier.id },
  } as const;
  const magBijwerken = isBijwerkbaar(dossier);
  const mits = (mag: boolean, doe: () => void) => () => {
    if (!mag) return false;
    doe();
    return true;
  };
  usePaginaToetsen({
    c: mits(magBijwerken, () => openen('contact')),
    o: mits(magBijwerken, () => openen('notitie')),
    i: mits(magBijwerken, () => openen('inzet')),
    p: () => {
      if (!isVastlegbaar(dossier)) return false;
      openen('gebeurtenis');
      return true;
    },
    v: mits(magBijwerken, () => void navigate(naarVraag)),
    m: mits(magWijzigen, () => void navigate(naarMelding)),
  });
  return (
    <Pagina
      titel={eerste === undefined ? persoonTekst.naamOnbekend : naamVan(eerste)}
      venster={dossierTekst.venster(dossier.nummer)}
      terug={{ naar: '/', label: werkTekst.titel }}
      naast={
        <Group gap="xs" wrap="nowrap">
          <Text c="dimmed" size="sm" className={stijl['nummer'] ?? ''}>
            <span>{dossierTekst.venster(dossier.nummer)}</span>{' '}
            <span>{dossierTekst.sinds(formatDatum(dossier.geopendOp))}</span>
          </Text>
          {eerste?.overleden != null && <Merk toon="let-op">{persoonMenuTekst.overleden('')}</Merk>}
        </Group>
      }
      acties={
        magBijwerken && (
          <Group gap="xs" wrap="nowrap">
            <Button
              variant="default"
              leftSection={<IconPhone size={16} aria-hidden />}
              rightSection={<Lettertoets letter="c" />}
              onClick={() => openen('contact')}
            >
              {dossierTekst.contact}
            </Button>
            <Button
              variant="default"
              leftSection={<IconNote size={16} aria-hidden />}
              rightSection={<Lettertoets letter="o" />}
              onClick={() => openen('notitie')}
            >
              {dossierTekst.notitie}
            </Button>
            <Button
              variant="default"
              renderRoot={(props) => <Link {...props} {...naarVraag} />}
              leftSection={<IconMessageQuestion size={16} aria-hidden />}
              rightSection={<Lettertoets letter="v" />}
            >
              {dossierTekst.vraag}
            </Button>
            {magWijzigen && (
              <Button
                variant="default"
                renderRoot={(props) => <Link {...props} {...naarMelding} />}
                leftSection={<IconPlus size={16} aria-hidden />}
                rightSection={<Lettertoets letter="m" />}
              >
                {dossierTekst.nieuweMelding}
              </Button>
            )}
          </Group>
        )
      }
    >
      <DossierStand dossier={dossier} />
      <SpoedKop {...deel} />
      <DubbelGeregistreerd dossier={dossier} />
      <DossierKop {...deel} />
      <ProceduresKaart {...deel} />
      <Handelingen dossier={dossier} />
      <div className={stijl['indeling']}>
        <div className={stijl['taken']}>
          <TermijnenKaart {...deel} />
          <AfsprakenKaart {...deel} />
          <InzetKaart {...deel} />
          <VragenKaart dossierId={dossier.id} magBijwerken={magBijwerken} />
        </div>
        <div className={stijl['mensen']}>
          <PersonenKaart {...deel} />
          <HuishoudenKaart {...deel} />
          <DeelnemersKaart dossier={dossier} />
          <CasusregieKaart {...deel} />
        </div>
        <div className={stijl['tijdlijn']}>
          <TijdlijnKaart {...deel} />
        </div>
      </div>
    </Pagina>
  );
}
