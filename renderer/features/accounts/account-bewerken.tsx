import { useQuery } from '@tanstack/react-query';
import type { Account } from '#contract/accounts.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useAccount } from '#renderer/sessie/hooks.ts';
import { accountTekst } from '#renderer/text/nl/accounts.ts';
import { AccountFormulier } from './account-formulier.tsx';
import { EigenAccount } from './eigen-account.tsx';
import { VerwijderAccount } from './verwijder-account.tsx';
import { WachtwoordInstellen } from './wachtwoord-instellen.tsx';

const terug = { naar: '/accounts', label: accountTekst.titel } as const;

/** One account: its name and roles, its password, and its end. */
export function AccountBewerken({ accountId }: { accountId: string }) {
  return (
    <AlleenVoor rollen={['beheerder']}>
      <Gevonden key={accountId} accountId={accountId} />
    </AlleenVoor>
  );
}

function Gevonden({ accountId }: { accountId: string }) {
  const vraag = useQuery(api.accounts.lijst.queryOptions());
  return (
    <Ophalen vraag={vraag}>
      {(accounts) => {
        const account = accounts.find(({ id }) => id === accountId);
        if (account !== undefined) return <Inhoud account={account} />;
        return (
          <Pagina titel={accountTekst.titel} terug={terug}>
            <Bericht toon="let-op">{accountTekst.bestaatNiet}</Bericht>
          </Pagina>
        );
      }}
    </Ophalen>
  );
}

function Inhoud({ account }: { account: Account }) {
  const ik = useAccount();
  const eigen = account.id === ik.id;
  const sleutel = `account:${account.id}`;
  return (
    <Pagina titel={account.naam} terug={terug}>
      {!account.heeftWachtwoord && (
        <Bericht toon="let-op" titel={accountTekst.geenWachtwoord}>
          {accountTekst.geenWachtwoordUitleg}
        </Bericht>
      )}
      {eigen && <EigenAccount />}
      <Kaart titel={accountTekst.gegevens}>
        <MetConcept sleutel={sleutel}>
          {(geladen) => (
            <AccountFormulier account={account} eigen={eigen} sleutel={sleutel} geladen={geladen} />
          )}
        </MetConcept>
      </Kaart>
      {!eigen && <WachtwoordInstellen account={account} />}
      {!eigen && <VerwijderAccount account={account} />}
    </Pagina>
  );
}
