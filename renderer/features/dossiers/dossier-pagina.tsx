import { Button, Group, Kbd, Text } from '@mantine/core';
import { IconNote, IconPhone, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Dossier } from '#contract/dossiers.ts';
import { DOSSIERROLLEN } from '#domain/toegang/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { naamVan } from '#renderer/dossier/persoon.ts';
import { usePaginaToetsen } from '#renderer/schil/pagina-toetsen.ts';
import { dossierTekst, persoonTekst } from '#renderer/text/nl/dossiers.ts';
import { werkTekst } from '#renderer/text/nl/werkvoorraad.ts';
import { AantekeningenKaart } from './aantekeningen-kaart.tsx';
import type { Deel } from './deel.ts';
import stijl from './dossier.module.css';
import { DossierKop } from './dossier-kop.tsx';
import { DubbelGeregistreerd } from './dubbel-geregistreerd.tsx';
import { GeschiedenisKaart } from './geschiedenis-kaart.tsx';
import { Handelingen } from './handelingen.tsx';
import { HuishoudenKaart } from './huishouden-kaart.tsx';
import { MeldingenKaart } from './meldingen-kaart.tsx';
import { type Open, useOpenen } from './open.ts';
import { PersonenKaart } from './personen-kaart.tsx';
import { isWijzigbaar } from './rechten.ts';
import { TermijnenKaart } from './termijnen-kaart.tsx';
import { VolgendeStap } from './volgende-stap.tsx';

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
  const vraag = useQuery(api.dossiers.haal.queryOptions({ input: { id: dossierId } }));
  return (
    <Ophalen vraag={vraag}>
      {(dossier) => <Inhoud key={dossier.id} dossier={dossier} open={open} />}
    </Ophalen>
  );
}

function Inhoud({ dossier, open }: { dossier: Dossier; open: Open }) {
  const { openen, sluiten } = useOpenen(dossier.id);
  const navigate = useNavigate();
  const magWijzigen = isWijzigbaar(dossier);
  const eerste = dossier.personen.find(({ rol }) => rol === 'betrokkene');
  const deel: Deel = { dossier, magWijzigen, open, openen, sluiten };
  const naarMelding = { to: '/meldingen/nieuw', search: { dossier: dossier.id } } as const;
  const mits = (doe: () => void) => () => {
    if (!magWijzigen) return false;
    doe();
    return true;
  };
  usePaginaToetsen({
    c: mits(() => openen('contact')),
    o: mits(() => openen('notitie')),
    m: mits(() => void navigate(naarMelding)),
  });
  return (
    <Pagina
      titel={eerste === undefined ? persoonTekst.naamOnbekend : naamVan(eerste)}
      venster={dossierTekst.venster(dossier.nummer)}
      terug={{ naar: '/', label: werkTekst.titel }}
      naast={
        <Text c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          {dossierTekst.venster(dossier.nummer)}
        </Text>
      }
      acties={
        magWijzigen && (
          <Group gap="xs" wrap="nowrap">
            <Button
              variant="default"
              leftSection={<IconPhone size={16} aria-hidden />}
              rightSection={<Toets letter="c" />}
              onClick={() => openen('contact')}
            >
              {dossierTekst.contact}
            </Button>
            <Button
              variant="default"
              leftSection={<IconNote size={16} aria-hidden />}
              rightSection={<Toets letter="o" />}
              onClick={() => openen('notitie')}
            >
              {dossierTekst.notitie}
            </Button>
            <Button
              variant="default"
              renderRoot={(props) => <Link {...props} {...naarMelding} />}
              leftSection={<IconPlus size={16} aria-hidden />}
              rightSection={<Toets letter="m" />}
            >
              {dossierTekst.nieuweMelding}
            </Button>
          </Group>
        )
      }
    >
      <VolgendeStap {...deel} />
      <Handelingen dossier={dossier} />
      <DubbelGeregistreerd dossier={dossier} />
      <DossierKop {...deel} />
      <div className={stijl['indeling']}>
        <div className={stijl['kolom']}>
          <MeldingenKaart {...deel} />
          <AantekeningenKaart {...deel} />
          <GeschiedenisKaart {...deel} />
        </div>
        <div className={stijl['kolom']}>
          <TermijnenKaart {...deel} />
          <PersonenKaart {...deel} />
          <HuishoudenKaart {...deel} />
        </div>
      </div>
    </Pagina>
  );
}

function Toets({ letter }: { letter: string }) {
  return (
    <Kbd size="xs" aria-hidden>
      {letter}
    </Kbd>
  );
}
