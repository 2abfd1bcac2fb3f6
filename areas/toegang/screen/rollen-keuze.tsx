import { Checkbox, Stack } from '@mantine/core';
import { isRol, ROLLEN, type Rol, rolNaam, rolUitleg } from '#domain/rollen.ts';
import { accountTekst } from './tekst-accounts.ts';

type RollenKeuzeProps = {
  readonly value: readonly Rol[];
  readonly onChange: (rollen: Rol[]) => void;
  readonly error?: string | undefined;
};

/** The roles of an account, each with what somebody with it does. */
export function RollenKeuze({ value, onChange, error }: RollenKeuzeProps) {
  return (
    <Checkbox.Group
      label={accountTekst.rollen}
      description={accountTekst.rollenUitleg}
      value={[...value]}
      onChange={(rollen) => onChange(rollen.filter(isRol))}
      error={error}
      withAsterisk
    >
      <Stack gap={8} mt={8}>
        {ROLLEN.map((rol) => (
          <Checkbox key={rol} value={rol} label={rolNaam(rol)} description={rolUitleg(rol)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
