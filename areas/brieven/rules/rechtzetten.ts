import type { Gebeurtenis } from '#areas/trajecten/rules/gebeurtenis.ts';
import type { Gebeurtenissoort } from '#areas/trajecten/rules/gebeurtenissen.ts';
import { formatDatumLang, formatOmstreeks } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { opsomming } from './briefzinnen.ts';

type Feit = Pick<Gebeurtenis, 'soort' | 'op' | 'dag' | 'ongeveer' | 'gegevens'>;

/** Where somebody read or heard something, and which of it is not so. */
export type Onjuist = {
  /** The day of that letter, or on which it was told, in full. */
  readonly op: string;
  /** Whether it was told and not written. */
  readonly isVerteld: boolean;
  readonly feiten: readonly Feit[];
};

// A letter says of a dagvaarding how far it is, once.
const VERDER: readonly Gebeurtenissoort[] = [
  'dagvaarding_aangezegd',
  'dagvaarding_verzonden',
  'dagvaarding_betekend',
];

/**
 * What earlier letters said and is not so, in whole sentences (AVG 19); '' when there is nothing.
 *
 * @example rechtzettingVan([{ op: 'dinsdag 3 november 2026', isVerteld: false, feiten: [{ soort: 'zitting_bepaald', op: null, dag: toIsoDate('2026-11-12'), gegevens: {} }] }])
 *   // 'In onze brief van dinsdag 3 november 2026 stond dat de zitting op donderdag 12 november 2026 is. Dat klopt niet.'
 */
export function rechtzettingVan(onjuist: readonly Onjuist[]): string {
  return onjuist
    .map(({ op, isVerteld, feiten }) => {
      const delen = [...new Set(gezegd(feiten).map(zegt))];
      const waar = isVerteld ? `Wij vertelden u op ${op}` : `In onze brief van ${op} stond`;
      return delen.length === 0 ? '' : `${waar} ${opsomming(delen)}. Dat klopt niet.`;
    })
    .filter((zin) => zin !== '')
    .join(' ');
}

function gezegd(feiten: readonly Feit[]): readonly Feit[] {
  const ver = feiten.reduce((max, { soort }) => Math.max(max, VERDER.indexOf(soort)), -1);
  return feiten.filter(({ soort }) => {
    const rang = VERDER.indexOf(soort);
    return rang < 0 || rang === ver;
  });
}

function zegt({ soort, op, dag, ongeveer, gegevens }: Feit): string {
  const lang = (datum: IsoDate | null | undefined, voor = 'op') =>
    datum == null ? '' : ` ${voor} ${formatDatumLang(datum)}`;
  const dagIn = dag !== null && ongeveer === true ? ` rond ${formatOmstreeks(dag)}` : lang(dag);
  switch (soort) {
    case 'dagvaarding_aangezegd':
      return 'dat uw verhuurder u wil dagvaarden';
    case 'dagvaarding_verzonden':
      return 'dat er een dagvaarding voor u is verzonden';
    case 'dagvaarding_betekend':
      return 'dat er een dagvaarding voor u is';
    case 'zitting_bepaald':
    case 'zitting_verplaatst':
      return dag === null ? 'dat de zitting is verplaatst' : `dat de zitting${dagIn} is`;
    case 'ontruiming_aangezegd':
      return dag === null
        ? 'dat er een ontruiming is aangekondigd'
        : `dat de ontruiming${dagIn} is`;
    case 'ontruiming_uitgesteld':
      return `dat de ontruiming${lang(gegevens.van, 'van')} is uitgesteld`;
    case 'vonnis':
      return `dat de rechter${lang(op)} heeft beslist`;
    case 'schikking':
      return `dat er bij de rechter${lang(op)} afspraken zijn gemaakt`;
    default:
      return `dat de ontruiming${lang(gegevens.van, 'van')} niet doorgaat`;
  }
}
