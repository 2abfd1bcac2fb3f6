import { Button, Group, Select } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { berichtVelden } from '#areas/afsluiten/fields.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { KANALEN, type Kanaal, kanaalNaam } from '#domain/keuzes.ts';
import { api } from '#renderer/api/client.ts';
import { datumFout, datumWaarde } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { useSave } from '#renderer/components/use-save.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { meldGelukt } from '../components/toast.ts';
import type { InformeerStaat } from './informeer-stand.ts';
import stijl from './informeren.module.css';
import { informeerTekst } from './tekst-informeren.ts';

type InformeerRijProps = {
  readonly dossierId: string;
  readonly bijId: string;
  readonly regel: InformeerStaat;
  readonly magWijzigen: boolean;
};

/** One partner: told when and how, or the fields to say so. */
export function InformeerRij(props: InformeerRijProps) {
  const { regel, magWijzigen } = props;
  const [wijzigt, setWijzigt] = useState(false);
  const id = useId();
  const rij = useRef<HTMLLIElement>(null);
  const { partner, datum, kanaal, teLaat } = regel;
  const told = datum !== null;
  return (
    <li ref={rij} className={stijl['rij']} aria-labelledby={id} tabIndex={-1}>
      <div>
        <span id={id} className={stijl['naam']}>
          {partner.naam}
        </span>
        <div className={stijl['merken']}>
          <Merk toon={told ? 'goed' : 'let-op'}>
            {told ? informeerTekst.verteld(formatDatum(datum)) : informeerTekst.wacht}
          </Merk>
          {kanaal !== null && kanaalNaam(kanaal)}
          {teLaat && <Merk toon="fout">{informeerTekst.laat}</Merk>}
        </div>
      </div>
      {magWijzigen && told && !wijzigt && (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={informeerTekst.wijzigVoor(partner.naam)}
          onClick={() => setWijzigt(true)}
        >
          {informeerTekst.wijzig}
        </Button>
      )}
      {magWijzigen && (!told || wijzigt) && (
        <Vastleggen
          {...props}
          onKlaar={() => {
            setWijzigt(false);
            // Its fields go away; the keyboard stays in the list.
            rij.current?.focus();
          }}
        />
      )}
    </li>
  );
}

function Vastleggen(props: InformeerRijProps & { readonly onKlaar: () => void }) {
  const { dossierId, bijId, regel, onKlaar } = props;
  const { partner } = regel;
  const vandaag = useVandaag();
  const [datum, setDatum] = useState(() => datumWaarde(regel.datum ?? vandaag));
  const [kanaal, setKanaal] = useState<Kanaal>(regel.kanaal ?? berichtVelden.kanaal.begin);
  const [fout, setFout] = useState<string>();
  const vertel = useSave({
    operation: api.afsluiten.recordVerteld,
    input: () => {
      if (datum.datum === null) return void setFout(datumFout(datum, vandaag, true));
      if (datum.datum > vandaag) return void setFout(informeerTekst.toekomst);
      setFout(undefined);
      return { dossierId, bijId, partnerId: partner.id, datum: datum.datum, kanaal };
    },
    saved: () => {
      onKlaar();
      meldGelukt(informeerTekst.vastgelegd(partner.naam));
    },
  });
  return (
    <form
      noValidate
      aria-label={informeerTekst.legVoor(partner.naam)}
      onSubmit={(event) => {
        event.preventDefault();
        vertel.start();
      }}
    >
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <DatumVeld
          label={berichtVelden.datum.label}
          value={datum}
          onChange={setDatum}
          error={fout}
          description=""
          compact
          w={165}
        />
        <Select
          label={berichtVelden.kanaal.label}
          data={KANALEN.map((value) => ({ value, label: kanaalNaam(value) }))}
          value={kanaal}
          onChange={(value) => setKanaal(KANALEN.find((one) => one === value) ?? kanaal)}
          allowDeselect={false}
          w={160}
        />
        <Button
          type="submit"
          variant="light"
          loading={vertel.bezig}
          aria-label={informeerTekst.legVoor(partner.naam)}
        >
          {informeerTekst.leg}
        </Button>
      </Group>
      {vertel.fout != null && <Foutmelding fout={vertel.fout} />}
    </form>
  );
}
