import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDatum } from '#domain/dates/format.ts';
import { todayIn } from '#domain/dates/iso-date.ts';
import { api } from '#renderer/api/client.ts';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useMag } from '#renderer/sessie/hooks.ts';
import type { GrondslagInstelling } from '../contract-weten.ts';
import { grondslagcodeNaam } from '../rules/grondslag.ts';
import { weetTekst } from './tekst-weten.ts';
import stijl from './weten.module.css';

/** The legal bases that the FG sets: everybody reads them, the FG confirms. */
export function GrondslagKaart({ instellingen }: { instellingen: readonly GrondslagInstelling[] }) {
  return (
    <Kaart titel={weetTekst.instellingen} uitleg={weetTekst.instellingenUitleg}>
      {instellingen.map((instelling) => (
        <Instelling key={`${instelling.code} ${instelling.versie}`} instelling={instelling} />
      ))}
    </Kaart>
  );
}

function Instelling({ instelling }: { instelling: GrondslagInstelling }) {
  const { code, versie, bevestigdOp, bevestigdDoor } = instelling;
  const [omschrijving, setOmschrijving] = useState(instelling.omschrijving);
  const magZetten = useMag(['fg']);
  const save = useSave<
    { code: typeof code; versie: number; omschrijving: string; bevestigd: boolean },
    unknown,
    never,
    boolean
  >({
    operation: api.partnervragen.setGrondslag,
    blijft: true,
    input: (_, bevestigd = true) => ({
      code,
      versie,
      omschrijving: omschrijving.trim(),
      bevestigd,
    }),
    saved: () => meldGelukt(weetTekst.opgeslagen),
  });
  const naam = grondslagcodeNaam(code);
  const isBevestigd = bevestigdOp !== null;
  return (
    <div>
      <Group gap="xs">
        <strong>{naam}</strong>
        <Merk toon={isBevestigd ? 'goed' : 'let-op'}>
          {isBevestigd
            ? weetTekst.bevestigd(formatDatum(todayIn(bevestigdOp)), bevestigdDoor ?? '')
            : weetTekst.nietBevestigd}
        </Merk>
      </Group>
      {magZetten ? (
        <>
          {save.fout != null && <Foutmelding fout={save.fout} opnieuw={() => save.start()} />}
          <Group gap="sm" align="flex-end" className={stijl['scherm'] ?? ''}>
            <TextInput
              label={weetTekst.omschrijving(naam)}
              maxLength={300}
              style={{ flexGrow: 1 }}
              value={omschrijving}
              onChange={(event) => setOmschrijving(event.currentTarget.value)}
            />
            <Button
              loading={save.bezig}
              disabled={
                omschrijving.trim() === '' ||
                (isBevestigd && omschrijving === instelling.omschrijving)
              }
              onClick={() => save.start(true)}
            >
              {weetTekst.bevestig}
            </Button>
            {isBevestigd && (
              <Button variant="default" disabled={save.bezig} onClick={() => save.start(false)}>
                {weetTekst.intrekken}
              </Button>
            )}
          </Group>
        </>
      ) : (
        <p style={{ margin: 0 }}>{instelling.omschrijving}</p>
      )}
    </div>
  );
}
