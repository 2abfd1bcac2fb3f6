import { Button, Table, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatTijdstip } from '#domain/dates/format.ts';
import { kanaalNaam } from '#domain/keuzes.ts';
import { api } from '#renderer/api/client.ts';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Mailtekst } from '#renderer/components/mailtekst.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { Venster } from '#renderer/components/venster.tsx';
import { useMag } from '#renderer/sessie/hooks.ts';
import type { BijzondereVerstrekking } from '../contract-weten.ts';
import { weetTekst } from './tekst-weten.ts';
import stijl from './weten.module.css';

/** What manager and FG look at afterwards, each to open; the manager records a legal duty. */
export function ToezichtKaart() {
  const vraag = useQuery(api.partnervragen.listBijzondere.queryOptions());
  const [open, setOpen] = useState<string>();
  const [plicht, setPlicht] = useState<string>();
  return (
    <div className={stijl['scherm']}>
      <Kaart titel={weetTekst.toezicht} uitleg={weetTekst.toezichtUitleg}>
        <Ophalen vraag={vraag}>
          {(lijst) =>
            lijst.length === 0 ? (
              <Leeg>{weetTekst.geen}</Leeg>
            ) : (
              <Lijst lijst={lijst} onOpen={setOpen} onPlicht={setPlicht} />
            )
          }
        </Ophalen>
        {open !== undefined && <Tekstvenster id={open} sluiten={() => setOpen(undefined)} />}
        {plicht !== undefined && (
          <Plichtvenster verstrekkingId={plicht} sluiten={() => setPlicht(undefined)} />
        )}
      </Kaart>
    </div>
  );
}

type LijstProps = {
  readonly lijst: readonly BijzondereVerstrekking[];
  readonly onOpen: (id: string) => void;
  readonly onPlicht: (id: string) => void;
};

function Lijst({ lijst, onOpen, onPlicht }: LijstProps) {
  const magVastleggen = useMag(['manager']);
  const { wanneer, aan, waarom, plicht } = weetTekst;
  return (
    <div style={{ overflowX: 'auto' }}>
      <Table className={stijl['matrix'] ?? ''} aria-label={weetTekst.toezicht} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            {[wanneer, aan, waarom, plicht].map((kop) => (
              <Table.Th key={kop}>{kop}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lijst.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                {formatTijdstip(one.op)}
                <p className={stijl['klein']}>
                  {kanaalNaam(one.kanaal)}, {one.door}
                </p>
              </Table.Td>
              <Table.Td>
                {one.partner}{' '}
                {one.ingetrokken && <Merk toon="neutraal">{weetTekst.ingetrokken}</Merk>}
                <p className={stijl['klein']}>{weetTekst.dossier(one.dossiernummer)}</p>
                <Button size="compact-xs" variant="subtle" onClick={() => onOpen(one.id)}>
                  {weetTekst.toon}
                </Button>
              </Table.Td>
              <Table.Td className="breekt">{one.grond}</Table.Td>
              <Table.Td>
                <Vastgelegd one={one} />
                {one.grondslag === 'wettelijke_plicht' && one.plicht === null && magVastleggen && (
                  <Button size="compact-xs" onClick={() => onPlicht(one.id)}>
                    {weetTekst.vastleggen}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Vastgelegd({ one: { grondslag, plicht } }: { one: BijzondereVerstrekking }) {
  if (grondslag !== 'wettelijke_plicht') return weetTekst.nvt;
  if (plicht === null) return <Merk toon="let-op">{weetTekst.teDoen}</Merk>;
  return (
    <>
      {plicht.bepaling}
      <p className={stijl['klein']}>
        {[plicht.toelichting, plicht.door, formatTijdstip(plicht.op)].filter(Boolean).join(' · ')}
      </p>
    </>
  );
}

function Tekstvenster({ id, sluiten }: { id: string; sluiten: () => void }) {
  const vraag = useQuery(
    api.partnervragen.readBijzondere.queryOptions({ input: id === '' ? skipToken : { id } }),
  );
  return (
    <Venster titel={weetTekst.toon} onSluiten={sluiten}>
      <Ophalen vraag={vraag}>{(tekst) => <Mailtekst {...tekst} />}</Ophalen>
    </Venster>
  );
}

function Plichtvenster({
  verstrekkingId,
  sluiten,
}: {
  verstrekkingId: string;
  sluiten: () => void;
}) {
  const form = useForm({ initialValues: { bepaling: '', toelichting: '' } });
  const save = useSave({
    operation: api.partnervragen.recordPlicht,
    input: () => ({ verstrekkingId, ...form.values }),
    saved: () => {
      sluiten();
      meldGelukt(weetTekst.vastgelegd);
    },
  });
  return (
    <Venster titel={weetTekst.plicht} onSluiten={sluiten}>
      <Formulier
        label={weetTekst.plicht}
        {...{ form, save }}
        opslaan={weetTekst.vastleggen}
        onAnnuleren={sluiten}
      >
        <TextInput
          label={weetTekst.bepaling}
          required
          maxLength={200}
          {...form.getInputProps('bepaling')}
        />
        <Textarea
          label={weetTekst.toelichting}
          maxLength={500}
          autosize
          minRows={2}
          {...form.getInputProps('toelichting')}
        />
      </Formulier>
    </Venster>
  );
}
