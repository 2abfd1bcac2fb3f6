import type { Persoonveld } from '#domain/identiteit/persoon-gegevens.ts';
import { GEGEVENGROEPEN, GROEPEN, type Kant, type Keuzes } from './groepen.ts';
import { type Personenstand, type PersoonRij, type Plaatsing, persoonIn } from './stand.ts';

/**
 * Makes one person of two registrations of the same one. Of each group the chosen values stay; the
 * others remain in the history as replaced. All dossiers, letters and sources of the one that goes
 * become those of the one that stays. Who was in one dossier twice is in it once, as betrokkene
 * when they were that in either.
 *
 * @param op the moment, a UTC instant: since then the values that were not chosen are replaced
 * @example voegSamen(stand, { blijft: 'a', weg: 'b', keuzes: voorstelKeuzes(stand, { blijft: 'a', weg: 'b' }), op })
 */
export function voegSamen(
  stand: Personenstand,
  { blijft, weg, keuzes, op }: { blijft: string; weg: string; keuzes: Keuzes; op: string },
): Personenstand {
  const kanten = perVeld(keuzes);
  const bronnen: Readonly<Record<Kant, PersoonRij>> = {
    blijft: persoonIn(stand, blijft),
    weg: persoonIn(stand, weg),
  };
  const persoon = { ...bronnen.blijft };
  for (const [veld, kant] of kanten) persoon[veld] = bronnen[kant][veld];
  return {
    personen: [persoon],
    gegevens: stand.gegevens.map((row) => {
      const isChosen = row.betrokkeneId === { blijft, weg }[kantVan(kanten, row.veld)];
      const vervangenOp = row.vervangenOp ?? (isChosen ? null : op);
      return { ...row, betrokkeneId: blijft, vervangenOp };
    }),
    plaatsingen: placeTogether(stand.plaatsingen, blijft, weg),
    brieven: stand.brieven.map((brief) => ({ ...brief, betrokkeneId: blijft })),
  };
}

function placeTogether(
  plaatsingen: readonly Plaatsing[],
  blijft: string,
  weg: string,
): readonly Plaatsing[] {
  const gone = plaatsingen.filter(({ betrokkeneId }) => betrokkeneId === weg);
  const own = plaatsingen.filter(({ betrokkeneId }) => betrokkeneId === blijft);
  const twice = (plaatsing: Plaatsing, others: readonly Plaatsing[]) =>
    others.find(({ dossierId }) => dossierId === plaatsing.dossierId);
  return [
    ...own.map((plaatsing) =>
      twice(plaatsing, gone)?.rol === 'betrokkene'
        ? { ...plaatsing, rol: 'betrokkene' as const }
        : plaatsing,
    ),
    ...gone
      .filter((plaatsing) => twice(plaatsing, own) === undefined)
      .map((plaatsing) => ({ ...plaatsing, betrokkeneId: blijft })),
  ];
}

function perVeld(keuzes: Keuzes): ReadonlyMap<Persoonveld, Kant> {
  return new Map(
    GROEPEN.flatMap((groep) =>
      GEGEVENGROEPEN[groep].velden.map((veld) => [veld, keuzes[groep]] as const),
    ),
  );
}

// A field that is no longer on the form keeps the source of the person that stays.
function kantVan(kanten: ReadonlyMap<string, Kant>, veld: string): Kant {
  return kanten.get(veld) ?? 'blijft';
}
