import { Anchor, Button, Table, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { weetveldNaam } from '#areas/partnervragen/rules/weetvelden.ts';
import { formatTijdstip } from '#domain/dates/format.ts';
import { DOSSIERROLLEN } from '#domain/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { Bladeren } from '#renderer/components/bladeren.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { type Gegeven, GekopieerdeTekst } from '#renderer/components/gekopieerde-tekst.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Merk, type Toon } from '#renderer/components/merk.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import type { CheckRegel } from '../contract.ts';
import { checkdoelNaam, vragerrolNaam } from '../rules/check.ts';
import { CheckFormulier } from './check-formulier.tsx';
import { checkRegisterTekst, checkTekst } from './tekst-bekendheidscheck.ts';

type GegevenAntwoordProps = { readonly gegeven: Gegeven; readonly onNieuw: () => void };

/** What was answered, and the way to the next question. */
export function GegevenAntwoord({ gegeven, onNieuw }: GegevenAntwoordProps) {
  return (
    <GekopieerdeTekst
      gegeven={gegeven}
      woorden={checkTekst}
      eerst={<Button onClick={onNieuw}>{checkTekst.nieuw}</Button>}
    />
  );
}

/** The checks that were done, newest first, a page at a time. */
export function CheckRegister() {
  const [pagina, setPagina] = useState(1);
  const vraag = useQuery(
    api.bekendheid.listChecks.queryOptions({
      input: { pagina },
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <Kaart titel={checkRegisterTekst.titel} uitleg={checkRegisterTekst.uitleg}>
      <Ophalen vraag={vraag}>
        {({ checks, meer }) =>
          checks.length === 0 ? (
            <Leeg>{checkRegisterTekst.geen}</Leeg>
          ) : (
            <>
              <Tabel checks={checks} />
              {(meer || pagina > 1) && (
                <Bladeren
                  zin={checkRegisterTekst.pagina(pagina)}
                  onVorige={pagina > 1 ? () => setPagina(pagina - 1) : undefined}
                  onVolgende={meer ? () => setPagina(pagina + 1) : undefined}
                />
              )}
            </>
          )
        }
      </Ophalen>
    </Kaart>
  );
}

function Tabel({ checks }: { checks: readonly CheckRegel[] }) {
  const { wanneer, vrager, zaak, uitkomst, door } = checkRegisterTekst;
  return (
    <div style={{ overflowX: 'auto' }}>
      <Table aria-label={checkRegisterTekst.titel} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            {[wanneer, vrager, zaak, uitkomst, door].map((kop) => (
              <Table.Th key={kop}>{kop}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {checks.map((check) => (
            <Rij key={check.id} check={check} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Rij({ check }: { check: CheckRegel }) {
  const { partner, contact, namens, rol, zaak, doel, toelichting, door } = check;
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatTijdstip(check.gevraagdOp)}</Table.Td>
      <Table.Td className="breekt" maw={280}>
        {partner}
        <Klein>
          {[contact, vragerrolNaam(rol), namens && checkRegisterTekst.namens(namens)]
            .filter(Boolean)
            .join(' · ')}
        </Klein>
      </Table.Td>
      <Table.Td className="breekt" maw={320}>
        {zaak}
        <Klein>
          {checkdoelNaam(doel)}: {toelichting}
        </Klein>
      </Table.Td>
      <Table.Td maw={280}>
        <Gebeurd check={check} />
      </Table.Td>
      <Table.Td className="breekt" maw={180}>
        {door}
      </Table.Td>
    </Table.Tr>
  );
}

const TONEN: Readonly<Record<NonNullable<CheckRegel['uitkomst']>, Toon>> = {
  bekend: 'goed',
  niet_bekend: 'neutraal',
  geweigerd: 'let-op',
};

function Gebeurd({ check }: { check: CheckRegel }) {
  const { uitkomst, dossier, verteld, beantwoordOp, gezocht } = check;
  const extra = [
    ...(beantwoordOp === null ? [checkRegisterTekst.zonderAntwoord] : []),
    ...(verteld.length > 0
      ? [checkRegisterTekst.meerVerteld(verteld.map((item) => weetveldNaam(item)).join('; '))]
      : []),
    ...(gezocht > 1 ? [checkRegisterTekst.gezocht(gezocht)] : []),
  ];
  return (
    <>
      <Merk toon={uitkomst === null ? 'let-op' : TONEN[uitkomst]}>
        {uitkomst === null ? checkRegisterTekst.onbeslist : checkRegisterTekst.uitkomsten[uitkomst]}
      </Merk>{' '}
      {dossier !== null && (
        <Anchor
          size="sm"
          renderRoot={(props) => <Link {...props} to={`/dossiers/${dossier.id}`} />}
        >
          {checkRegisterTekst.dossier(dossier.nummer)}
        </Anchor>
      )}
      {extra.length > 0 && <Klein>{extra.join(' · ')}</Klein>}
    </>
  );
}

function Klein({ children }: { children: ReactNode }) {
  return (
    <Text size="xs" c="dimmed" className="breekt">
      {children}
    </Text>
  );
}

/** The draft of the one check that somebody is doing. */
const SLEUTEL = 'bekendheidscheck:nieuw';

/** Is this one person known at the desk? The question, the answer, and what was asked before. */
export function CheckPagina({ vraagId }: { readonly vraagId?: string | undefined }) {
  return (
    <AlleenVoor rollen={DOSSIERROLLEN}>
      <Pagina titel={checkTekst.titel} uitleg={checkTekst.uitleg}>
        <Check vraagId={vraagId} />
        <CheckRegister />
      </Pagina>
    </AlleenVoor>
  );
}

function Check({ vraagId }: { readonly vraagId: string | undefined }) {
  const [gegeven, setGegeven] = useState<Gegeven>();
  const partners = useQuery(api.partners.listPartners.queryOptions());
  const open = useQuery({
    ...api.partnervragen.listOpenVragen.queryOptions(),
    enabled: vraagId !== undefined,
  });
  const gevraagd = open.data?.vragen.find(({ id }) => id === vraagId);
  if (gegeven !== undefined)
    return <GegevenAntwoord gegeven={gegeven} onNieuw={() => setGegeven(undefined)} />;
  return (
    <Ophalen vraag={partners}>
      {(lijst) => (
        <MetConcept key={gevraagd?.id} sleutel={SLEUTEL}>
          {(geladen) => (
            <CheckFormulier
              gevraagd={gevraagd}
              sleutel={SLEUTEL}
              geladen={geladen}
              partners={lijst}
              onGegeven={setGegeven}
            />
          )}
        </MetConcept>
      )}
    </Ophalen>
  );
}
