import type { Dossier } from '#areas/dossiers/contract.ts';
import { toRegels } from '#areas/dossiers/service/weergave-regels.ts';
import { findDossiers } from '#areas/dossiers/store.ts';
import type { Melding, MeldingInvoer } from '#areas/meldingen/contract.ts';
import { meldingVelden, partijVelden } from '#areas/meldingen/fields.ts';
import { correctMelding, moveMelding, withdrawMelding } from '#areas/meldingen/service-herstel.ts';
import { namenVan } from '#domain/velden/veld.ts';
import { type Diensten, diensten } from '#test/support/diensten.ts';
import { ANNA } from '#test/support/invoer.ts';

type Herstel = Parameters<typeof correctMelding>[1];
type Anders = Partial<Omit<Herstel, 'id' | 'versie'>>;

/** What was typed of a melding, to send again with something else in it. */
export function getypteMelding(melding: Melding): Omit<Herstel, 'reden' | 'aanvaard'> {
  const pick = (namen: readonly string[]) =>
    Object.fromEntries(namen.map((naam) => [naam, Reflect.get(melding, naam)]));
  return {
    ...{ id: melding.id, versie: melding.versie },
    ...pick([...namenVan(partijVelden), ...namenVan(meldingVelden)]),
    ...{ datums: melding.datums, andereAanleidingen: melding.andereAanleidingen },
    ...{ ongeveer: melding.ongeveer, woning: null },
  } as Omit<Herstel, 'reden' | 'aanvaard'>;
}

/** A desk with short ways to report, and to put right what was reported. */
export async function hersteldesk() {
  const d = await diensten();
  const eerste = (dossier: Dossier) => {
    const [melding] = dossier.meldingen;
    if (melding === undefined) throw new Error('no melding');
    return melding;
  };
  /** One more melding in a dossier. */
  const ook = async (dossier: Dossier, other: Partial<MeldingInvoer> = {}) => {
    d.later(1);
    return d.meld({
      dossierId: dossier.id,
      personen: [{ betrokkeneId: dossier.personen[0]?.id ?? '', gegevens: ANNA }],
      ...other,
    });
  };
  return {
    ...{ d, ook, eerste },
    corrigeer: async (melding: Melding, anders: Anders) => {
      const typed = { ...getypteMelding(melding), reden: null, aanvaard: [], ...anders };
      await d.doe((c) => correctMelding(c, typed));
      return d.dossier(melding.dossierId);
    },
    trekIn: async (
      { id, versie, dossierId }: Melding,
      other: Partial<Pick<Parameters<typeof withdrawMelding>[1], 'reden' | 'woorden'>> = {},
    ) => {
      await d.doe((c) => withdrawMelding(c, { id, versie, reden: null, woorden: '', ...other }));
      return d.dossier(dossierId);
    },
    verplaats: async (
      { id, versie }: Melding,
      naar: Parameters<typeof moveMelding>[1]['naar'],
      woorden = '',
    ) => {
      const { dossierId } = await d.doe((c) => moveMelding(c, { id, versie, naar, woorden }));
      return d.dossier(dossierId);
    },
  };
}

/** The newest melding of a dossier by when it was registered. */
export function laatste({ meldingen }: Dossier): Melding {
  const [melding] = [...meldingen].sort((a, b) => (a.geregistreerdOp < b.geregistreerdOp ? 1 : -1));
  if (melding === undefined) throw new Error('no melding');
  return melding;
}

/**
 * Everything that follows from a dossier, without the names by which the store knows it: equal for
 * two dossiers in which the same stands, whatever was entered and taken back.
 */
export async function gevolgen(d: Diensten, id: string) {
  const dossier = await d.dossier(id);
  const [regel] = await d.lees(async (c) => toRegels(c, await findDossiers(c.unit, [id])));
  const wie = (one: string | null) => dossier.personen.findIndex((persoon) => persoon.id === one);
  const order = [...dossier.meldingen].reverse();
  const welke = (one: string | null) => order.findIndex((melding) => melding.id === one);
  const gevolg = {
    termijnen: dossier.termijnen
      .map((one) => [
        ...[one.code, one.naam, one.begin, one.vervalt, one.voldaanOp, one.voldaanMet],
        ...[one.brief, wie(one.betrokkeneId), one.opgeschort, one.teLaat],
      ])
      .map((parts) => JSON.stringify(parts))
      .sort(),
    procedures: dossier.procedures
      .map(({ gebeurtenissen, dagvaarding, zittingen, ontruimingen, aanZet, verhuurder }) => ({
        ...{ dagvaarding, aanZet, verhuurder: verhuurder?.naam },
        ...{ zittingen: named(zittingen, gebeurtenissen) },
        ...{ ontruimingen: named(ontruimingen, gebeurtenissen) },
        gebeurtenissen: gebeurtenissen
          .filter(({ ingetrokken }) => ingetrokken === null)
          .map(({ soort, op, dag, vernomenOp, gegevens, van }) =>
            JSON.stringify([soort, op, dag, vernomenOp, gegevens, van]),
          )
          .sort(),
      }))
      .filter(({ gebeurtenissen }) => gebeurtenissen.length > 0)
      .map(nameless)
      .sort(),
    meldingen: order.map(({ id: _id, zelfdeAls, dossierId: _in, versie: _versie, ...melding }) =>
      nameless({ ...melding, geregistreerdOp: '', zelfde: welke(zelfdeAls) }),
    ),
    stap: dossier.processtap,
    begonnenOp: dossier.begonnenOp,
    // Which of two that are due on one day comes first is no matter.
    volgende: dossier.volgendeStap?.vervalt,
    regel: regel && {
      ...{ vervalt: regel.vervalt, bak: regel.bak, meldingen: regel.meldingen },
      ...{ laatste: regel.laatsteMelding, vlaggen: regel.vlaggen },
    },
  };
  return gevolg;
}

/** Days by what named each of them instead of its id. */
function named(
  days: Dossier['procedures'][number]['zittingen'],
  gebeurtenissen: Dossier['procedures'][number]['gebeurtenissen'],
) {
  return days.map(({ id, ...day }) => {
    const door = gebeurtenissen.find((one) => one.id === id);
    return { ...day, door: [door?.soort, door?.dag, door?.van] };
  });
}

const nameless = (value: unknown) => JSON.stringify(value).replaceAll(/[0-9a-f-]{36}/g, '·');
