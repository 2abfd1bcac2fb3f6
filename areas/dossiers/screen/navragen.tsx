import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatDatum } from '#domain/dates/format.ts';
import { api } from '#renderer/api/client.ts';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import type { Dossier } from '../contract.ts';
import { isLosTeLaten, taakredenVan } from '../rules-taken.ts';
import type { Kaartdeel } from './deel.ts';
import stijl from './dossier.module.css';
import { Inkorten } from './inkorten.tsx';
import { BeoordeelNoodzaak } from './noodzaak-venster.tsx';
import { navraagTekst } from './tekst-dossiers.ts';
import { Uitklap } from './uitklap.tsx';

type Taak = Dossier['taken'][number];

/** What the intake left open: each is filled in or, when nobody knows, let go of. */
export function Navragen(deel: Kaartdeel) {
  const { taken } = deel.dossier;
  const open = taken.filter(({ gelatenOp }) => gelatenOp === null);
  const gelaten = taken.filter(({ gelatenOp }) => gelatenOp !== null);
  if (taken.length === 0) return null;
  return (
    <div>
      {open.length > 0 && <h3 className={stijl['dag']}>{navraagTekst.titel}</h3>}
      <Inkorten lijst={open} eerst={4}>
        {(zichtbaar) => (
          <ul className={stijl['lijst']} aria-label={navraagTekst.titel}>
            {zichtbaar.map((taak) => (
              <TaakRij key={taak.sleutel} {...deel} taak={taak} />
            ))}
          </ul>
        )}
      </Inkorten>
      {gelaten.length > 0 && (
        <Uitklap titel={navraagTekst.gelaten(gelaten.length)}>
          <ul className={stijl['lijst']}>
            {gelaten.map((taak) => (
              <TaakRij key={taak.sleutel} {...deel} taak={taak} />
            ))}
          </ul>
        </Uitklap>
      )}
    </div>
  );
}

function TaakRij({ taak, ...deel }: Kaartdeel & { readonly taak: Taak }) {
  const { dossier } = deel;
  const isOpen = taak.gelatenOp === null;
  const laat = useSave({
    operation: api.dossiers.dropTaak,
    blijft: true,
    input: () => ({
      dossierId: dossier.id,
      sleutel: taak.sleutel,
      reden: isOpen ? taakredenVan(taak.soort) : null,
    }),
    saved: () =>
      meldGelukt(isOpen ? navraagTekst.isGelaten[taakredenVan(taak.soort)] : navraagTekst.isHervat),
  });
  return (
    <li className={`${stijl['navraag']} ${stijl['taak']}`}>
      <span className={stijl['taakwat']}>
        {taak.zin}{' '}
        {taak.gelatenOp !== null && (
          <span className={stijl['stil']}>{navraagTekst.op(formatDatum(taak.gelatenOp))}</span>
        )}
      </span>
      {laat.fout != null && <Foutmelding fout={laat.fout} />}
      <Group gap={4} wrap="nowrap">
        <VulIn {...deel} taak={taak} />
        {isLosTeLaten(taak.soort) && (
          <Button
            size="compact-xs"
            variant="subtle"
            loading={laat.bezig}
            onClick={() => laat.start()}
            aria-label={navraagTekst.voor(
              isOpen ? navraagTekst.laat[taakredenVan(taak.soort)] : navraagTekst.toch,
              taak.zin,
            )}
          >
            {isOpen ? navraagTekst.laat[taakredenVan(taak.soort)] : navraagTekst.toch}
          </Button>
        )}
      </Group>
    </li>
  );
}

/** Leads to where the answer is filled in. */
function VulIn({ taak, dossier, openen }: Kaartdeel & { readonly taak: Taak }) {
  const { soort, over } = taak;
  const knop = {
    size: 'compact-xs',
    variant: 'light',
    'aria-label': navraagTekst.voor(navraagTekst.vulIn, taak.zin),
  } as const;
  switch (soort) {
    case 'verhuurder':
    case 'gronden':
    case 'woning':
      return (
        <Button {...knop} onClick={() => openen('procedure', over ?? undefined)}>
          {navraagTekst.vulIn}
        </Button>
      );
    case 'zitting':
    case 'ontruiming':
    case 'sociaal_team':
    case 'recidive':
      return (
        <Button {...knop} onClick={() => openen('herstellen', over ?? undefined)}>
          {navraagTekst.vulIn}
        </Button>
      );
    case 'uitstel':
      return (
        <Button {...knop} onClick={() => openen('gebeurtenis')}>
          {navraagTekst.vulIn}
        </Button>
      );
    // What is to be done stands in the sentence.
    case 'overdracht':
    case 'casusregie':
      return null;
    case 'noodzaak':
      return <BeoordeelNoodzaak dossierId={dossier.id} zin={taak.zin} />;
    case 'persoon_weg':
      return <HaalEruit dossierId={dossier.id} id={over ?? ''} zin={taak.zin} />;
    case 'adres':
    case 'telefoon':
      return (
        <Button
          {...knop}
          renderRoot={(props) => (
            <Link {...props} to={`/dossiers/${dossier.id}/personen/${over}`} />
          )}
        >
          {navraagTekst.vulIn}
        </Button>
      );
    case 'kinderen':
    case 'samenstelling':
      return (
        <Button
          {...knop}
          renderRoot={(props) => <Link {...props} to={`/dossiers/${dossier.id}/huishouden`} />}
        >
          {navraagTekst.vulIn}
        </Button>
      );
  }
}

/** Takes somebody out of the dossier; the list of who was taken out puts them back. */
function HaalEruit({ dossierId, id, zin }: { dossierId: string; id: string; zin: string }) {
  const weg = useSave({
    operation: api.dossiers.removePersoon,
    blijft: true,
    input: () => ({ dossierId, id }),
    saved: () => meldGelukt(navraagTekst.isEruit),
  });
  return (
    <>
      {weg.fout != null && <Foutmelding fout={weg.fout} />}
      <Button
        size="compact-xs"
        variant="light"
        loading={weg.bezig}
        onClick={() => weg.start()}
        aria-label={navraagTekst.voor(navraagTekst.haalEruit, zin)}
      >
        {navraagTekst.haalEruit}
      </Button>
    </>
  );
}
