import { findKandidaten } from '#areas/bekendheid/service/herkenning.ts';
import type { WriteContext } from '#areas/context.ts';
import { listPersonen } from '#areas/dossiers/store.ts';
import type { MeldingInvoer } from '#areas/meldingen/contract.ts';
import { partijVelden } from '#areas/meldingen/fields.ts';
import { registerMelding } from '#areas/meldingen/service.ts';
import { checkPersoon } from '#areas/personen/rules/persoon-invoer.ts';
import { legeInvoer } from '#domain/velden/formulier.ts';
import type { DemoMelding, Stap } from '../stappen.ts';
import type { DemoDossier, DemoStand } from './stand.ts';

/** Registers a made-up melding, in a new dossier or in the one that its scenario already has. */
export async function registreer(
  context: WriteContext,
  { verhaal, melding }: Extract<Stap, { soort: 'melding' }>,
  stand: DemoStand,
): Promise<void> {
  const known = stand.dossiers.get(verhaal);
  const saved = await registerMelding(context, toInvoer(context, melding, stand, known));
  const personen = known?.personen ?? (await peopleOf(context, saved.dossierId));
  const meldingen = [...(known?.meldingen ?? []), saved.meldingId];
  stand.dossiers.set(verhaal, { id: saved.dossierId, personen, meldingen });
}

/** Registers somebody who is known as somebody new: what the register is later cleaned of. */
export async function registreerDubbel(
  context: WriteContext,
  { melding }: Extract<Stap, { soort: 'dubbel' }>,
  stand: DemoStand,
): Promise<void> {
  const invoer = toInvoer(context, melding, stand, undefined);
  const personen: MeldingInvoer['personen'] = [];
  for (const { betrokkeneId, gegevens } of invoer.personen) {
    const { kandidaten } = await findKandidaten(context, { gegevens });
    const gezien = kandidaten.map(({ betrokkene }) => betrokkene.id);
    personen.push({ betrokkeneId, gegevens, gezien });
  }
  await registerMelding(context, { ...invoer, personen });
}

function toInvoer(
  { today }: WriteContext,
  melding: DemoMelding,
  stand: DemoStand,
  known: DemoDossier | undefined,
): MeldingInvoer {
  const { melder, verhuurder, personen, zelfdeAls, ...rest } = melding;
  const idOf = (naam: string) => {
    const id = stand.partners.get(naam);
    if (id === undefined) throw new Error(`the demo has no partner ${naam}`);
    return id;
  };
  const partnerId = idOf(melder);
  // Who reports differs from melding to melding, and is the same for the same one.
  const people = stand.contacten.get(partnerId) ?? [];
  const index = (melding.toelichting.length + personen.length) % Math.max(1, people.length);
  return {
    ...legeInvoer(partijVelden),
    ...{ andereAanleidingen: [], ongeveer: [], woning: null },
    ...rest,
    partnerId,
    verhuurderId: verhuurder === null ? null : idOf(verhuurder),
    contactpersoonId: people[index] ?? null,
    personen: personen.map((gegevens, volg) => ({
      betrokkeneId: known?.personen[volg] ?? null,
      gegevens,
    })),
    dossierId: known?.id ?? null,
    zelfdeAls: zelfdeAls === null ? null : (known?.meldingen[zelfdeAls] ?? null),
    aanvaard: personen.flatMap((gegevens, volg) =>
      checkPersoon(gegevens, today).waarschuwingen.map(
        ({ veld, code }) => `personen.${volg}.${veld}:${code}`,
      ),
    ),
  };
}

/** In the order in which they were made, which is that of the melding. */
async function peopleOf({ unit }: WriteContext, dossierId: string): Promise<string[]> {
  const rows = await listPersonen(unit, [dossierId]);
  return rows.map(({ betrokkeneId }) => betrokkeneId);
}
