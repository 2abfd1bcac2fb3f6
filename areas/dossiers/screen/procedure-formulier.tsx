import { Checkbox, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { findGemeente, GEMEENTEN } from '#areas/beheer/rules/regio.ts';
import { isVerhuurder } from '#areas/meldingen/rules.ts';
import type { Partner } from '#areas/partners/contract.ts';
import { PERSOON_LABELS } from '#areas/personen/rules/getypte-persoon.ts';
import {
  type Procedure,
  procedure as procedureSchema,
  type Woningdelen,
} from '#areas/trajecten/contract-procedures.ts';
import { aanduidingVelden } from '#areas/trajecten/fields.ts';
import {
  PROCEDUREGRONDEN,
  type Proceduregrond,
  proceduregrondNaam,
} from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import { checkWoning, type WoningInvoer } from '#areas/trajecten/rules/woning.ts';
import { formatHuisnummer } from '#domain/identiteit/huisnummer.ts';
import { formatPostcode } from '#domain/identiteit/postcode.ts';
import { api } from '#renderer/api/client.ts';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { Venster } from '#renderer/components/venster.tsx';
import { ZoekKeuze } from '#renderer/components/zoek-keuze.tsx';
import { naamVan as persoonNaam } from '#renderer/dossier/persoon.ts';
import { HuisnummerVeld } from '#renderer/dossier/persoon-velden.tsx';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Kaartdeel } from './deel.ts';
import { LetOp } from './persoon-bewerken.tsx';
import { gebeurtenisTekst } from './tekst-procedure.ts';
import { Veldgroep } from './veldgroep.tsx';

const HYPOTHEEK = 'hypotheekverstrekker';

type ProcedureVensterProps = Kaartdeel & { readonly procedure: Procedure };

/** Says which dwelling a procedure is about, who lets it, why it is wanted back and who is summoned. */
export function ProcedureVenster(props: ProcedureVensterProps) {
  const partners = useQuery(api.partners.listPartners.queryOptions());
  return (
    <Venster titel={gebeurtenisTekst.procedureTitel} onSluiten={props.sluiten} size="lg">
      <Ophalen vraag={partners}>
        {(lijst) => <ProcedureFormulier {...props} partners={lijst} />}
      </Ophalen>
    </Venster>
  );
}

/** A woning as the form shows it: the number in one field, as on every form. */
type Woningwaarden = {
  readonly straat: string;
  readonly huisnummer: string;
  readonly postcode: string;
  readonly plaats: string;
  readonly aanduiding: string;
  readonly gemeente: string | null;
};

function woningWaarden(woning: Woningdelen): Woningwaarden {
  const { huisnummer, huisletter, toevoeging, postcode, straat, plaats } = woning;
  return {
    straat: straat ?? '',
    huisnummer: huisnummer ? formatHuisnummer({ huisnummer, huisletter, toevoeging }) : '',
    postcode: postcode === null ? '' : formatPostcode(postcode),
    plaats: plaats ?? '',
    ...{ aanduiding: woning.aanduiding, gemeente: woning.gemeente },
  };
}

/** What is sent; a number that nobody changed goes in the parts in which it is kept. */
function woningInvoer(waarden: Woningwaarden, was: Woningdelen): WoningInvoer {
  const isSame = waarden.huisnummer === woningWaarden(was).huisnummer;
  const { huisnummer, huisletter, toevoeging } = was;
  const delen = isSame
    ? { huisnummer: huisnummer ?? '', huisletter: huisletter ?? '', toevoeging: toevoeging ?? '' }
    : {};
  return { ...waarden, ...delen };
}

