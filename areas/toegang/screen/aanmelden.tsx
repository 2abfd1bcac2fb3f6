import { Anchor, Button, Code, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { rolNaam } from '#domain/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { isAndersDanAchtergelaten, isBeschadigd, toStoring } from '#renderer/api/fouten.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { useSave } from '#renderer/components/use-save.ts';
import { WachtwoordVeld } from '#renderer/components/wachtwoord-veld.tsx';
import { demoTekst } from '#renderer/schil/tekst-demo.ts';
import { toegangTekst } from '#renderer/sessie/tekst-toegang.ts';
import { toegang } from '#renderer/sessie/toegang.ts';
import type { DemoAccount } from '../contract.ts';
import stijl from './demo-accounts.module.css';
import { terugzetTekst } from './tekst-terugzetten.ts';
import { ToegangVlak } from './toegang-vlak.tsx';

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

type AanmeldenProps = {
  /** Who locked the register, when it was locked. */
  readonly vergrendeld?: string | undefined;
  /** In a demo: the accounts with their passwords. */
  readonly demoAccounts?: readonly DemoAccount[] | undefined;
  readonly onVergeten: () => void;
  /** Where a back-up may take the place of the register. */
  readonly onHerstel?: (() => void) | undefined;
  /** Where the register is not as the program left it, and a beheerder may take it as it stands. */
  readonly onZoalsHetIs: () => void;
};

/** Signing in, and unlocking: then the account is known and only the password is asked. */
export function Aanmelden(props: AanmeldenProps) {
  const { vergrendeld, demoAccounts, onVergeten, onHerstel, onZoalsHetIs } = props;
  const [ander, setAnder] = useState(false);
  const slot = vergrendeld !== undefined && !ander;
  return (
    <ToegangVlak
      breed={demoAccounts !== undefined}
      titel={slot ? toegangTekst.vergrendeldTitel : toegangTekst.aanmeldenTitel}
      uitleg={slot ? toegangTekst.vergrendeldUitleg : undefined}
    >
      <AanmeldFormulier
        key={String(slot)}
        vast={slot ? vergrendeld : undefined}
        demoAccounts={demoAccounts}
        onHerstel={onHerstel}
        onZoalsHetIs={onZoalsHetIs}
      />
      <Group justify="space-between">
        <Anchor component="button" type="button" size="sm" onClick={onVergeten}>
          {toegangTekst.vergeten}
        </Anchor>
        {slot && (
          <Anchor component="button" type="button" size="sm" onClick={() => setAnder(true)}>
            {toegangTekst.andereGebruiker}
          </Anchor>
        )}
      </Group>
    </ToegangVlak>
  );
}

type FormulierProps = {
  /** The account that locked, when only its password is asked. */
  readonly vast: string | undefined;
  readonly demoAccounts: readonly DemoAccount[] | undefined;
} & Pick<AanmeldenProps, 'onHerstel' | 'onZoalsHetIs'>;

function AanmeldFormulier({ vast, demoAccounts, onHerstel, onZoalsHetIs }: FormulierProps) {
  const [accountnaam, setAccountnaam] = useState(vast ?? '');
  const [wachtwoord, setWachtwoord] = useState('');
  const aanmelden = useSave({
    operation: api.toegang.signIn,
    input: (_, demo: { accountnaam: string; wachtwoord: string } | undefined) =>
      demo ?? { accountnaam, wachtwoord },
    answered: () => toegang.refresh(),
    refused: (fout) => {
      setWachtwoord('');
      // Only now it is known that there must be a way back.
      if (isBeschadigd(toStoring(fout))) void toegang.refresh();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    aanmelden.start();
  };
  const demo = demoAccounts?.filter(
    (account) => vast === undefined || account.accountnaam === vast,
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {aanmelden.fout != null && (
          <Foutmelding fout={aanmelden.fout} titel={toegangTekst.aanmeldenMislukt} />
        )}
        {onHerstel !== undefined && (
          <WegTerug fout={aanmelden.fout} onHerstel={onHerstel} onZoalsHetIs={onZoalsHetIs} />
        )}
        <TextInput
          label={toegangTekst.accountnaam}
          value={accountnaam}
          onChange={(event) => setAccountnaam(event.currentTarget.value)}
          autoCapitalize="off"
          readOnly={vast !== undefined}
          variant={vast === undefined ? 'default' : 'filled'}
          autoFocus={vast === undefined}
          required
        />
        <WachtwoordVeld
          label={toegangTekst.wachtwoord}
          value={wachtwoord}
          onChange={(event) => setWachtwoord(event.currentTarget.value)}
          autoFocus={vast !== undefined}
          required
        />
        <Button type="submit" loading={aanmelden.bezig} fullWidth>
          {vast === undefined ? toegangTekst.aanmelden : toegangTekst.ontgrendelen}
        </Button>
        {demo !== undefined && (
          <DemoAccounts
            accounts={demo}
            bezig={aanmelden.bezig}
            onKies={({ accountnaam: naam, wachtwoord: woord }) =>
              aanmelden.start({ accountnaam: naam, wachtwoord: woord })
            }
          />
        )}
      </Stack>
    </form>
  );
}

type WegTerugProps = {
  /** Why nobody was let in just now; otherwise the damage was met before. */
  readonly fout: unknown;
  readonly onHerstel: () => void;
  readonly onZoalsHetIs: () => void;
};

/** What there is to do about a register that is damaged or not what it was, where that is said. */
function WegTerug({ fout, onHerstel, onZoalsHetIs }: WegTerugProps) {
  const storing = fout == null ? undefined : toStoring(fout);
  const isGezegd = storing !== undefined && isBeschadigd(storing);
  return (
    <>
      {!isGezegd && (
        <Bericht toon="let-op" rol="status">
          {terugzetTekst.beschadigd}
        </Bericht>
      )}
      <Button variant="default" fullWidth onClick={onHerstel}>
        {terugzetTekst.knop}
      </Button>
      {storing !== undefined && isAndersDanAchtergelaten(storing) && (
        <Button variant="default" fullWidth onClick={onZoalsHetIs}>
          {terugzetTekst.zoalsHetIs}
        </Button>
      )}
    </>
  );
}
