import { Textarea } from '@mantine/core';
import { KANALEN, kanaalNaam, VRAGEN } from '#domain/keuzes.ts';
import { isGevraagd } from '#domain/velden/formulier.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { KeuzeRij } from '#renderer/components/keuze-rij.tsx';
import { ZoekKeuze } from '#renderer/components/zoek-keuze.tsx';
import { JA_NEE_KEUZES } from '#renderer/dossier/keuzes.ts';
import { meldingVelden } from '../fields.ts';
import { useMelding } from './context.ts';
import { meldingTekst } from './tekst-meldingen.ts';
import { useVeld } from './use-veld.tsx';
import { Vak, Velden } from './vak.tsx';
import { veldProps } from './veld-props.ts';

const VRAGENKEUZE = VRAGEN.map((waarde) => ({ waarde, label: meldingTekst.vraagKort[waarde] }));

/** Whether the tenant was told, what the melder asks, and how the melding came in. */
export function BinnenkomstVelden() {
  const { values, wijzig } = useMelding();
  const toldOn = veldProps(useVeld('huurderGeinformeerdOp'));
  const received = veldProps(useVeld('ontvangenOp'));
  const sent = veldProps(useVeld('verzondenOp'));
  const asked = useVeld('vraagTekst');
  return (
    <>
      <Velden>
        <Vak breed={4}>
          <KeuzeRij
            label={meldingVelden.huurderGeinformeerd.label}
            keuzes={JA_NEE_KEUZES}
            value={values.huurderGeinformeerd}
            onChange={(huurderGeinformeerd) => wijzig({ huurderGeinformeerd })}
            description={meldingTekst.ingelichtOpen}
            leegMag
          />
        </Vak>
        {values.huurderGeinformeerd === 'ja' && (
          <Vak breed={3}>
            <DatumVeld
              compact
              label={meldingVelden.huurderGeinformeerdOp.label}
              value={values.huurderGeinformeerdOp}
              onChange={(waarde) => wijzig({ huurderGeinformeerdOp: waarde })}
              {...toldOn}
            />
          </Vak>
        )}
        <Vak breed={5} vanaf={8}>
          <KeuzeRij
            label={meldingVelden.vraag.label}
            keuzes={VRAGENKEUZE}
            value={values.vraag}
            onChange={(vraag) => wijzig({ vraag })}
            description={meldingTekst.vraagOpen}
            leegMag
          />
        </Vak>
      </Velden>
      {isGevraagd(meldingVelden.vraagTekst, values) && (
        <Textarea
          label={meldingVelden.vraagTekst.label}
          required
          autosize
          minRows={1}
          maxRows={8}
          value={values.vraagTekst}
          onChange={(event) => wijzig({ vraagTekst: event.currentTarget.value })}
          {...asked}
        />
      )}
      <Velden>
        <Vak breed={4}>
          <DatumVeld
            compact
            verplicht
            label={meldingVelden.ontvangenOp.label}
            value={values.ontvangenOp}
            onChange={(waarde) => wijzig({ ontvangenOp: waarde })}
            {...received}
          />
        </Vak>
        <Vak breed={4}>
          <DatumVeld
            compact
            label={meldingVelden.verzondenOp.label}
            value={values.verzondenOp}
            onChange={(waarde) => wijzig({ verzondenOp: waarde })}
            {...sent}
          />
        </Vak>
        <Vak breed={4}>
          <ZoekKeuze
            id="kanaal"
            label={meldingVelden.kanaal.label}
            data={KANALEN.map((value) => ({ value, label: kanaalNaam(value) }))}
            allowDeselect={false}
            value={values.kanaal}
            onChange={(kanaal) =>
              wijzig({ kanaal: KANALEN.find((one) => one === kanaal) ?? values.kanaal })
            }
          />
        </Vak>
      </Velden>
      <Textarea
        label={meldingVelden.toelichting.label}
        autosize
        minRows={2}
        maxRows={10}
        value={values.toelichting}
        onChange={(event) => wijzig({ toelichting: event.currentTarget.value })}
        {...useVeld('toelichting', meldingTekst.toelichtingUitleg)}
      />
    </>
  );
}
