import { ZORGWAARDEN, zorgwaardeNaam } from '#areas/dossiers/rules-huishouden.ts';
import { GESLACHTEN, geslachtNaam } from '#areas/personen/rules/persoon.ts';
import { JA_NEE_ONBEKEND, jaNeeOnbekendNaam } from '#domain/keuzes.ts';

// The answers to questions that stand on more than one form: the same ones, in the same order.
export const JA_NEE_KEUZES = JA_NEE_ONBEKEND.map((waarde) => ({
  waarde,
  label: jaNeeOnbekendNaam(waarde),
}));
export const ZORG_KEUZES = ZORGWAARDEN.map((waarde) => ({
  waarde,
  label: zorgwaardeNaam(waarde),
}));
export const GESLACHT_KEUZES = GESLACHTEN.map((waarde) => ({
  waarde,
  label: geslachtNaam(waarde),
}));
