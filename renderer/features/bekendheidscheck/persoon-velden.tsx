import { Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { GESLACHTEN, geslachtNaam } from '#domain/gegevens/geslacht.ts';
import { GeboortedatumVeld } from '#renderer/components/geboortedatum-veld.tsx';
import { checkTekst } from '#renderer/text/nl/bekendheidscheck.ts';
import { persoonTekst } from '#renderer/text/nl/dossiers.ts';
import stijl from './check.module.css';
import type { CheckWaarden, PersoonTekstveld } from './waarden.ts';

type Rest = { readonly inputMode?: 'tel' | 'email' | 'numeric'; readonly placeholder?: string };

/** The one person it is about: the identity fields of B3, as much of them as the asker gave. */
export function PersoonVelden({ form }: { form: UseFormReturnType<CheckWaarden> }) {
  const { velden } = persoonTekst;
  const veld = (naam: PersoonTekstveld, rest: Rest = {}) => (
    <TextInput
      label={velden[naam]}
      autoComplete="off"
      {...rest}
      {...form.getInputProps(`gegevens.${naam}`)}
    />
  );
  const fout = form.errors['gegevens.geboortedatum'];
  return (
    <div className={stijl['persoon']}>
      {veld('achternaam', { placeholder: checkTekst.achternaamUitleg })}
      {veld('voornaam')}
      {veld('voorletters')}
      <GeboortedatumVeld
        label={velden.geboortedatum}
        value={form.values.gegevens.geboortedatum}
        onChange={(waarde) => form.setFieldValue('gegevens.geboortedatum', waarde)}
        error={typeof fout === 'string' ? fout : undefined}
        onder={(leeftijd) => leeftijd}
      />
      <Select
        label={velden.geslacht}
        data={[
          { value: '', label: checkTekst.geslachtOnbekend },
          ...GESLACHTEN.map((value) => ({ value, label: geslachtNaam(value) })),
        ]}
        allowDeselect={false}
        {...form.getInputProps('gegevens.geslacht')}
      />
      {veld('bsn', { inputMode: 'numeric' })}
      {veld('postcode')}
      {veld('huisnummer', { placeholder: checkTekst.huisnummerUitleg })}
      {veld('straat')}
      {veld('plaats')}
      {veld('telefoon', { inputMode: 'tel' })}
      {veld('email', { inputMode: 'email' })}
    </div>
  );
}
