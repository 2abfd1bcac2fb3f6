import { Autocomplete, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Casusregisseur } from '#areas/afsluiten/contract-casusregie.ts';
import { casusregieVelden } from '#areas/afsluiten/fields.ts';
import { kanCasusregie } from '#areas/afsluiten/rules/casusregie.ts';
import type { Herstelreden } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { api } from '#renderer/api/client.ts';
import { datumFout, datumWaarde } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { RijMenu } from '#renderer/components/rij-menu.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { Venster } from '#renderer/components/venster.tsx';
import { ZoekKeuze } from '#renderer/components/zoek-keuze.tsx';
import { HerstelReden } from '#renderer/dossier/herstel-reden.tsx';
import { IntrekkenVenster } from '#renderer/dossier/intrekken-venster.tsx';
import { herstelTekst, intrekZin } from '#renderer/dossier/tekst-herstel.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Kaartdeel } from './deel.ts';
import stijl from './dossier.module.css';
import { casusregieTekst } from './tekst-mensen.ts';

type Opening = {
  readonly wat: 'nieuw' | 'einde' | 'herstel' | 'weg';
  readonly van?: Casusregisseur;
};

/** Who has casusregie and who had it, from when to when; one person at a time (st 2). */
export function CasusregieKaart({ dossier, magWijzigen }: Kaartdeel) {
  const [open, setOpen] = useState<Opening>();
  const vraag = useQuery(
    api.afsluiten.readAfhandeling.queryOptions({ input: { dossierId: dossier.id } }),
  );
  const alle = vraag.data?.casusregie ?? [];
  const rijen = alle.filter(({ ingetrokken }) => ingetrokken === null).reverse();
  const nu = rijen.find(({ isLopend, tot }) => isLopend && tot === null);
  const sluiten = () => setOpen(undefined);
  if (vraag.data === undefined) return null;
  return (
    <Kaart titel={casusregieTekst.titel}>
      {nu === undefined && <Text size="sm">{casusregieTekst.niemand}</Text>}
      <ul className={stijl['lijst']}>
        {rijen.map((een) => (
          <li key={een.id}>
            <Group gap="xs" wrap="nowrap">
              <Text size="sm" className="breekt" style={{ flexGrow: 1 }}>
                <b>{een.contact || casusregieTekst.naamOnbekend}</b>, {een.partner.naam}
                <br />
                <span className={stijl['stil']}>{periodeZin(een)}</span>
              </Text>
              <RijMenu
                naam={casusregieTekst.van(een.contact || een.partner.naam)}
                handelingen={[
                  ...(magWijzigen && een === nu
                    ? [
                        {
                          naam: casusregieTekst.einde,
                          doe: () => setOpen({ wat: 'einde', van: een }),
                        },
                      ]
                    : []),
                  {
                    naam: herstelTekst.herstellen,
                    doe: () => setOpen({ wat: 'herstel', van: een }),
                  },
                  { naam: herstelTekst.intrekken, doe: () => setOpen({ wat: 'weg', van: een }) },
                ]}
              />
            </Group>
          </li>
        ))}
        {alle.flatMap((een) =>
          een.ingetrokken === null ? (
            []
          ) : (
            <li key={een.id} className={stijl['stil']}>
              <s>
                {een.contact}, {een.partner.naam} {periodeZin(een)}
              </s>{' '}
              {intrekZin(een.ingetrokken)}
            </li>
          ),
        )}
      </ul>
      {magWijzigen && (
        <div>
          <Button size="xs" variant="light" onClick={() => setOpen({ wat: 'nieuw' })}>
            {nu === undefined ? casusregieTekst.vastleggen : casusregieTekst.wissel}
          </Button>
        </div>
      )}
      {(open?.wat === 'nieuw' || open?.wat === 'herstel') && (
        <Venster
          titel={open.wat === 'nieuw' ? casusregieTekst.wie : casusregieTekst.herstel}
          onSluiten={sluiten}
        >
          <CasusregieFormulier dossierId={dossier.id} was={open.van} nu={nu} sluiten={sluiten} />
        </Venster>
      )}
      {open?.wat === 'einde' && open.van !== undefined && (
        <Venster titel={casusregieTekst.einde} onSluiten={sluiten}>
          <EindeFormulier rij={open.van} sluiten={sluiten} />
        </Venster>
      )}
      {open?.wat === 'weg' && open.van !== undefined && (
        <IntrekkenVenster
          naam={casusregieTekst.naam}
          operation={api.afsluiten.withdrawCasusregie}
          input={{ id: open.van.id }}
          sluiten={sluiten}
        />
      )}
    </Kaart>
  );
}

function periodeZin({ van, tot }: Casusregisseur): string {
  const begin = formatDatum(van);
  return tot === null
    ? casusregieTekst.sinds(begin)
    : casusregieTekst.vanTot(begin, formatDatum(tot));
}

type FormulierProps = {
  readonly dossierId: string;
  /** What is put right; left out: somebody new. */
  readonly was: Casusregisseur | undefined;
  readonly nu: Casusregisseur | undefined;
  readonly sluiten: () => void;
};

