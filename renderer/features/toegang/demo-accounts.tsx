import { Button, Code, Text } from '@mantine/core';
import type { DemoAccount } from '#contract/toegang.ts';
import { rolNaam } from '#domain/toegang/rollen.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { demoTekst } from '#renderer/text/nl/demo.ts';
import { toegangTekst } from '#renderer/text/nl/toegang.ts';
import stijl from './demo-accounts.module.css';

type DemoAccountsProps = {
  readonly accounts: readonly DemoAccount[];
  readonly bezig: boolean;
  readonly onKies: (account: DemoAccount) => void;
};

/** The accounts of a demo, one for each role, with their passwords and a button to sign in. */
export function DemoAccounts({ accounts, bezig, onKies }: DemoAccountsProps) {
  return (
    <section aria-label={demoTekst.accountsTitel}>
      <Text fw={600} size="sm">
        {demoTekst.accountsTitel}
      </Text>
      <Text size="sm" c="dimmed" mb="xs">
        {demoTekst.accountsUitleg}
      </Text>
      {accounts.length === 0 && <Bericht toon="let-op">{demoTekst.gewijzigd}</Bericht>}
      <ul className={stijl['lijst']}>
        {accounts.map((account) => {
          const rol = account.rollen.map(rolNaam).join(', ');
          return (
            <li key={account.accountnaam} className={stijl['account']}>
              <div>
                <div className={stijl['rol']}>{rol}</div>
                <div className={stijl['gegevens']}>
                  {account.accountnaam} · <Code fz="inherit">{account.wachtwoord}</Code>
                </div>
              </div>
              <Button
                variant="default"
                size="xs"
                loading={bezig}
                aria-label={demoTekst.meldAan(rol)}
                onClick={() => onKies(account)}
              >
                {toegangTekst.aanmelden}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
