import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Bericht } from '#renderer/components/bericht.tsx';
import { accountTekst } from '#renderer/text/nl/accounts.ts';

/** Says what one cannot do to one's own account, and where the rest is. */
export function EigenAccount() {
  return (
    <Bericht
      toon="uitleg"
      actie={
        <Anchor renderRoot={(props) => <Link {...props} to="/instellingen/account" />} size="sm">
          {accountTekst.naarMijnAccount}
        </Anchor>
      }
    >
      {accountTekst.zelf}
    </Bericht>
  );
}
