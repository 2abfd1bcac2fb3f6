import type { Afsprakenset } from '#domain/afspraken/afsprakenset.ts';
import { standaardTermijnen } from '#domain/afspraken/standaardtermijnen.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';

/**
 * The set a new register starts with. The agreement ran to 31 December 2025 and can be prolonged
 * by a year at a time (SA 2); whether that was done is not known here, so `verlengdTot` is left
 * for the desk to fill in, and until then the program says that the set has lapsed.
 */
export const standaardset: Afsprakenset = {
  code: 'drechtsteden_alblasserwaard_2022',
  naam: 'Drechtsteden en Alblasserwaard 2022-2025',
  geldigVan: toIsoDate('2022-01-01'),
  geldigTot: toIsoDate('2025-12-31'),
  goedeVrijdagVrij: false,
  extraVrij: [],
  bron: 'Regionale Samenwerkingsafspraken preventie huisuitzettingen 2022-2025 (SA) en Werkafspraken 2022-2025 (WA)',
  opmerking:
    'De afspraken liepen tot en met 31 december 2025 en kunnen telkens met een jaar worden verlengd (SA 2). Is dat besloten, vul dan in tot wanneer.',
  termijnen: standaardTermijnen,
};
