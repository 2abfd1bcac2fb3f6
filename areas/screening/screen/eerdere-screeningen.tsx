import { Anchor, Group, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { formatTijdstip } from '#domain/dates/format.ts';
import { api } from '#renderer/api/client.ts';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { RijMenu } from '#renderer/components/rij-menu.tsx';
import { IntrekkenVenster } from '#renderer/dossier/intrekken-venster.tsx';
import { herstelTekst, intrekZin } from '#renderer/dossier/tekst-herstel.ts';
import type { Screening } from '../contract.ts';
import { uitkomstVelden } from '../fields.ts';
import { screeningvragen } from '../rules/formulier.ts';
import { type Screeningverschil, uitkomstNaam, verschilScreening } from '../rules/regels.ts';
import { Voorstelredenen } from './redenen.tsx';
import stijl from './screening.module.css';
import { eerderTekst } from './tekst-screening.ts';

type EerdereScreeningenProps = {
  readonly screeningen: readonly Screening[];
  readonly ingetrokken: readonly Screening[];
};

/** Every screening of the dossier, newest first, as it was decided then. */
export function EerdereScreeningen({ screeningen, ingetrokken }: EerdereScreeningenProps) {
  const [weg, setWeg] = useState<Screening>();
  return (
    <Kaart titel={eerderTekst.titel}>
      {screeningen.length === 0 ? (
        <Leeg>{eerderTekst.geen}</Leeg>
      ) : (
        <Stack gap="md">
          {screeningen.map((screening, index) => (
            <Eerdere
              key={screening.id}
              screening={screening}
              ervoor={screeningen[index + 1]}
              laatste={index === 0 && screeningen.length > 1}
              trekIn={() => setWeg(screening)}
            />
          ))}
        </Stack>
      )}
      {ingetrokken.map((screening) => (
        <div key={screening.id}>
          <s>{screening.uitkomsten.map(uitkomstNaam).join(', ')}</s>
          <p className={stijl['tekst']}>
            {screening.ingetrokken !== null && intrekZin(screening.ingetrokken)}
          </p>
        </div>
      ))}
      {weg !== undefined && (
        <IntrekkenVenster
          naam={eerderTekst.screening}
          operation={api.screening.withdrawScreening}
          input={{ id: weg.id }}
          uitleg={eerderTekst.intrekUitleg}
          sluiten={() => setWeg(undefined)}
        />
      )}
    </Kaart>
  );
}

type EerdereProps = {
  readonly trekIn: () => void;
  readonly screening: Screening;
  readonly ervoor: Screening | undefined;
  readonly laatste: boolean;
};

function Eerdere({ screening, ervoor, laatste, trekIn }: EerdereProps) {
  const { antwoorden, uitkomsten, motivering, voorstel, regelversie, op, door } = screening;
  return (
    <article className={stijl['voorstel']}>
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {eerderTekst.regel(formatTijdstip(op), door)}
        </Text>
        {laatste && <Merk toon="uitleg">{eerderTekst.laatste}</Merk>}
        <RijMenu
          naam={eerderTekst.regel(formatTijdstip(op), door)}
          handelingen={[{ naam: herstelTekst.intrekken, doe: trekIn }]}
        />
      </Group>
      <strong>{uitkomsten.map(uitkomstNaam).join(', ')}</strong>
      {motivering !== '' && (
        <p className={stijl['tekst']}>
          <span className={stijl['voet']}>{uitkomstVelden.motivering.feit}: </span>
          {motivering}
        </p>
      )}
      <Uitklap label={eerderTekst.voorstel(regelversie)}>
        {voorstel.redenen.length === 0 ? (
          <Leeg>{eerderTekst.geenVoorstel}</Leeg>
        ) : (
          <Voorstelredenen redenen={voorstel.redenen} />
        )}
      </Uitklap>
      <Uitklap label={eerderTekst.antwoorden}>
        <Antwoordtabel screening={screening} />
      </Uitklap>
      <Uitklap label={eerderTekst.verschil}>
        {ervoor === undefined ? (
          <Leeg>{eerderTekst.eerste}</Leeg>
        ) : (
          <Verschillen verschillen={verschilScreening(ervoor.antwoorden, antwoorden)} />
        )}
      </Uitklap>
    </article>
  );
}

function Antwoordtabel({ screening }: { screening: Screening }) {
  const given = screeningvragen(screening.antwoorden).filter(({ antwoord }) => antwoord);
  return (
    <Table verticalSpacing={4} aria-label={eerderTekst.antwoorden}>
      <Table.Tbody>
        {given.map(({ veld, naam, antwoord }) => (
          <Table.Tr key={veld}>
            <Table.Th scope="row" fw={400}>
              {naam}
            </Table.Th>
            <Table.Td className="breekt">{antwoord}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What changed, question by question. */
export function Verschillen({ verschillen }: { verschillen: readonly Screeningverschil[] }) {
  if (verschillen.length === 0) return <Leeg>{eerderTekst.geenVerschil}</Leeg>;
  return (
    <ul className={stijl['lijst']}>
      {verschillen.map(({ veld, van, naar }) => (
        <li key={veld} className={stijl['verschil']}>
          {veld}
          <span className={stijl['bron']}>
            {van} <span aria-hidden>→</span>
            <span className="alleen-voorlezer">{eerderTekst.werd}</span> <strong>{naar}</strong>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Uitklap({ label, children }: { label: string; children: React.ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Anchor
        component="button"
        type="button"
        size="sm"
        aria-expanded={open}
        onClick={() => setOpen((was) => !was)}
      >
        {label}
      </Anchor>
      {open && <div>{children}</div>}
    </div>
  );
}
