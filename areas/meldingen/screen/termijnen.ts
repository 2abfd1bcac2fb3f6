import type { Instellingen } from '#areas/beheer/contract.ts';
import type { Afsprakenset, Termijnregel } from '#areas/beheer/contract-sets.ts';
import { chooseSet } from '#areas/beheer/rules/afsprakenset.ts';
import type { PartnerSoort } from '#areas/partners/rules.ts';
import {
  STANDAARD_VRAAG_WERKDAGEN,
  vraagstartVan,
} from '#areas/partnervragen/rules/vraagtermijn.ts';
import {
  STANDAARD_BRIEFTERMIJN,
  STANDAARD_CRISIS_DAGEN,
} from '#areas/trajecten/rules/afgeleide-termijn.ts';
import { deriveAll } from '#areas/trajecten/rules/afleiding.ts';
import { startTermijnen } from '#areas/trajecten/rules/start-termijnen.ts';
import { gebeurtenissenUit } from '#areas/trajecten/rules/uit-melding.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { standaardKalender } from '#domain/dates/werkdagen.ts';
import { kalenderFor } from '#renderer/afspraken/kalender.ts';
import { datumsOf } from './melding-invoer.ts';
import { gekozenAanleidingen } from './melding-velden.ts';
import { meldingTekst } from './tekst-meldingen.ts';
import type { MeldingWaarden } from './waarden.ts';

/** A term that starts once the melding is saved. */
export type Starttermijn = {
  readonly code: string;
  readonly naam: string;
  readonly vervalt: IsoDate | undefined;
};

/** The terms that will start, and whether the set they come from has lapsed. */
export type Vooruitzicht = {
  readonly termijnen: readonly Starttermijn[];
  readonly set: Afsprakenset | undefined;
  readonly verlopen: boolean;
};

/**
 * The terms that this melding starts by the set in force on the day of receipt, and those that
 * follow from what it tells of a procedure, the first due on top. By the same rules as the engine: a
 * melding of an event that was reported before starts no new duty to inform and no second letter.
 */
export function findTermijnen(
  values: MeldingWaarden,
  sets: readonly Afsprakenset[],
  lengtes?: Pick<Instellingen, 'briefWerkdagen' | 'crisisDagen' | 'vraagWerkdagen'>,
  partnersoort: (partnerId: string) => PartnerSoort | undefined = () => undefined,
  eigen: readonly Termijnregel[] = [],
): Vooruitzicht | undefined {
  const { aanleiding, vraag, ontvangenOp, personen, partnerId } = values;
  const ontvangen = ontvangenOp.datum;
  if (aanleiding === '' || ontvangen === null) return undefined;
  const chosen = chooseSet(sets, ontvangen);
  // What a day or the law asks runs without a set too.
  const set = chosen?.set;
  const isHerhaling = values.dossierId !== '' && values.zelfdeAls !== '';
  const kalender = set === undefined ? standaardKalender : kalenderFor(set);
  const termijnenVanSet = set?.termijnen ?? [];
  const gestart = startTermijnen({
    ontvangen,
    termijnen: [...termijnenVanSet, ...eigen],
    kalender,
    isVanBetrokkene: values.meldersoort === 'betrokkene' && personen.length === 1,
  }).filter(({ code }) => !(isHerhaling && code === 'informatieplicht'));
  const gevraagd = vraagstartVan({
    ...{ vraag: vraag || 'geen', ontvangen, vragersoort: values.meldersoort, partnerId },
    partnersoort: partnersoort(partnerId),
    regels: {
      ...{ termijnen: termijnenVanSet, kalender },
      eigen: {
        eenheid: 'werkdagen',
        aantal: lengtes?.vraagWerkdagen ?? STANDAARD_VRAAG_WERKDAGEN,
      },
    },
  });
  const { termijnen: gevolgen } = deriveAll(
    {
      id: '',
      gedaagden: personen.map((_, index) => String(index)),
      gebeurtenissen: gebeurtenissenUit(
        {
          ...{ aanleiding, datums: datumsOf(values), isHerhaling },
          andereAanleidingen: gekozenAanleidingen(values),
          ...{ aanmaningOp: values.aanmaningOp.datum, betekendOp: values.betekendOp.datum },
        },
        [],
      ).map((brought, index) => ({
        ...brought,
        ...{ id: String(index), vernomenOp: ontvangen, gedaagden: null },
        ...{ meldingId: null, ingetrokkenOp: null, vervangenDoor: null },
      })),
      ...{ brieven: [], afgedaan: [] },
    },
    {
      brief: {
        eenheid: 'werkdagen',
        aantal: lengtes?.briefWerkdagen ?? STANDAARD_BRIEFTERMIJN.aantal,
      },
      crisis: { eenheid: 'dagen', aantal: lengtes?.crisisDagen ?? STANDAARD_CRISIS_DAGEN },
      kalenderOp: () => kalender,
    },
  );
  const brieven = gevolgen.filter(({ code }) => code === 'brief');
  const dagen = gevolgen.filter(({ code, voldaan }) => code !== 'brief' && voldaan === null);
  const [eerste] = isHerhaling ? [] : brieven;
  const termijnen = [
    ...(eerste === undefined ? [] : [{ ...eerste, naam: meldingTekst.brieven(brieven.length) }]),
    ...dagen,
    ...gevraagd,
    ...gestart,
  ].map(({ code, naam, vervalt }) => ({ code, naam, vervalt: vervalt ?? undefined }));
  return { termijnen: termijnen.sort(byDue), set, verlopen: chosen?.verlopen ?? false };
}

function byDue(a: Starttermijn, b: Starttermijn): number {
  return (a.vervalt ?? '9999') < (b.vervalt ?? '9999') ? -1 : 1;
}
