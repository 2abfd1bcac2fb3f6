/** Words of the choice of a period. */
export const periodeTekst = {
  label: 'Periode',
  snel: 'Snel kiezen',
  keuzes: {
    deze_maand: 'Deze maand',
    vorige_maand: 'Vorige maand',
    dit_kwartaal: 'Dit kwartaal',
    vorig_kwartaal: 'Vorig kwartaal',
    dit_jaar: 'Dit jaar',
    vorig_jaar: 'Vorig jaar',
  },
  van: 'Van',
  tot: 'Tot en met',
  toon: 'Toon deze periode',
  omgekeerd: 'De einddatum ligt voor de begindatum. Verbeter een van de twee.',
  zin: (van: string, tot: string) => `${van} tot en met ${tot}`,
};
