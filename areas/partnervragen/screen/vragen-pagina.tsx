import { Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { DOSSIERROLLEN } from '#domain/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { datumWaarde } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { kopieer } from '#renderer/components/kopieer.ts';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Mailtekst } from '#renderer/components/mailtekst.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { VraagRij } from '#renderer/dossier/vraag-rij.tsx';
import type { Gemistbericht, Partnervraag } from '../contract-vragen.ts';
import stijl from './antwoorden.module.css';
import { vraagTekst } from './tekst-vragen.ts';

/** Everything that waits for an answer, and who must still hear that a term was missed. */
export function VragenPagina() {
  const vraag = useQuery(api.partnervragen.listOpenVragen.queryOptions());
  return (
    <AlleenVoor rollen={DOSSIERROLLEN}>
      <Pagina
        titel={vraagTekst.pagina}
        uitleg={vraagTekst.paginaUitleg}
        acties={
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            renderRoot={(props) => <Link {...props} to="/vragen/nieuw" />}
          >
            {vraagTekst.nieuw}
          </Button>
        }
      >
        <Ophalen vraag={vraag}>
          {({ vragen, berichten }) => (
            <>
              {berichten.length > 0 && (
                <Kaart titel={vraagTekst.berichten} uitleg={vraagTekst.berichtenUitleg}>
                  <ul className={stijl['lijst']}>
                    {berichten.map((bericht) => (
                      <li key={`${bericht.partnerId} ${bericht.contact}`}>
                        <GemistBericht bericht={bericht} />
                      </li>
                    ))}
                  </ul>
                </Kaart>
              )}
              <OpenVragen vragen={vragen} />
            </>
          )}
        </Ophalen>
      </Pagina>
    </AlleenVoor>
  );
}

function OpenVragen({ vragen }: { readonly vragen: readonly Partnervraag[] }) {
  return (
    <Kaart titel={vraagTekst.open}>
      {vragen.length === 0 ? (
        <Leeg>{vraagTekst.geen}</Leeg>
      ) : (
        <ul className={stijl['lijst']} aria-label={vraagTekst.open}>
          {vragen.map((vraag) => (
            <VraagRij key={vraag.id} vraag={vraag} metDossier magWijzigen />
          ))}
        </ul>
      )}
    </Kaart>
  );
}

/** What one person is to be told, in one act: said already, or with the text of the notice. */
export function GemistBericht({ bericht }: { readonly bericht: Gemistbericht }) {
  const { partnerId, contact, aan, vragen, hadVandaag } = bericht;
  const [datum, setDatum] = useState(datumWaarde(null));
  const gekopieerd = useRef<Promise<boolean>>(undefined);
  const input = {
    ...{ partnerId, contact, vragen: vragen.map(({ id }) => id), nieuweDatum: datum.datum },
  };
  const gezegd = useSave({
    operation: api.partnervragen.tellGemist,
    input: () => ({ ...input, hoe: 'gezegd' as const, kanaal: 'telefoon' as const }),
    saved: () => meldGelukt(vraagTekst.gezegd(aan)),
  });
  const kopie = useSave({
    operation: api.partnervragen.tellGemist,
    input: () => ({ ...input, hoe: 'bericht' as const, kanaal: 'beveiligde_mail' as const }),
    // First: the window only lets text be copied shortly after somebody pressed a key or button.
    answered: ({ tekst }) => {
      gekopieerd.current = kopieer(tekst);
    },
    saved: async () =>
      meldGelukt(
        (await gekopieerd.current) === true ? vraagTekst.gekopieerd : vraagTekst.nietGekopieerd,
      ),
  });
  return (
    <>
      <strong className="breekt">{vraagTekst.berichtAan(aan, vragen.length)}</strong>
      {hadVandaag && (
        <Bericht toon="uitleg" rol="status">
          {vraagTekst.hadVandaag}
        </Bericht>
      )}
      {vragen.map(({ id, zin }) => (
        <Text key={id} size="sm" className="breekt">
          {zin}
        </Text>
      ))}
      {gezegd.fout != null && <Foutmelding fout={gezegd.fout} />}
      {kopie.fout != null && <Foutmelding fout={kopie.fout} />}
      <Group gap="xs" align="flex-end" mt={6}>
        <DatumVeld
          compact
          label={vraagTekst.nieuweDatum}
          value={datum}
          onChange={setDatum}
          verplicht={false}
          w={300}
        />
        <Button
          size="xs"
          loading={gezegd.bezig}
          aria-label={`${vraagTekst.alGezegd}: ${aan}`}
          onClick={() => gezegd.start()}
        >
          {vraagTekst.alGezegd}
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={kopie.bezig}
          aria-label={`${vraagTekst.kopieer}: ${aan}`}
          onClick={() => kopie.start()}
        >
          {vraagTekst.kopieer}
        </Button>
      </Group>
      <details className={stijl['uitklap']}>
        <summary>{vraagTekst.toonBericht}</summary>
        <Mailtekst onderwerp={bericht.onderwerp} tekst={bericht.tekst} />
      </details>
    </>
  );
}
