import { z } from 'zod';
import { bereik } from '#areas/personen/contract.ts';
import { adresVelden } from '#areas/personen/fields.ts';
import { DOSSIER, deskChange, deskRead, operatie, registratie } from '#domain/contract/operatie.ts';
import { invoerVorm } from '#domain/contract/veld-vormen.ts';
import { datum, id, idVan, sleutel, versie } from '#domain/contract/velden.ts';
import { PERSOONROLLEN } from './rules-rollen.ts';

/** A day, or 'onbekend' when only is known that it happened. */
export const dagOfOnbekend = z.union([datum, z.literal('onbekend')]);

const persoonIn = z.object({ dossierId: idVan('dossier'), id: idVan('betrokkene') });

/** What somebody is in a dossier and how they can be reached; each answers with the dossier as it is then. */
export function mensenContract<Uit extends z.ZodType>(dossier: Uit) {
  const change = {
    ...deskChange,
    object: 'betrokkene',
    changes: [...DOSSIER, 'brieven'],
    gives: 'dossiers.readDossier',
  } as const;
  return {
    /** Says what somebody is in a dossier, and whether they left the home. */
    changeRol: operatie(change)
      .input(
        persoonIn.extend({
          rol: z.enum(PERSOONROLLEN),
          vertrokken: dagOfOnbekend.nullable(),
          /** The dossier is called after this person from now on. */
          maakEerste: z.boolean().default(false),
        }),
      )
      .output(dossier),
    /** Takes somebody out of a dossier who does not belong in it; `restorePersoon` undoes it. */
    removePersoon: operatie(change).input(persoonIn).output(dossier),
    restorePersoon: operatie(change).input(persoonIn).output(dossier),
    /** Says how somebody can be reached and seen, and whether the address is kept from others. */
    changeBereik: operatie(change)
      .input(persoonIn.extend({ versie, bereik, afgeschermd: z.boolean() }))
      .output(dossier),
    /** The address of somebody that is kept from everybody else; each showing is logged. */
    showAdres: operatie({ ...deskRead, object: 'betrokkene' })
      .input(persoonIn)
      .output(
        z.object({
          adres: z.string(),
          post: z.object(invoerVorm(adresVelden)).nullable(),
          bereik,
        }),
      ),
    /** Says in which gemeente it is, where neither woning nor address tells. */
    nameGemeente: operatie({ ...deskChange, gives: 'dossiers.readDossier' })
      .input(sleutel.extend({ gemeente: z.string().max(4).nullable() }))
      .output(dossier),
    /** Makes a second dossier of a household that goes on apart. */
    splitHuishouden: operatie({
      ...deskChange,
      action: 'aanmaken',
      once: true,
      changes: [...DOSSIER, 'brieven'],
    })
      .input(
        registratie(
          z.object({
            dossierId: idVan('dossier'),
            /** Who goes along; who stays in this one too stands in both. */
            mee: z.array(idVan('betrokkene')).min(1).max(20),
            /** Of those, who stays in this dossier too. */
            ook: z.array(idVan('betrokkene')).max(20),
            procedures: z.array(id).max(20),
          }),
        ),
      )
      .output(z.object({ id: idVan('dossier'), nummer: z.string() })),
  };
}
