import { Checkbox, Text, TextInput } from '@mantine/core';
import { useId } from 'react';
import type { Dossier } from '#areas/dossiers/contract.ts';
import { huishoudenVelden } from '#areas/dossiers/fields.ts';
import { algemeenTekst } from '#renderer/components/tekst-algemeen.ts';
import { JA_NEE_KEUZES } from '#renderer/dossier/keuzes.ts';
import { huishoudenveldTekst } from '#renderer/dossier/tekst-dossiers.ts';
import { MELDCODESTAPPEN, meldcodestapNaam, prioriteitsgroepNaam } from '../rules/formulier.ts';
import type { FormulierDeel } from './deel.ts';
import { AntwoordRij, vraagId } from './keuze-rij.tsx';
import { Rijen } from './rijen.tsx';
import stijl from './screening.module.css';
import { screeningTekst } from './tekst-screening.ts';
import { toggled } from './waarden.ts';

type VinkRijProps<T extends string> = {
  readonly veld: string;
  readonly label: string;
  readonly value: readonly T[];
  readonly onChange: (code: T) => void;
  readonly keuzes: readonly { readonly waarde: T; readonly label: string }[];
  readonly bron?: string | undefined;
};

/** One question with more than one answer, each to be ticked. */
export function VinkRij<T extends string>(props: VinkRijProps<T>) {
  const { veld, label, value, onChange, keuzes, bron } = props;
  const naam = useId();
  return (
    <div className={stijl['rij']} id={vraagId(veld)}>
      <span className={stijl['naam']}>
        <span id={naam}>{label}</span>
        {bron !== undefined && <span className={stijl['bron']}>{bron}</span>}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid row */}
      <div role="group" aria-labelledby={naam} className={stijl['onder']}>
        {keuzes.map((keuze) => (
          <Checkbox
            key={keuze.waarde}
            label={keuze.label}
            checked={value.includes(keuze.waarde)}
            onChange={() => onChange(keuze.waarde)}
            styles={{ label: { fontSize: '0.875rem' } }}
          />
        ))}
      </div>
    </div>
  );
}

const JA_NEE = [
  { waarde: 'ja', label: algemeenTekst.ja },
  { waarde: 'nee', label: algemeenTekst.nee },
] as const;
const GEEN = { waarde: 'geen', label: screeningTekst.geen } as const;
const STAPPEN = [
  ...MELDCODESTAPPEN.map((waarde) => ({ waarde, label: meldcodestapNaam(waarde) })),
  GEEN,
];
/** Children, the kindcheck and the meldcode; without children only the first question is asked. */
export function KinderenSectie(props: FormulierDeel & { fout: string | undefined }) {
  const { waarden, zet, bronnen, fout } = props;
  const { aanwezig } = waarden;
  return (
    <Rijen titel={screeningTekst.kinderen}>
      <AntwoordRij
        veld="kinderen.aanwezig"
        label={huishoudenVelden.kinderen.label}
        value={aanwezig}
        onChange={(waarde) => zet({ aanwezig: waarde })}
        keuzes={JA_NEE_KEUZES}
        bron={bronnen['kinderen.aanwezig']}
      />
      {aanwezig === 'ja' && (
        <>
          <div id={vraagId('kinderen.leeftijden')} className={stijl['rij']}>
            <TextInput
              label={huishoudenveldTekst.leeftijden}
              description={bronnen['kinderen.leeftijden'] ?? huishoudenveldTekst.leeftijdenUitleg}
              value={waarden.leeftijden}
              onChange={(event) => zet({ leeftijden: event.currentTarget.value })}
              error={fout}
              maw={360}
            />
          </div>
          <AntwoordRij
            veld="kinderen.ondersteuningsvraag"
            label={screeningTekst.ondersteuningsvraag}
            value={waarden.ondersteuningsvraag}
            onChange={(ondersteuningsvraag) => zet({ ondersteuningsvraag })}
            keuzes={JA_NEE_KEUZES}
            bron={bronnen['kinderen.ondersteuningsvraag']}
          />
        </>
      )}
      {(aanwezig === 'ja' || aanwezig === 'onbekend') && (
        <AntwoordRij
          veld="kinderen.kindcheckGedaan"
          label={screeningTekst.kindcheck}
          value={waarden.kindcheck}
          onChange={(kindcheck) => zet({ kindcheck })}
          keuzes={JA_NEE}
          bron={bronnen['kinderen.kindcheckGedaan']}
        />
      )}
      {aanwezig === 'ja' && (
        <>
          <VinkRij
            veld="kinderen.meldcode"
            label={screeningTekst.meldcode}
            value={waarden.meldcode}
            onChange={(code) => zet({ meldcode: toggled(waarden.meldcode, code, 'geen') })}
            keuzes={STAPPEN}
            bron={bronnen['kinderen.meldcode']}
          />
          <AntwoordRij
            veld="kinderen.jeugdprofessionalGeinformeerd"
            label={screeningTekst.jeugdprofessional}
            value={waarden.jeugdprofessional}
            onChange={(jeugdprofessional) => zet({ jeugdprofessional })}
            keuzes={JA_NEE}
            bron={bronnen['kinderen.jeugdprofessionalGeinformeerd']}
          />
        </>
      )}
    </Rijen>
  );
}

type PrioriteitSectieProps = FormulierDeel & {
  readonly hint: string | undefined;
  readonly afspraken: Dossier['afspraken'];
};

/** The groups that the set of the traject puts first, with its sources, and whether there is doubt. */
export function PrioriteitSectie(props: PrioriteitSectieProps) {
  const { waarden, zet, bronnen, hint, afspraken } = props;
  const groepen = afspraken?.prioriteit ?? [];
  const keuzes = [
    ...groepen.map(({ groep: waarde }) => ({
      waarde,
      label:
        waarde === 'senior' && afspraken?.seniorVanaf != null
          ? screeningTekst.seniorVanaf(afspraken.seniorVanaf)
          : prioriteitsgroepNaam(waarde),
    })),
    GEEN,
  ];
  const volgens =
    afspraken === null
      ? undefined
      : screeningTekst.volgensSet(
          afspraken.naam,
          [...new Set(groepen.map(({ bron }) => bron))].join('; '),
        );
  return (
    <Rijen titel={screeningTekst.prioriteit}>
      {groepen.length === 0 ? (
        <Text size="sm" c="dimmed">
          {screeningTekst.geenGroepen}
        </Text>
      ) : (
        <VinkRij
          veld="prioriteit"
          label={screeningTekst.groepen}
          value={waarden.prioriteit}
          onChange={(code) => zet({ prioriteit: toggled(waarden.prioriteit, code, 'geen') })}
          keuzes={keuzes}
          bron={[bronnen['prioriteit'], hint, volgens].filter(Boolean).join('. ') || undefined}
        />
      )}
      <AntwoordRij
        veld="twijfel"
        label={screeningTekst.twijfel}
        value={waarden.twijfel}
        onChange={(twijfel) => zet({ twijfel })}
        keuzes={JA_NEE}
        bron={bronnen['twijfel']}
      />
    </Rijen>
  );
}
