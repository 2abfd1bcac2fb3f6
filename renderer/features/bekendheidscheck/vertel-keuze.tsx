import { Checkbox, Textarea } from '@mantine/core';
import {
  VERTELITEMS,
  type Vertelitem,
  vertelitemNaam,
  vertelstand,
  vertelUitleg,
} from '#domain/bekendheidscheck/vertellen.ts';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { checkTekst } from '#renderer/text/nl/bekendheidscheck.ts';
import stijl from './check.module.css';
import type { Check } from './use-check.ts';

/** What more is told, one by one and each with why; what may not be told says so. */
export function VertelKeuze({ check }: { check: Check }) {
  return (
    <Kaart titel={checkTekst.vertel} uitleg={checkTekst.vertelUitleg}>
      <fieldset className={stijl['vertel']} aria-label={checkTekst.vertel}>
        {VERTELITEMS.map((item) => (
          <Item key={item} item={item} check={check} />
        ))}
      </fieldset>
    </Kaart>
  );
}

function Item({ item, check }: { item: Vertelitem; check: Check }) {
  const { form, vrager } = check;
  const { gekozen } = form.values.vertel[item];
  const stand = vrager === undefined ? 'niet' : vertelstand(item, vrager);
  const uitleg = vrager && vertelUitleg(item, vrager);
  const naam = vertelitemNaam(item);
  const fout = form.errors[`vertel.${item}`];
  return (
    <div className={stijl['item']}>
      <Checkbox
        label={
          <>
            {naam} {stand === 'niet' && <Merk toon="neutraal">{checkTekst.magNiet}</Merk>}
            {stand === 'noodzaak' && <Merk toon="let-op">{checkTekst.noodzaak}</Merk>}
          </>
        }
        description={uitleg}
        disabled={stand === 'niet'}
        checked={gekozen && stand !== 'niet'}
        onChange={(event) =>
          form.setFieldValue(`vertel.${item}.gekozen`, event.currentTarget.checked)
        }
      />
      {gekozen && stand !== 'niet' && (
        <Textarea
          className={stijl['motivering']}
          label={checkTekst.motivering(naam)}
          required
          autosize
          minRows={1}
          maxRows={4}
          maxLength={300}
          {...form.getInputProps(`vertel.${item}.motivering`)}
          error={fout}
        />
      )}
    </div>
  );
}
