import { z } from 'zod';
import { afhandeling } from '#areas/afsluiten/contract.ts';
import { intrekInvoer } from '#areas/contract-herstel.ts';
import { deskAdd, deskChange, operatie, registratie } from '#domain/contract/operatie.ts';
import { invoerVorm } from '#domain/contract/veld-vormen.ts';
import { idVan } from '#domain/contract/velden.ts';
import { screeningAntwoorden, uitkomsten } from './contract.ts';
import { afstemmingVelden, uitkomstVelden } from './fields.ts';

const bijDossier = z.object({ dossierId: idVan('dossier') });

const withdraws = { ...deskChange, gives: 'afsluiten.readAfhandeling' } as const;
const adds = { ...deskAdd, gives: 'afsluiten.readAfhandeling', once: true } as const;

export const screeningContract = {
  recordScreening: operatie(adds)
    .input(
      registratie(
        bijDossier.extend({
          antwoorden: screeningAntwoorden,
          uitkomsten,
          ...invoerVorm(uitkomstVelden),
        }),
      ),
    )
    .output(afhandeling),
  recordAfstemming: operatie(adds)
    .input(registratie(bijDossier.extend(invoerVorm(afstemmingVelden))))
    .output(afhandeling),
  /** Withdraws a screening, such as one in the wrong dossier: it counts as never done. */
  withdrawScreening: operatie(withdraws).input(intrekInvoer).output(afhandeling),
  /** Withdraws an afstemming: it counts as never done. */
  withdrawAfstemming: operatie(withdraws).input(intrekInvoer).output(afhandeling),
};
