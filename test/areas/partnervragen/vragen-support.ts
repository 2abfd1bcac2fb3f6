import { involvePartner } from '#areas/afsluiten/service-beeindigingen.ts';
import { readBriefinstelling, updateBriefinstelling } from '#areas/brieven/store.ts';
import type { Dossier } from '#areas/dossiers/contract.ts';
import { listPartnerNamen } from '#areas/partners/store.ts';
import type { Vraaginvoer } from '#areas/partnervragen/contract-vragen.ts';
import { partnervraagVelden } from '#areas/partnervragen/fields.ts';
import { listOpenVragen } from '#areas/partnervragen/service-gemist.ts';
import { listVragen, registerVraag } from '#areas/partnervragen/service-vragen.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { legeInvoer } from '#domain/velden/formulier.ts';
import { DESK } from '#test/support/brieven.ts';
import { diensten } from '#test/support/diensten.ts';

/** A desk with a telephone number, that can register questions and read them back. */
export async function vraagbaak() {
  const d = await diensten();
  await d.doe(async (c) => {
    const { id: _id, versie, ...values } = await readBriefinstelling(c.unit);
    await updateBriefinstelling(c.unit, versie, { ...values, ...DESK });
  });
  const namen = await d.lees((c) => listPartnerNamen(c.unit));
  const partner = (gezocht: string) =>
    [...namen].find(([, naam]) => naam === gezocht)?.[0] ?? 'unknown partner';
  const vraag = (other: Partial<Vraaginvoer>): Vraaginvoer => ({
    ...legeInvoer(partnervraagVelden),
    ...{ dossierId: null, partnerId: d.partnerId, vraag: 'Wat kunnen wij doen?' },
    ...{ ontvangenOp: toIsoDate(d.nu().slice(0, 10)), over: 'dossier' },
    ...other,
  });
  return {
    ...d,
    ...{ partner, vraag },
    /** Registers a question, by default of Trivire for advice. */
    vraagt: (other: Partial<Vraaginvoer>) =>
      d.doe((c) => registerVraag(c, { ...vraag(other), beantwoord: null })),
    vragen: (dossierId: string) => d.lees((c) => listVragen(c, { dossierId })),
    open: () => d.lees((c) => listOpenVragen(c)),
    casusregisseur: (dossierId: string, naam: string, contact: string) =>
      d.doe((c) =>
        involvePartner(c, {
          ...{ dossierId, partnerId: partner(naam), rol: 'casusregisseur', contact },
        }),
      ),
    /** The terms of questions in a dossier, each with its last day and how it ended. */
    termijnen: async (dossierId: string) => termijnenVan(await d.dossier(dossierId)),
  };
}

const VAN_VRAGEN = ['advies', 'ondersteuning', 'vraag', 'gemist'];

function termijnenVan({ termijnen }: Dossier): string[] {
  return termijnen
    .filter(({ code }) => VAN_VRAGEN.includes(code))
    .map(({ code, vervalt, voldaanOp, voldaanMet }) =>
      voldaanOp === null
        ? `${code} ${vervalt ?? 'staat stil'}`
        : `${code} ${vervalt ?? ''} klaar ${voldaanOp}: ${voldaanMet ?? ''}`,
    )
    .sort();
}
