/** A screening of a household without children in which little is wrong, as it is recorded. */
export const gescreend = (dossierId: string) => ({
  dossierId,
  antwoorden: { kinderen: { aanwezig: 'nee' as const } },
  uitkomsten: ['advies_melder' as const],
  motivering: 'De melder kan hier zelf mee verder.',
});
