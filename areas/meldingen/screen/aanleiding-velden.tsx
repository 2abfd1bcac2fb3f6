import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { ZITTINGSOORTEN, zittingsoortNaam } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import { readTijd } from '#domain/dates/tijd.ts';
import { formatBedrag, parseBedrag } from '#domain/geld.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { ToetsKnoppen } from '#renderer/components/toetsen.tsx';
import { ZoekKeuze } from '#renderer/components/zoek-keuze.tsx';
import { dagVelden, meldingVelden } from '../fields.ts';
import {
  AANLEIDINGEN,
  type Aanleiding,
  type Aanleidinggroep,
  aanleidingen,
  type Datumsoort,
  datumsoortNaam,
  findAanleiding,
} from '../rules.ts';
import { useMelding } from './context.ts';
import {
  showsAanmaning,
  showsAchterstand,
  showsBetekening,
  visibleDatums,
} from './melding-velden.ts';
import stijl from './meldingen.module.css';
import { focusVeld } from './sneltoetsen.ts';
import { meldingTekst } from './tekst-meldingen.ts';
import { useVeld } from './use-veld.tsx';
import { Vak, Velden } from './vak.tsx';
import { veldProps } from './veld-props.ts';
import type { MeldingWaarden } from './waarden.ts';

const GROEPEN: readonly Aanleidinggroep[] = ['vooraf', 'procedure', 'overig'];
const KEUZES = GROEPEN.map((groep) => ({
  group: meldingTekst.groepen[groep],
  items: aanleidingen
    .filter((regel) => regel.groep === groep)
    .map(({ code, naam }) => ({ value: code, label: naam })),
}));

/** Why somebody reports; a second reason is one key away and asks nothing of who has one. */
export function AanleidingVeld() {
  const { values, wijzig } = useMelding();
  const { aanleiding, andereAanleidingen } = values;
  const regel = aanleiding === '' ? undefined : findAanleiding(aanleiding);
  const hint = regel && `${regel.uitleg} ${meldingTekst.bron(regel.bron)}`;
  return (
    <>
      <ZoekKeuze
        label={meldingVelden.aanleiding.label}
        placeholder={meldingTekst.aanleidingUitleg}
        required
        allowDeselect={false}
        data={KEUZES}
        maxDropdownHeight={520}
        value={aanleiding || null}
        onChange={(gekozen) => wijzig({ aanleiding: readAanleiding(gekozen) })}
        {...useVeld('aanleiding', hint)}
      />
      {andereAanleidingen.map((andere, index) => (
        <ZoekKeuze
          // biome-ignore lint/suspicious/noArrayIndexKey: they have nothing else, and only the last goes
          key={index}
          id={andereId(index)}
          label={meldingTekst.andereAanleiding}
          placeholder={meldingTekst.aanleidingUitleg}
          clearable
          clearButtonProps={{ 'aria-label': meldingTekst.aanleidingWeg }}
          data={KEUZES}
          maxDropdownHeight={520}
          value={andere || null}
          onChange={(gekozen) =>
            wijzig((before) => ({
              andereAanleidingen: before.andereAanleidingen.flatMap((code, at) => {
                if (at !== index) return [code];
                return gekozen === null ? [] : [readAanleiding(gekozen)];
              }),
            }))
          }
        />
      ))}
      {aanleiding !== '' && (
        <Button
          variant="subtle"
          size="compact-sm"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconPlus size={15} aria-hidden />}
          rightSection={<ToetsKnoppen toetsen={['Alt', 'N']} />}
          tabIndex={-1}
          onClick={() => wijzig(addAanleiding)}
        >
          {meldingTekst.nogEenAanleiding}
        </Button>
      )}
    </>
  );
}

function readAanleiding(gekozen: string | null): Aanleiding | '' {
  return AANLEIDINGEN.find((code) => code === gekozen) ?? '';
}

function andereId(index: number): string {
  return `andereAanleidingen.${index}`;
}

/** Opens a field for one more aanleiding, with the keyboard in it; one that is still empty will do. */
export function addAanleiding({
  aanleiding,
  andereAanleidingen,
}: MeldingWaarden): Partial<MeldingWaarden> {
  if (aanleiding === '') return {};
  const open = andereAanleidingen.indexOf('');
  setTimeout(() => focusVeld(andereId(open < 0 ? andereAanleidingen.length : open)));
  return open < 0 ? { andereAanleidingen: [...andereAanleidingen, ''] } : {};
}

