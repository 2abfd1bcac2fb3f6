/** One run of the kit: what is changed, and the tests that are to notice it. */
type KitRun = { readonly mutated: readonly string[]; readonly tests: readonly string[] };

/**
 * What makes one form as another, and saving happen once. It is of no area, so it is named file by
 * file: what is decided without a screen is tried on tests without one, which take no time, and the
 * rest on tests that draw. The walk along every form is left out: it takes too long for each mutant.
 */
export const KIT = {
  node: {
    mutated: [
      'areas/once.ts',
      'domain/velden/formulier.ts',
      'domain/velden/rij.ts',
      'domain/velden/tonen.ts',
      'domain/velden/veld.ts',
      'host/engine/inzendingen.ts',
      'renderer/components/run-once.ts',
      'renderer/concepten/concept-queue.ts',
      'renderer/concepten/herstel.ts',
      'renderer/concepten/klok-tijd.ts',
      'renderer/concepten/venster.ts',
    ],
    tests: [
      'test/domain/velden.test.ts',
      'test/host/inzendingen.test.ts',
      'test/renderer/concept-queue.test.ts',
      'test/renderer/herstel.test.ts',
      'test/renderer/klok-tijd.test.ts',
      'test/renderer/run-once.test.ts',
      'test/renderer/venster.test.ts',
    ],
  },
  dom: {
    mutated: [
      'renderer/api/verversen.ts',
      'renderer/components/formulier.tsx',
      'renderer/components/use-once.ts',
      'renderer/components/use-refresh.ts',
      'renderer/components/use-save.ts',
      'renderer/concepten/concepten.ts',
      'renderer/concepten/met-concept.tsx',
      'renderer/concepten/openen.ts',
      'renderer/concepten/use-concept.ts',
      'renderer/concepten/use-concepten.ts',
      'renderer/concepten/use-weggooien.tsx',
    ],
    tests: [
      'test/areas/dossiers/concept-datum.dom.test.tsx',
      'test/renderer/concepten.dom.test.tsx',
      'test/renderer/formulier.dom.test.tsx',
      'test/renderer/use-concept.dom.test.tsx',
      'test/renderer/use-save.dom.test.tsx',
      'test/renderer/vensters.dom.test.tsx',
      'test/renderer/verder-kaart.dom.test.tsx',
      'test/renderer/verversen.dom.test.tsx',
    ],
  },
} as const satisfies Readonly<Record<string, KitRun>>;

/** Stands beside what is changed, and decides nothing: tables, texts, types and what only shows. */
export const KIT_SHOWS: readonly string[] = [
  'renderer/concepten/concept-adres.ts',
  'renderer/concepten/concept-stand.tsx',
  'renderer/concepten/geladen-concept.ts',
  'renderer/concepten/opening-context.ts',
  'renderer/concepten/tekst-concepten.ts',
];
