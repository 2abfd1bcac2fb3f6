import type { CheckRegel } from '#contract/bekendheidscheck.ts';
import { listAccounts } from '#db/repositories/accounts.ts';
import { type CheckRow, listChecks } from '#db/repositories/bekendheidschecks.ts';
import { findContactpersonen } from '#db/repositories/contactpersonen.ts';
import { findDossiers } from '#db/repositories/dossiers.ts';
import { listPartnerNamen } from '#db/repositories/partners.ts';
import type { ReadContext } from './context.ts';

const PER_PAGE = 20;

/** The register of checks, newest first: who asked what and what came of it, never about whom. */
export async function listRegister(
  { unit }: ReadContext,
  { pagina }: { pagina: number },
): Promise<{ checks: CheckRegel[]; meer: boolean }> {
  const offset = (pagina - 1) * PER_PAGE;
  const rows = await listChecks(unit, { limit: PER_PAGE + 1, offset });
  const shown = rows.slice(0, PER_PAGE);
  const ids = (pick: (row: CheckRow) => string | null) => shown.flatMap((row) => pick(row) ?? []);
  const partners = await listPartnerNamen(unit);
  const accounts = new Map((await listAccounts(unit)).map(({ id, naam }) => [id, naam]));
  const contacten = byId(
    await findContactpersonen(
      unit,
      ids((row) => row.contactpersoonId),
    ),
  );
  const dossiers = byId(
    await findDossiers(unit, [...ids((row) => row.dossierId), ...ids((row) => row.zaakDossierId)]),
  );
  const checks = shown.map((row): CheckRegel => {
    const { id, gevraagdOp, namens, rol, doel, toelichting, uitkomst, gezocht } = row;
    const dossier = row.dossierId === null ? undefined : dossiers.get(row.dossierId);
    const zaakDossier = row.zaakDossierId === null ? undefined : dossiers.get(row.zaakDossierId);
    return {
      ...{ id, gevraagdOp, namens, rol, doel, toelichting, uitkomst, gezocht },
      partner: partners.get(row.partnerId) ?? '',
      contact: contacten.get(row.contactpersoonId ?? '')?.naam ?? '',
      zaak: row.kenmerk || (zaakDossier?.nummer ?? ''),
      verteld: row.verteld.map(({ item }) => item),
      dossier: dossier === undefined ? null : { id: dossier.id, nummer: dossier.nummer },
      beantwoordOp: row.beantwoordOp,
      antwoordKanaal: row.antwoordKanaal,
      door: accounts.get(row.door) ?? 'verwijderd account',
    };
  });
  return { checks, meer: rows.length > PER_PAGE };
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