/** The days and the arrears that go with what was reported. */
export function DagenVelden() {
  const { values } = useMelding();
  const soorten = visibleDatums(values);
  const vakken = [
    ...(showsAanmaning(values) ? [<EigenDatum key="aanmaning" veld="aanmaningOp" />] : []),
    ...soorten.flatMap((soort) => [
      <DatumOpSoort key={soort} soort={soort} />,
      ...(soort === 'zitting' && values.datums.zitting.tekst !== ''
        ? [<Zittingsoortkeuze key="soort" />, <Tijd key="tijd" veld="zittingTijd" />]
        : []),
      ...(soort === 'ontruiming' && values.datums.ontruiming.tekst !== ''
        ? [<Tijd key="ontruimingstijd" veld="ontruimingTijd" />]
        : []),
    ]),
    ...(showsBetekening(values) ? [<EigenDatum key="betekend" veld="betekendOp" />] : []),
    ...(showsAchterstand(values) ? [<Achterstand key="achterstand" />] : []),
  ];
  if (vakken.length === 0) return null;
  return (
    <Velden>
      {vakken.map((vak) => (
        <Vak key={vak.key} breed={4}>
          {vak}
        </Vak>
      ))}
    </Velden>
  );
}

function EigenDatum({ veld }: { veld: 'aanmaningOp' | 'betekendOp' }) {
  const { values, wijzig } = useMelding();
  return (
    <DatumVeld
      compact
      label={dagVelden[veld].label}
      value={values[veld]}
      onChange={(waarde) => wijzig({ [veld]: waarde })}
      {...veldProps(useVeld(veld))}
    />
  );
}

function DatumOpSoort({ soort }: { soort: Datumsoort }) {
  const { values, wijzig } = useMelding();
  const isOngeveer = values.ongeveer.includes(soort);
  const hint = values.datums[soort].datum !== null && (
    <button
      type="button"
      className={stijl['akkoord']}
      aria-pressed={isOngeveer}
      tabIndex={-1}
      onClick={() => wijzig(toggleOngeveer(soort))}
    >
      {isOngeveer ? meldingTekst.isOngeveer : meldingTekst.ongeveer}{' '}
      <ToetsKnoppen toetsen={['Alt', 'O']} />
    </button>
  );
  return (
    <DatumVeld
      compact
      label={datumsoortNaam(soort)}
      value={values.datums[soort]}
      onChange={(waarde) => wijzig(({ datums }) => ({ datums: { ...datums, [soort]: waarde } }))}
      {...veldProps(useVeld(`datums.${soort}`, hint))}
    />
  );
}

/** Says that a day is known only about, or is known exactly after all. */
export function toggleOngeveer(soort: Datumsoort) {
  return ({ ongeveer }: MeldingWaarden): Partial<MeldingWaarden> => ({
    ongeveer: ongeveer.includes(soort)
      ? ongeveer.filter((one) => one !== soort)
      : [...ongeveer, soort],
  });
}

function Zittingsoortkeuze() {
  const { values, wijzig } = useMelding();
  return (
    <ZoekKeuze
      id="zittingSoort"
      label={dagVelden.zittingSoort.label}
      placeholder={zittingsoortNaam('onbekend')}
      data={ZITTINGSOORTEN.map((value) => ({ value, label: zittingsoortNaam(value) }))}
      value={values.zittingSoort || null}
      onChange={(soort) =>
        wijzig({ zittingSoort: ZITTINGSOORTEN.find((one) => one === soort) ?? '' })
      }
    />
  );
}

function Tijd({ veld }: { veld: 'zittingTijd' | 'ontruimingTijd' }) {
  const { values, wijzig } = useMelding();
  return (
    <TextInput
      label={dagVelden[veld].label}
      placeholder={meldingTekst.tijdUitleg}
      value={values[veld]}
      onChange={(event) => wijzig({ [veld]: event.currentTarget.value })}
      onBlur={() => wijzig({ [veld]: readTijd(values[veld]) ?? values[veld] })}
      {...useVeld(veld)}
    />
  );
}

function Achterstand() {
  const { values, wijzig } = useMelding();
  const read = parseBedrag(values.achterstandCent, meldingVelden.achterstandCent.hoogste);
  const hint =
    read.ok && read.value !== undefined ? formatBedrag(read.value) : meldingTekst.achterstandUitleg;
  return (
    <TextInput
      label={meldingVelden.achterstandCent.label}
      inputMode="decimal"
      value={values.achterstandCent}
      onChange={(event) => wijzig({ achterstandCent: event.currentTarget.value })}
      {...useVeld('achterstandCent', hint)}
    />
  );
}
