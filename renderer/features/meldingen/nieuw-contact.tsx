import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { fieldErrors } from '#renderer/api/fouten.ts';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { meldingTekst } from '#renderer/text/nl/meldingen.ts';
import { useMelding } from './context.ts';
import stijl from './meldingen.module.css';
import { NieuwKnoppen } from './nieuw-knoppen.tsx';
import { focusVeld } from './sneltoetsen.ts';
import { LEEG_CONTACT, useNieuwContact } from './use-nieuw.ts';
import { Vak, Velden } from './vak.tsx';
import type { NieuwContact } from './waarden.ts';

/** A contactpersoon who is not known yet, made on the spot; Enter adds, Escape goes back. */
export function NieuwContactVelden() {
  const { values, wijzig } = useMelding();
  const { nieuwContact } = values;
  const { toevoegen, bezig, fout } = useNieuwContact();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const fouten = fout === null ? undefined : fieldErrors(fout);
  const change = (velden: Partial<NieuwContact>) =>
    wijzig((before) => ({ nieuwContact: { ...before.nieuwContact, ...velden } }));
  const close = () => {
    wijzig({ nieuwContact: LEEG_CONTACT });
    focusVeld('contactpersoonId');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    toevoegen();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and Escape belong to its fields
    <div className={stijl['nieuw']} onKeyDown={onKeyDown}>
      {fout !== null && fouten === undefined && <Foutmelding fout={fout} />}
      <Velden>
        <Vak breed={4}>
          <TextInput
            ref={first}
            id="nieuwContact.naam"
            label={meldingTekst.contactNaam}
            required
            value={nieuwContact.naam}
            error={fouten?.['naam']}
            onChange={(event) => change({ naam: event.currentTarget.value })}
          />
        </Vak>
        <Vak breed={4}>
          <TextInput
            id="nieuwContact.telefoon"
            label={meldingTekst.contactTelefoon}
            inputMode="tel"
            value={nieuwContact.telefoon}
            error={fouten?.['telefoon']}
            onChange={(event) => change({ telefoon: event.currentTarget.value })}
          />
        </Vak>
        <Vak breed={4}>
          <TextInput
            id="nieuwContact.email"
            label={meldingTekst.contactEmail}
            inputMode="email"
            value={nieuwContact.email}
            error={fouten?.['email']}
            onChange={(event) => change({ email: event.currentTarget.value })}
          />
        </Vak>
      </Velden>
      <NieuwKnoppen
        toevoegen={meldingTekst.contactToevoegen}
        bezig={bezig}
        onToevoegen={toevoegen}
        onAnnuleren={close}
      />
    </div>
  );
}