function CasusregieFormulier({ dossierId, was, nu, sluiten }: FormulierProps) {
  const vandaag = useVandaag();
  const partners = useQuery(api.partners.listPartners.queryOptions());
  const [partner, setPartner] = useState(was?.partner.id ?? nu?.partner.id ?? '');
  const [contact, setContact] = useState(was?.contact ?? '');
  const [van, setVan] = useState(datumWaarde(was?.van ?? vandaag));
  const [tot, setTot] = useState(datumWaarde(was?.isBeeindigd === true ? was.tot : null));
  const [reden, setReden] = useState<Herstelreden | null>(null);
  const [fout, setFout] = useState<{
    partner?: string | undefined;
    contact?: string | undefined;
    van?: string | undefined;
    tot?: string | undefined;
  }>({});
  const mensen = useQuery({
    ...api.partners.readPartner.queryOptions({ input: { id: partner } }),
    enabled: partner !== '',
  });
  const bekend = (mensen.data?.contactpersonen ?? []).filter(({ actief }) => actief);
  const read = () => {
    const totFout = datumFout(tot, vandaag, false);
    const fouten = {
      ...(partner === '' && { partner: casusregieVelden.partner.zin }),
      ...(contact.trim() === '' && { contact: casusregieTekst.naamLeeg }),
      ...(van.datum === null && { van: datumFout(van, vandaag, true) }),
      ...(totFout !== undefined && { tot: totFout }),
    };
    setFout(fouten);
    if (Object.keys(fouten).length > 0 || van.datum === null) return undefined;
    const mens = bekend.find(({ naam }) => naam === contact.trim());
    return { partner, contactpersoon: mens?.id ?? null, contact: contact.trim(), van: van.datum };
  };
  const saved = () => {
    sluiten();
    meldGelukt(casusregieTekst.vastgelegd);
  };
  const nieuw = useSave({
    operation: api.afsluiten.assignCasusregie,
    input: () => {
      const wie = read();
      return wie && { dossierId, ...wie };
    },
    saved,
  });
  const herstel = useSave({
    operation: api.afsluiten.correctCasusregie,
    input: () => {
      const wie = read();
      if (wie === undefined || was === undefined) return undefined;
      return { id: was.id, versie: was.versie, ...wie, tot: tot.datum, reden };
    },
    saved,
  });
  return (
    <Formulier
      label={was === undefined ? casusregieTekst.wie : casusregieTekst.herstel}
      save={was === undefined ? nieuw : herstel}
      opslaan={casusregieTekst.leggenVast}
      onAnnuleren={sluiten}
    >
      {was === undefined && nu !== undefined && (
        <Text size="sm">{casusregieTekst.eindigt(nu.contact || nu.partner.naam)}</Text>
      )}
      <ZoekKeuze
        label={casusregieVelden.partner.label}
        description={casusregieTekst.partnerUitleg}
        data={(partners.data ?? [])
          .filter(({ id, soort, actief }) => id === partner || (actief && kanCasusregie(soort)))
          .map(({ id, naam }) => ({ value: id, label: naam }))}
        value={partner || null}
        onChange={(value) => setPartner(value ?? '')}
        error={fout.partner}
        required
        data-autofocus
      />
      <Autocomplete
        label={casusregieVelden.contact.label}
        description={casusregieTekst.naamUitleg}
        data={[...new Set(bekend.map(({ naam }) => naam))]}
        value={contact}
        onChange={setContact}
        maxLength={casusregieVelden.contact.hoogstens}
        error={fout.contact}
        required
      />
      <DatumVeld
        label={casusregieVelden.van.label}
        value={van}
        onChange={setVan}
        error={fout.van}
        verplicht
        w={240}
      />
      {was !== undefined && (
        <>
          <DatumVeld
            label={casusregieVelden.tot.label}
            description={casusregieTekst.totUitleg}
            value={tot}
            onChange={setTot}
            error={fout.tot}
            w={240}
          />
          <HerstelReden label={herstelTekst.waaromHerstel} reden={reden} setReden={setReden} />
        </>
      )}
    </Formulier>
  );
}

type EindeFormulierProps = { readonly rij: Casusregisseur; readonly sluiten: () => void };

function EindeFormulier({ rij, sluiten }: EindeFormulierProps) {
  const vandaag = useVandaag();
  const [tot, setTot] = useState(datumWaarde(vandaag));
  const [fout, setFout] = useState<string>();
  const save = useSave({
    operation: api.afsluiten.endCasusregie,
    input: () => {
      if (tot.datum === null) return void setFout(datumFout(tot, vandaag, true));
      return { id: rij.id, versie: rij.versie, tot: tot.datum };
    },
    saved: () => {
      sluiten();
      meldGelukt(casusregieTekst.vastgelegd);
    },
  });
  return (
    <Formulier
      label={casusregieTekst.einde}
      save={save}
      opslaan={casusregieTekst.leggenVast}
      onAnnuleren={sluiten}
    >
      <Text size="sm">{casusregieTekst.eindeUitleg(rij.contact || rij.partner.naam)}</Text>
      <DatumVeld
        label={casusregieVelden.tot.label}
        value={tot}
        onChange={setTot}
        error={fout}
        verplicht
        w={240}
      />
    </Formulier>
  );
}
