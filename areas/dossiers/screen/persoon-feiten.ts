import type { Betrokkene } from '#areas/personen/contract.ts';
import {
  nakijkenOp,
  toestandNaam,
  veiligheidNaam,
  verblijfNaam,
  vertegenwoordigerNaam,
} from '#areas/personen/rules/bereik.ts';
import { geslachtNaam } from '#areas/personen/rules/persoon.ts';
import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { formatTelefoon } from '#domain/identiteit/telefoon.ts';
import {
  adresVan,
  geborenVan,
  geborenZonderLeeftijd,
  isGeborenBekend,
} from '#renderer/dossier/persoon.ts';
import { dossierTekst, persoonTekst } from '#renderer/dossier/tekst-dossiers.ts';
import type { Dossier } from '../contract.ts';
import { mensenTekst } from './tekst-mensen.ts';

const { velden } = persoonTekst;

/** What is known of somebody, as names and values; never the BSN. */
export function persoonFeiten(persoon: Persoon, vandaag: IsoDate) {
  const { geslacht, voorletters, bereik, brieven, telefoon, email } = persoon;
  const feiten = [
    [velden.voorletters, voorletters],
    [dossierTekst.geboren, geborenOf(persoon, vandaag)],
    [velden.geslacht, geslacht && geslachtNaam(geslacht)],
    [dossierTekst.adres, adresVan(persoon)],
    [velden.telefoon, telefoon && formatTelefoon(telefoon)],
    [velden.email, email],
    [mensenTekst.verblijf, bereik.verblijf !== 'adres' && verblijfNaam(bereik.verblijf)],
    // The address itself stands above; said is what is otherwise, or why there is none.
    [
      mensenTekst.brievenNaar,
      persoon.overleden === null &&
        (brieven.waar === 'verblijf' ? '' : brieven.regels.join(', ') || brieven.zin),
    ],
    ...bereik.vertegenwoordigers.map(
      ({ soort, naam, organisatie, telefoon: nummer }) =>
        [
          vertegenwoordigerNaam(soort),
          [naam, organisatie, nummer].filter(Boolean).join(', '),
        ] as const,
    ),
    [
      mensenTekst.post,
      bereik.toestand !== null && brieven.waar !== 'post' && !persoon.afgeschermd
        ? mensenTekst.thuisMeelezen
        : '',
    ],
    [mensenTekst.minderjarig, minderjarigZin(persoon)],
  ] as const;
  return feiten.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

type Persoon = Dossier['personen'][number];

/** The date of birth; of who died without an age, which no longer counts. */
function geborenOf({ geboortedatum, overleden }: Persoon, vandaag: IsoDate): string {
  if (!isGeborenBekend(geboortedatum)) return '';
  if (overleden === null) return geborenVan(geboortedatum, vandaag);
  return geborenZonderLeeftijd(geboortedatum);
}

function minderjarigZin({ isMinderjarig, bereik }: Persoon): string {
  const heeft = bereik.vertegenwoordigers.some(({ soort }) => soort === 'wettelijk');
  return isMinderjarig && !heeft ? mensenTekst.minderjarigZin : '';
}

/** What one must see of somebody at once, as marks beside the name. */
export function persoonMerken(
  persoon: Persoon,
  vandaag: IsoDate,
): { toon: 'neutraal' | 'let-op'; tekst: string }[] {
  const { vertrokken, bereik, afgeschermd, isMinderjarig } = persoon;
  const { toestand, veiligheid } = bereik;
  const tot = veiligheid === null ? null : nakijkenOp(veiligheid.sinds);
  const letOp = (tekst: string) => ({ toon: 'let-op' as const, tekst });
  return [
    ...(vertrokken === null
      ? []
      : [
          letOp(
            mensenTekst.vertrokkenMerk(vertrokken === 'onbekend' ? '' : formatDatum(vertrokken)),
          ),
        ]),
    ...(isMinderjarig ? [letOp(mensenTekst.minderjarig)] : []),
    ...(afgeschermd ? [letOp(mensenTekst.afgeschermd)] : []),
    ...(toestand === null ? [] : [letOp(toestandNaam(toestand.soort))]),
    ...(veiligheid?.maatregelen ?? []).map((code) => letOp(veiligheidNaam(code))),
    ...(tot === null
      ? []
      : [
          tot <= vandaag
            ? letOp(mensenTekst.nakijkenVerlopen(formatDatum(tot)))
            : { toon: 'neutraal' as const, tekst: mensenTekst.nakijken(formatDatum(tot)) },
        ]),
  ];
}

/** The names of the fields that are not known, so that one sees what to ask. */
export function missingVelden(persoon: Betrokkene): string[] {
  const { voornaam, voorletters, achternaam, geslacht, telefoon, email } = persoon;
  const fields: readonly (readonly [string, unknown])[] = [
    [velden.voornaam, voornaam || voorletters],
    [velden.achternaam, achternaam],
    [velden.geboortedatum, isGeborenBekend(persoon.geboortedatum)],
    [velden.geslacht, geslacht],
    [dossierTekst.adres, persoon.afgeschermd || adresVan(persoon)],
    [velden.telefoon, telefoon],
    [velden.email, email],
    [velden.bsn, persoon.heeftBsn],
  ];
  return fields.filter(([, known]) => !known).map(([name]) => name);
}
