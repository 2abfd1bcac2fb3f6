import type { Kandidaat } from '#contract/bekendheid.ts';
import type { Dossier } from '#contract/dossiers.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { koppel } from './koppeling.ts';
import { legeMelding, legePersoon, type MeldingWaarden } from './waarden.ts';

/** What the form begins with for one more melding in a dossier: its people, linked already. */
export function meldingInDossier(dossier: Dossier, vandaag: IsoDate): MeldingWaarden {
  const begin = legeMelding(vandaag);
  const mensen = [...dossier.personen].sort((a, b) => rank(a.rol) - rank(b.rol));
  const kop: Kandidaat['dossiers'][number] = {
    id: dossier.id,
    nummer: dossier.nummer,
    werkstatus: dossier.werkstatus,
    geopendOp: dossier.geopendOp,
    beperkt: dossier.beperkt,
    meldingen: dossier.meldingen.map(({ id, aanleiding, ontvangenOp, partner, zelfdeAls }) => ({
      ...{ id, aanleiding, ontvangenOp },
      partner: partner.naam,
      teltMee: zelfdeAls === null,
    })),
  };
  let values = { ...begin, personen: mensen.map((_, index) => legePersoon(`p${index + 1}`)) };
  mensen.forEach(({ rol: _, ...betrokkene }, index) => {
    const kandidaat = {
      ...{ betrokkene, oordeel: 'bekend' as const, score: 0, redenen: [], dossiers: [kop] },
    };
    values = { ...values, ...koppel(values, `p${index + 1}`, kandidaat) } as typeof values;
  });
  return { ...values, dossierId: dossier.id };
}

function rank(rol: 'betrokkene' | 'medehuurder'): number {
  return rol === 'betrokkene' ? 0 : 1;
}
