import { Button, Select, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PROCESSTAPPEN, processtapNaam } from '#areas/dossiers/rules.ts';
import type { Rol } from '#domain/rollen.ts';
import { Afkortingen } from '#renderer/afspraken/afkortingen.tsx';
import { afkortingTekst } from '#renderer/afspraken/tekst-afkortingen.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { useMag } from '#renderer/sessie/hooks.ts';
import type { Weetboek } from '../contract-weten.ts';
import { grondslagNaam } from '../rules/grondslag.ts';
import { ONTVANGERROLLEN, type Ontvangerrol, ontvangerrolNaam } from '../rules/ontvangers.ts';
import { eigenGrondslag, matrixVan, stappenTekst } from '../rules/weetmatrix.ts';
import { WEETVELDEN, weetveldNaam } from '../rules/weetvelden.ts';
import { GrondslagKaart } from './grondslag-kaart.tsx';
import { weetTekst } from './tekst-weten.ts';
import { ToezichtKaart } from './toezicht-kaart.tsx';
import stijl from './weten.module.css';

/** Who works with the rules, or watches over them. */
const WEETROLLEN: readonly Rol[] = ['screener', 'coordinator', 'manager', 'fg'];

/** Who may know what, to read and to print; with the legal bases, and what was told outside. */
export function WetenPagina() {
  const vraag = useQuery(api.partnervragen.readWeetboek.queryOptions());
  const [rol, setRol] = useState<Ontvangerrol | ''>('');
  const ziet = useMag(['manager', 'fg']);
  return (
    <AlleenVoor rollen={WEETROLLEN}>
      <Pagina
        titel={weetTekst.titel}
        uitleg={weetTekst.uitleg}
        acties={
          <Button
            variant="default"
            className={stijl['scherm'] ?? ''}
            onClick={() => window.print()}
          >
            {weetTekst.afdrukken}
          </Button>
        }
      >
        <Ophalen vraag={vraag}>
          {(boek) => (
            <>
              <Bericht toon={boek.verlopen ? 'let-op' : 'uitleg'}>
                {weetTekst.set(boek.set)} {boek.verlopen ? weetTekst.verlopen : weetTekst.geldt}
              </Bericht>
              <Bericht toon="uitleg">
                {weetTekst.legenda} {weetTekst.achterstand}
              </Bericht>
              <Afkortingenkaart boek={boek} />
              {ziet && <ToezichtKaart />}
              <Select
                className={stijl['scherm'] ?? ''}
                label={weetTekst.ontvanger}
                maw={380}
                allowDeselect={false}
                data={[
                  { value: '', label: weetTekst.alle },
                  ...ONTVANGERROLLEN.map((value) => ({ value, label: ontvangerrolNaam(value) })),
                ]}
                value={rol}
                onChange={(value) => setRol(ONTVANGERROLLEN.find((one) => one === value) ?? '')}
              />
              {ONTVANGERROLLEN.filter((one) => rol === '' || one === rol).map((one) => (
                <RolKaart key={one} rol={one} boek={boek} />
              ))}
              <GrondslagKaart instellingen={boek.instellingen} />
            </>
          )}
        </Ophalen>
      </Pagina>
    </AlleenVoor>
  );
}

/** Everything that is written short on this page, said once: the sources, and the steps by number. */
function Afkortingenkaart({ boek }: { boek: Weetboek }) {
  return (
    <Kaart titel={afkortingTekst.titel}>
      <Afkortingen
        teksten={[
          ...boek.regels.map(({ bron }) => bron),
          ...WEETVELDEN.map((veld) => weetveldNaam(veld)),
          ...ONTVANGERROLLEN.map((rol) => grondslagNaam(eigenGrondslag(rol, boek.grondslag))),
          weetTekst.instellingen,
        ]}
      />
      <p className={stijl['klein']}>
        <strong>{afkortingTekst.stappen}</strong>{' '}
        {PROCESSTAPPEN.filter((stap) => stap !== 'uitgesteld')
          .map((stap) => weetTekst.stap(stap, processtapNaam(stap)))
          .join('; ')}
        .
      </p>
    </Kaart>
  );
}

const TONEN = { mag: 'goed', kies: 'let-op', sleutel: 'fout' } as const;

/** What one recipient may know, a row for what is told in the same way. */
function RolKaart({ rol, boek }: { rol: Ontvangerrol; boek: Weetboek }) {
  const { rijen, nooit } = matrixVan(boek.regels, rol, boek.grondslag);
  const naam = ontvangerrolNaam(rol);
  const { wat, hoe, stappen, bron } = weetTekst;
  return (
    <Kaart
      titel={naam}
      uitleg={weetTekst.grondslag(grondslagNaam(eigenGrondslag(rol, boek.grondslag)))}
    >
      <div style={{ overflowX: 'auto' }}>
        <Table className={stijl['matrix'] ?? ''} aria-label={naam} verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              {[wat, hoe, stappen, bron].map((kop) => (
                <Table.Th key={kop}>{kop}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rijen.map((rij) => (
              <Table.Tr key={`${rij.stand} ${rij.velden.join()}`}>
                <Table.Td className={stijl['wat'] ?? ''}>
                  {rij.velden.map((veld) => weetveldNaam(veld)).join('; ')}
                  {rij.voorwaarde !== undefined && (
                    <p className={stijl['klein']}>{weetTekst.voorwaarde(rij.voorwaarde)}</p>
                  )}
                </Table.Td>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>
                  <Merk toon={TONEN[rij.stand]}>{weetTekst.hoeNaam(rij.stand)}</Merk>
                </Table.Td>
                <Table.Td>{stappenTekst(rij.stappen)}</Table.Td>
                <Table.Td>{rij.bron}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <strong>{weetTekst.nooit}</strong>
      <ul className={stijl['nooit']}>
        {nooit.map(({ velden, reden }) => (
          <li key={reden}>
            {velden.map((veld) => weetveldNaam(veld)).join('; ')}
            <p className={stijl['klein']}>{reden}</p>
          </li>
        ))}
      </ul>
    </Kaart>
  );
}