function ProcedureFormulier(
  props: ProcedureVensterProps & { readonly partners: readonly Partner[] },
) {
  const { procedure, dossier, sluiten, partners } = props;
  const vandaag = useVandaag();
  const [verhuurder, setVerhuurder] = useState(procedure.verhuurder?.id ?? null);
  const [gronden, setGronden] = useState<readonly Proceduregrond[]>(procedure.gronden);
  const [woning, setWoning] = useState(() => woningWaarden(procedure.woningDelen));
  const [gedaagden, setGedaagden] = useState<readonly string[]>(procedure.gedaagden);
  const [fouten, setFouten] = useState<Record<string, React.ReactNode>>({});
  const [letOp, setLetOp] = useState<readonly { code: string; zin: string }[]>([]);
  const naamVan = (id: string | null) => partners.find((one) => one.id === id)?.naam ?? '';
  const namen = (alle: readonly Proceduregrond[]) => alle.map(proceduregrondNaam).join(', ');
  const isAnders = gedaagden.join() !== procedure.gedaagden.join();
  const save = useSave({
    operation: api.trajecten.changeProcedure,
    input: (huidig: Procedure | undefined, aanvaard: readonly string[] = []) => {
      const getypt = woningInvoer(woning, (huidig ?? procedure).woningDelen);
      const found = checkWoning(getypt, vandaag).map((one) => ({
        ...one,
        code: `woning.${one.veld}:${one.code}`,
      }));
      const fout = found.filter(({ soort }) => soort === 'fout');
      const open = found.filter((one) => one.soort !== 'fout' && !aanvaard.includes(one.code));
      setFouten(Object.fromEntries(fout.map(({ veld, zin }) => [veldnaam(veld), zin])));
      setLetOp(fout.length === 0 ? open : []);
      if (fout.length > 0 || open.length > 0) return undefined;
      return {
        ...{ id: procedure.id, versie: (huidig ?? procedure).versie },
        ...{ verhuurderId: verhuurder, gronden: [...gronden], woning: getypt },
        ...(isAnders && gedaagden.length > 0 && { gedaagden: [...gedaagden] }),
        aanvaard: [...aanvaard],
      };
    },
    saved: () => {
      sluiten();
      meldGelukt(gebeurtenisTekst.procedureOpgeslagen);
    },
    conflict: {
      schema: procedureSchema,
      regels: (huidig) => [
        {
          veld: gebeurtenisTekst.verhuurder,
          opgeslagen: huidig.verhuurder?.naam ?? '',
          getypt: naamVan(verhuurder),
        },
        {
          veld: gebeurtenisTekst.gronden,
          opgeslagen: namen(huidig.gronden),
          getypt: namen(gronden),
        },
        {
          veld: gebeurtenisTekst.woning,
          opgeslagen: huidig.woning,
          getypt: [woning.straat, woning.huisnummer, woning.plaats].filter(Boolean).join(' '),
        },
      ],
      overnemen: (huidig) => {
        setVerhuurder(huidig.verhuurder?.id ?? null);
        setGronden(huidig.gronden);
        setWoning(woningWaarden(huidig.woningDelen));
        setGedaagden(huidig.gedaagden);
      },
    },
  });
  const isHypotheek = gronden.includes('hypotheek');
  const alle = partners.filter(
    ({ soort, actief, id }) => isVerhuurder(soort) && (actief || id === verhuurder),
  );
  // With this grond who holds the mortgage is offered first; another may still be right.
  const keuzes = isHypotheek
    ? alle.toSorted(
        (one, other) => Number(other.soort === HYPOTHEEK) - Number(one.soort === HYPOTHEEK),
      )
    : alle;
  const tekst = (veld: 'straat' | 'postcode' | 'plaats') => (
    <TextInput
      label={PERSOON_LABELS[veld]}
      value={woning[veld]}
      error={fouten[veld]}
      onChange={(event) => setWoning({ ...woning, [veld]: event.currentTarget.value })}
    />
  );
  const genoemd = new Set(
    procedure.gebeurtenissen.flatMap(({ gedaagden: wie, ingetrokken }) =>
      ingetrokken === null ? (wie ?? []) : [],
    ),
  );
  const levend = dossier.personen.filter(({ overleden }) => overleden === null);
  return (
    <Formulier
      label={gebeurtenisTekst.procedureTitel}
      form={{ errors: fouten, setErrors: (all) => setFouten(renamed(all)) }}
      save={save}
      onAnnuleren={sluiten}
    >
      <Veldgroep titel={gebeurtenisTekst.woning}>
        <Text size="xs" c="dimmed">
          {gebeurtenisTekst.woningBlijft}
        </Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          {tekst('postcode')}
          <HuisnummerVeld
            value={woning.huisnummer}
            onChange={(huisnummer) => setWoning({ ...woning, huisnummer })}
            error={fouten['huisnummer']}
          />
          {tekst('straat')}
          {tekst('plaats')}
          <TextInput
            label={aanduidingVelden.aanduiding.label}
            placeholder={gebeurtenisTekst.aanduidingVoorbeeld}
            maxLength={aanduidingVelden.aanduiding.hoogstens}
            value={woning.aanduiding}
            error={fouten['aanduiding']}
            onChange={(event) => setWoning({ ...woning, aanduiding: event.currentTarget.value })}
          />
          {findGemeente(woning.postcode) === undefined && (
            <Select
              label={gebeurtenisTekst.gemeente}
              placeholder={gebeurtenisTekst.gemeenteKies}
              data={GEMEENTEN.map(({ code, naam }) => ({ value: code, label: naam }))}
              value={woning.gemeente}
              onChange={(gemeente) => setWoning({ ...woning, gemeente })}
              error={fouten['gemeente']}
              clearable
              searchable
            />
          )}
        </SimpleGrid>
      </Veldgroep>
      <ZoekKeuze
        label={isHypotheek ? gebeurtenisTekst.hypotheekverstrekker : gebeurtenisTekst.verhuurder}
        description={
          isHypotheek ? gebeurtenisTekst.hypotheekUitleg : gebeurtenisTekst.verhuurderUitleg
        }
        data={keuzes.map(({ id, naam }) => ({ value: id, label: naam }))}
        value={verhuurder}
        onChange={(id) => {
          setVerhuurder(id);
          // Who holds the mortgage of an owner wants the home back for that.
          const isBank = partners.find((one) => one.id === id)?.soort === HYPOTHEEK;
          if (isBank && gronden.length === 0) setGronden(['hypotheek']);
        }}
        data-autofocus
      />
      <Checkbox.Group
        label={gebeurtenisTekst.gronden}
        value={[...gronden]}
        onChange={(gekozen) =>
          setGronden(PROCEDUREGRONDEN.filter((grond) => gekozen.includes(grond)))
        }
      >
        <Stack gap={6} mt={4}>
          {PROCEDUREGRONDEN.map((grond) => (
            <Checkbox key={grond} value={grond} label={proceduregrondNaam(grond)} />
          ))}
        </Stack>
      </Checkbox.Group>
      {levend.length > 1 && (
        <Checkbox.Group
          label={gebeurtenisTekst.wieGedaagd}
          description={gebeurtenisTekst.wieGedaagdUitleg}
          value={[...gedaagden]}
          onChange={(gekozen) =>
            setGedaagden(levend.map(({ id }) => id).filter((id) => gekozen.includes(id)))
          }
          error={fouten['gedaagden']}
        >
          <Stack gap={6} mt={4}>
            {levend.map((persoon) => (
              <Checkbox
                key={persoon.id}
                value={persoon.id}
                label={
                  genoemd.has(persoon.id)
                    ? `${persoonNaam(persoon)} (${gebeurtenisTekst.genoemd})`
                    : persoonNaam(persoon)
                }
                disabled={genoemd.has(persoon.id)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {letOp.length > 0 && (
        <LetOp
          zinnen={letOp.map(({ zin }) => zin)}
          onToch={() => save.start(letOp.map(({ code }) => code))}
        />
      )}
    </Formulier>
  );
}

/** The parts of a house number stand at its one field. */
function veldnaam(veld: string): string {
  const naam = veld.replace(/^woning\./u, '');
  return naam === 'huisletter' || naam === 'toevoeging' ? 'huisnummer' : naam;
}

function renamed(fouten: Record<string, React.ReactNode>): Record<string, React.ReactNode> {
  return Object.fromEntries(Object.entries(fouten).map(([veld, zin]) => [veldnaam(veld), zin]));
}
