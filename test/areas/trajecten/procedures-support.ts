import type { Dossier } from '#areas/dossiers/contract.ts';
import type { GebeurtenisInvoer } from '#areas/trajecten/contract-procedures.ts';
import type { Gebeurtenissoort } from '#areas/trajecten/rules/gebeurtenissen.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';

/** Everything odd that can be accepted about a gebeurtenis. */
export const AANVAARD_ALLES = [
  ...['op:na_vernomen', 'op:lang_geleden', 'op:niets_ervoor', 'op:was_van_de_baan'],
  ...['dag:dag_voorbij', 'dag:dag_ver', 'dag:weekend', 'dag:te_kort', 'dag:andere_dag'],
  ...['dag:moratorium_lang', 'dag:dekt_niet'],
];

type Meer = Partial<Omit<GebeurtenisInvoer, 'soort' | 'op' | 'dag'>> & {
  readonly op?: string | null;
  readonly dag?: string;
};

/** A gebeurtenis as it is typed on 5 November 2026, unless the test says otherwise. */
export function getypt(soort: Gebeurtenissoort, meer: Meer = {}): GebeurtenisInvoer {
  const { op = '2026-11-05', dag, ...rest } = meer;
  return {
    ...{ soort, op: op === null ? null : toIsoDate(op), vernomenOp: toIsoDate('2026-11-05') },
    ...{ dag: dag === undefined ? null : toIsoDate(dag), tijd: '', bron: 'verhuurder' },
    ...{ gedaagden: null, gegevens: {}, toelichting: '', aanvaard: [] },
    ...rest,
  };
}

/** What is due of telling partners, which is no matter of the procedure itself. */
const AAN_PARTNERS: readonly string[] = ['informeren', 'beeindiging_verteld'];

/** What is still due by a dossier, such as `zitting 2026-12-01`; letters by their kind. */
export function openstaand({ termijnen }: Dossier): string[] {
  return termijnen
    .filter(
      ({ code, voldaanOp }) =>
        code !== 'informatieplicht' && !AAN_PARTNERS.includes(code) && voldaanOp === null,
    )
    .map(({ code, brief, vervalt }) => `${brief ?? code} ${vervalt}`)
    .sort();
}

/** What stands of each procedure, the newest first, such as `zitting_bepaald 2026-12-01`. */
export function zaken({ procedures }: Dossier): string[][] {
  return procedures.map(({ gebeurtenissen }) =>
    gebeurtenissen
      .filter(({ ingetrokken }) => ingetrokken === null)
      .map(({ soort, dag }) => [soort, ...(dag === null ? [] : [dag])].join(' ')),
  );
}
