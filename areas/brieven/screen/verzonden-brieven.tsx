import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import type { Dossier } from '#areas/dossiers/contract.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { api } from '#renderer/api/client.ts';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { Venster } from '#renderer/components/venster.tsx';
import { naamVan } from '#renderer/dossier/persoon.ts';
import { type Brief, brief as briefSchema } from '../contract.ts';
import { briefkanaalNaam } from '../fields.ts';
import { nietredenNaam } from '../rules/niet-schrijven.ts';
import { oudAdresNaam } from '../rules/oud-adres.ts';
import {
  BRIEFHERSTELREDENEN,
  type Briefherstelreden,
  briefherstelredenNaam,
} from '../rules/registratie.ts';
import { briefsoortNaam } from '../rules/sjablonen.ts';
import { BriefLijf } from './brief-blad.tsx';
import stijl from './brieven.module.css';
import { briefTekstNl } from './tekst-brieven.ts';

type VerzondenBrievenProps = {
  readonly brieven: readonly Brief[];
  readonly personen: Dossier['personen'];
};

/** What was sent or not written, newest first; what was withdrawn is struck through. */
export function VerzondenBrieven({ brieven, personen }: VerzondenBrievenProps) {
  const [weg, setWeg] = useState<Brief>();
  // Somebody who is no longer in the dossier is called as the register calls them.
  const naamBij = (id: string, naam: string) => {
    const persoon = personen.find((one) => one.id === id);
    return persoon === undefined ? naam : naamVan(persoon);
  };
  return (
    <Kaart titel={briefTekstNl.eerder}>
      {brieven.length === 0 ? (
        <Leeg>{briefTekstNl.eerderGeen}</Leeg>
      ) : (
        <ul className={stijl['lijst']}>
          {brieven.map((brief) => (
            <li key={brief.id}>
              <Verzonden
                brief={brief}
                naam={
                  brief.aan === 'bewindvoerder'
                    ? briefTekstNl.bewindvoerderVan(naamBij(brief.betrokkeneId, brief.naam))
                    : naamBij(brief.betrokkeneId, brief.naam)
                }
              />
              {brief.ingetrokken === null && (
                <Button variant="subtle" size="compact-sm" onClick={() => setWeg(brief)}>
                  {briefTekstNl.trekIn}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {weg !== undefined && (
        <Venster titel={briefTekstNl.intrekTitel} onSluiten={() => setWeg(undefined)}>
          <Intrekken brief={weg} sluiten={() => setWeg(undefined)} />
        </Venster>
      )}
    </Kaart>
  );
}

function Verzonden({ brief, naam }: { brief: Brief; naam: string }) {
  const { soort, verzondenOp, kanaal, door, inhoud, nietGeschreven, oudAdres, ingetrokken } = brief;
  const regel = briefTekstNl.eerderRegel(briefsoortNaam(soort), naam);
  const op = formatDatum(verzondenOp);
  const hoe =
    nietGeschreven === null
      ? briefTekstNl.eerderDoor(op, briefkanaalNaam(kanaal), door)
      : briefTekstNl.nietDoor(op, nietredenNaam(nietGeschreven), door);
  return (
    <>
      <strong>{ingetrokken === null ? regel : <del>{regel}</del>}</strong>
      <p className={stijl['klein']}>{ingetrokken === null ? hoe : <del>{hoe}</del>}</p>
      {ingetrokken === null && oudAdres !== null && (
        <p className={stijl['klein']}>
          {briefTekstNl.oudAdres(oudAdresNaam(oudAdres.reden), formatDatum(oudAdres.sinds))}
        </p>
      )}
      {ingetrokken !== null && (
        <p className={stijl['klein']}>
          {briefTekstNl.ingetrokken(
            formatDatum(toIsoDate(ingetrokken.op.slice(0, 10))),
            ingetrokken.door,
            ingetrokken.reden === null ? '' : briefherstelredenNaam(ingetrokken.reden),
          )}
        </p>
      )}
      {inhoud !== null && (
        <details className={stijl['uitklap']}>
          <summary>{briefTekstNl.toonTekst}</summary>
          <div className={stijl['tekst']}>
            <BriefLijf inhoud={inhoud} />
          </div>
        </details>
      )}
    </>
  );
}

const REDENEN = BRIEFHERSTELREDENEN.map((value) => ({
  value,
  label: briefherstelredenNaam(value),
}));
const huidigeBrief = z.custom<Brief>((value) => briefSchema.safeParse(value).success);

/** Withdraws the registration of a letter: one choice, which may be left out at first. */
export function Intrekken({ brief, sluiten }: { brief: Brief; sluiten: () => void }) {
  const [reden, setReden] = useState<Briefherstelreden | null>(null);
  const { id, versie, soort } = brief;
  const save = useSave({
    operation: api.brieven.withdrawBrief,
    input: () => ({ id, versie, reden }),
    saved: () => {
      sluiten();
      meldGelukt(briefTekstNl.isIngetrokken);
    },
    conflict: {
      schema: huidigeBrief,
      regels: ({ ingetrokken }) => [
        {
          veld: briefTekstNl.soort,
          opgeslagen: ingetrokken === null ? briefsoortNaam(soort) : briefTekstNl.alIngetrokken,
          getypt: briefTekstNl.trekIn,
        },
      ],
      overnemen: sluiten,
    },
  });
  return (
    <Formulier
      label={briefTekstNl.intrekTitel}
      save={save}
      opslaan={briefTekstNl.trekIn}
      onAnnuleren={sluiten}
    >
      <p style={{ margin: 0 }}>{briefTekstNl.intrekUitleg}</p>
      <Select
        label={briefTekstNl.intrekReden}
        description={briefTekstNl.intrekRedenUitleg}
        data={REDENEN}
        value={reden}
        onChange={(value) => setReden(BRIEFHERSTELREDENEN.find((one) => one === value) ?? null)}
        clearable
      />
    </Formulier>
  );
}
