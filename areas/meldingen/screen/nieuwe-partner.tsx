import { Select, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { partnerVelden } from '#areas/partners/fields.ts';
import { PARTNERSOORTEN, type PartnerSoort, partnerSoortNaam } from '#areas/partners/rules.ts';
import { beginwaarden } from '#domain/velden/formulier.ts';
import { api } from '#renderer/api/client.ts';
import { fieldErrors } from '#renderer/api/fouten.ts';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useMelding } from './context.ts';
import stijl from './meldingen.module.css';
import { NieuwKnoppen } from './nieuw-knoppen.tsx';
import { focusVeld } from './sneltoetsen.ts';
import { meldingTekst } from './tekst-meldingen.ts';
import { Vak, Velden } from './vak.tsx';

const LEEG = { open: false, ...beginwaarden(partnerVelden) };

/** Somebody who never reported before. It signed nothing until somebody says so at Partners. */
export function NieuwePartnerVelden() {
  const { values, wijzig } = useMelding();
  const { nieuwePartner } = values;
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { start, bezig, fout } = useSave({
    operation: api.partners.createPartner,
    input: () => ({
      ...{ naam: nieuwePartner.naam, soort: readSoort(nieuwePartner.soort), gemeenten: [] },
      ...{ ondertekenaar: false, actief: true },
    }),
    saved: ({ id, naam }) => {
      wijzig({ partnerId: id, contactpersoonId: '', verhuurderId: '', nieuwePartner: LEEG });
      meldGelukt(meldingTekst.partnerToegevoegd(naam));
      focusVeld('partnerId');
    },
  });
  const fouten = fout == null ? undefined : fieldErrors(fout);
  const add = () => start();
  const change = (velden: Partial<typeof nieuwePartner>) =>
    wijzig((before) => ({ nieuwePartner: { ...before.nieuwePartner, ...velden } }));
  const close = () => {
    wijzig({ nieuwePartner: LEEG });
    focusVeld('partnerId');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    if (event.key !== 'Enter' || event.ctrlKey || event.target !== first.current) return;
    event.preventDefault();
    add();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and Escape belong to its fields
    <div className={stijl['nieuw']} onKeyDown={onKeyDown}>
      {fout != null && fouten === undefined && <Foutmelding fout={fout} />}
      <Velden>
        <Vak breed={8}>
          <TextInput
            ref={first}
            id="nieuwePartner.naam"
            label={partnerVelden.naam.label}
            required
            value={nieuwePartner.naam}
            error={fouten?.['naam']}
            onChange={({ currentTarget: { value } }) => change({ naam: value })}
          />
        </Vak>
        <Vak breed={4}>
          <Select
            id="nieuwePartner.soort"
            label={partnerVelden.soort.label}
            data={PARTNERSOORTEN.map((value) => ({ value, label: partnerSoortNaam(value) }))}
            allowDeselect={false}
            value={nieuwePartner.soort}
            onChange={(soort) => change({ soort: readSoort(soort ?? '') })}
          />
        </Vak>
      </Velden>
      <NieuwKnoppen
        toevoegen={meldingTekst.partnerToevoegen}
        bezig={bezig}
        onToevoegen={add}
        onAnnuleren={close}
      />
    </div>
  );
}

function readSoort(text: string): PartnerSoort {
  return PARTNERSOORTEN.find((soort) => soort === text) ?? 'overig';
}
