import { Anchor, Button, Paper, Table, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatTijdstip } from '#domain/dates/format.ts';
import { rolNaam } from '#domain/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { algemeenTekst } from '#renderer/components/tekst-algemeen.ts';
import { useAccount } from '#renderer/sessie/hooks.ts';
import type { Account } from '../contract.ts';
import { accountVelden } from '../fields.ts';
import { accountTekst } from './tekst-accounts.ts';

/** All accounts, for the beheerder. */
export function AccountsPagina() {
  return (
    <AlleenVoor rollen={['beheerder']}>
      <Lijst />
    </AlleenVoor>
  );
}

function Lijst() {
  const vraag = useQuery(api.toegang.listAccounts.queryOptions());
  const [zoek, setZoek] = useState('');
  return (
    <Pagina
      titel={accountTekst.titel}
      uitleg={accountTekst.uitleg}
      acties={
        <Button
          renderRoot={(props) => <Link {...props} to="/accounts/nieuw" />}
          leftSection={<IconPlus size={17} aria-hidden />}
        >
          {accountTekst.nieuw}
        </Button>
      }
    >
      <TextInput
        aria-label={accountTekst.zoeken}
        placeholder={accountTekst.zoeken}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={zoek}
        onChange={(event) => setZoek(event.currentTarget.value)}
        w={300}
      />
      <Ophalen vraag={vraag}>
        {(accounts) => <AccountTabel accounts={accounts.filter((item) => matches(item, zoek))} />}
      </Ophalen>
    </Pagina>
  );
}

function matches({ naam, accountnaam }: Account, zoek: string): boolean {
  return `${naam} ${accountnaam}`.toLowerCase().includes(zoek.trim().toLowerCase());
}

function AccountTabel({ accounts }: { accounts: readonly Account[] }) {
  const ik = useAccount();
  if (accounts.length === 0) return <Leeg>{accountTekst.geenGevonden}</Leeg>;
  return (
    <Paper withBorder radius="md" style={{ overflow: 'auto' }}>
      <Table highlightOnHover aria-label={accountTekst.titel}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{accountVelden.naam.label}</Table.Th>
            <Table.Th>{accountVelden.accountnaam.label}</Table.Th>
            <Table.Th>{accountTekst.rollen}</Table.Th>
            <Table.Th>{accountTekst.actief}</Table.Th>
            <Table.Th>{accountTekst.gemaaktOp}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {accounts.map((account) => (
            <Table.Tr key={account.id}>
              <Table.Td className="breekt" maw={320}>
                <Anchor
                  renderRoot={(props) => <Link {...props} to={`/accounts/${account.id}`} />}
                  size="sm"
                  fw={550}
                >
                  {account.naam}
                </Anchor>{' '}
                {account.id === ik.id && <Merk toon="uitleg">{accountTekst.u}</Merk>}
              </Table.Td>
              <Table.Td className="breekt">{account.accountnaam}</Table.Td>
              <Table.Td>{account.rollen.map(rolNaam).join(', ')}</Table.Td>
              <Table.Td>
                {!account.actief ? (
                  <Merk toon="neutraal">{algemeenTekst.nietActief}</Merk>
                ) : account.heeftWachtwoord ? (
                  <Merk toon="goed">{algemeenTekst.actief}</Merk>
                ) : (
                  <Merk toon="let-op">{accountTekst.geenWachtwoord}</Merk>
                )}
              </Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                {formatTijdstip(account.gemaaktOp)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
