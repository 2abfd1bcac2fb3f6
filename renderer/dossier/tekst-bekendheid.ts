import type { Bekendheid } from '#areas/bekendheid/rules/vergelijk.ts';

/** Words about known or not that more than one screen uses. */
export const bekendheidTekst = {
  redenen: 'Waarom',
  voor: 'wijst erop',
  tegen: 'wijst er niet op',
  oordeel: {
    bekend: 'Vrijwel zeker dezelfde persoon. U beslist.',
    mogelijk_bekend: 'Kan dezelfde persoon zijn. Kijk zelf; het programma beslist niet.',
    nieuw: 'Te weinig overeenkomst.',
  } satisfies Record<Bekendheid, string>,
  zelfdeAdres: 'Op dit adres staat ook',
  zelfdeAdresUitleg: 'Een aanwijzing over het huishouden; niemand wordt overgenomen.',
  laatsteMelding: (datum: string) => `laatste melding ${datum}`,
  dossier: (nummer: string) => `dossier ${nummer}`,
  gesloten: 'afgesloten',
  zonderDossier: 'geen dossier',
};
