import { Stack, Switch, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type Account, account as accountSchema } from '#contract/accounts.ts';
import { rolNaam } from '#domain/toegang/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { Conflict, currentOf } from '#renderer/components/conflict.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { meldGelukt } from '#renderer/components/melding.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { toegang } from '#renderer/sessie/toegang.ts';
import { accountTekst } from '#renderer/text/nl/accounts.ts';
import { tekst } from '#renderer/text/nl/algemeen.ts';
import { RollenKeuze } from './rollen-keuze.tsx';

type AccountFormulierProps = {
  readonly account: Account;
  readonly eigen: boolean;
  readonly sleutel: string;
  readonly geladen: GeladenConcept | null;
};

const valuesOf = ({ naam, rollen, actief, versie }: Account) => ({ naam, rollen, actief, versie });

/** Name, roles and whether an account may sign in. */
export function AccountFormulier({ account, eigen, sleutel, geladen }: AccountFormulierProps) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const titel = accountTekst.conceptWijzig(account.naam);
  const { form, concept } = useConcept({ sleutel, titel, begin: valuesOf(account), geladen });
  const wijzig = useMutation(
    api.accounts.wijzig.mutationOptions({
      onSuccess: async ({ naam }) => {
        await concept.finish();
        await queries.invalidateQueries({ queryKey: api.accounts.key() });
        if (eigen) await toegang.refresh();
        meldGelukt(accountTekst.opgeslagen(naam));
        await navigate({ to: '/accounts' });
      },
    }),
  );
  const huidig = currentOf(wijzig.error, accountSchema);
  const { values } = form;
  // After a conflict the next save is a choice made with open eyes: it sends the newest versie.
  const versie = huidig?.versie ?? values.versie;
  const adopt = (nieuw: Account) => {
    form.setValues(valuesOf(nieuw));
    wijzig.reset();
  };
  return (
    <Formulier
      label={accountTekst.gegevens}
      form={form}
      concept={concept}
      fout={wijzig.error}
      bezig={wijzig.isPending}
      onOpslaan={() => wijzig.mutate({ ...values, versie, id: account.id })}
      onAnnuleren={() => void navigate({ to: '/accounts' })}
      conflict={
        huidig && (
          <Conflict
            onOvernemen={() => adopt(huidig)}
            regels={[
              { veld: accountTekst.naam, opgeslagen: huidig.naam, getypt: values.naam },
              {
                veld: accountTekst.rollen,
                opgeslagen: huidig.rollen.map(rolNaam).join(', '),
                getypt: values.rollen.map(rolNaam).join(', '),
              },
              {
                veld: accountTekst.actief,
                opgeslagen: huidig.actief ? tekst.ja : tekst.nee,
                getypt: values.actief ? tekst.ja : tekst.nee,
              },
            ]}
          />
        )
      }
    >
      <Stack gap="md" maw={640}>
        <TextInput label={accountTekst.naam} required {...form.getInputProps('naam')} />
        <TextInput
          label={accountTekst.accountnaam}
          description={accountTekst.accountnaamVast}
          value={account.accountnaam}
          variant="filled"
          readOnly
        />
        <RollenKeuze {...form.getInputProps('rollen')} value={values.rollen} />
        <Switch
          label={accountTekst.actief}
          description={accountTekst.actiefUitleg}
          disabled={eigen}
          {...form.getInputProps('actief', { type: 'checkbox' })}
        />
      </Stack>
    </Formulier>
  );
}
