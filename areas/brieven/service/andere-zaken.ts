import { findAanleiding, isVerhuurder } from '#areas/meldingen/rules.ts';
import { isOngeveer, staatNog } from '#areas/trajecten/rules/dagen.ts';
import type { Afgeleid } from '#areas/trajecten/service/afleiden.ts';
import { meldingenVan, verhuurdersVanProcedure } from '#areas/trajecten/service/verhuurders.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { AndereZaak } from '../rules/briefzinnen.ts';
import { delenVan } from '../rules/delen.ts';
import { type Briefstand, verhuurdersVan } from './briefstand.ts';

/**
 * What lies ahead in the other procedures in which somebody is summoned too, and by what that is
 * known. Of a case that is not theirs they hear nothing.
 */
export function andereZaken(
  stand: Briefstand,
  one: Afgeleid,
  { wie, datum }: { readonly wie: string; readonly datum: IsoDate },
): { readonly zaken: readonly AndereZaak[]; readonly over: readonly string[] } {
  const found = stand.procedures
    .filter(({ row, gedaagden }) => row.id !== one.row.id && gedaagden.includes(wie))
    .flatMap((other) => {
      const namen = verhuurdersVan(stand, other);
      const verhuurder = namen.length === 1 ? (namen[0] ?? null) : null;
      const { zittingen, ontruimingen } = other.afleiding.stand;
      return [
        ...zittingen.map((day) => ({ soort: 'zitting' as const, day })),
        ...ontruimingen.map((day) => ({ soort: 'ontruiming' as const, day })),
      ].flatMap(({ soort, day }) => {
        const { dag, tijd, door } = day;
        const isTheirs = day.gedaagden === null || day.gedaagden.includes(wie);
        if (!staatNog(day) || dag === null || dag < datum || !isTheirs) return [];
        return [{ soort, dag, tijd, ongeveer: isOngeveer(day), verhuurder, id: door.id }];
      });
    })
    .sort((a, b) => (a.dag < b.dag ? -1 : a.dag > b.dag ? 1 : 0));
  return { zaken: found.map(({ id: _, ...zaak }) => zaak), over: found.map(({ id }) => id) };
}

/** With whom data are shared in one procedure, or in all that the desk does for this dossier. */
export function deelregelsVan(stand: Briefstand, one: Afgeleid | null) {
  const procedures = one === null ? stand.procedures : [one];
  const meldingen = one === null ? stand.meldingen : meldingenVan(one.row, stand.meldingen);
  const ids = procedures.flatMap(({ row }) =>
    verhuurdersVanProcedure(row, stand.meldingen, stand.partners),
  );
  const los = one === null ? meldingen.filter(({ procedureId }) => procedureId === null) : [];
  const gemeld = los.flatMap(({ verhuurderId, partnerId }) => verhuurderId ?? partnerId ?? []);
  const soorten = [...new Set([...ids, ...gemeld])].flatMap(
    (id) => stand.partners.get(id)?.soort ?? [],
  );
  return delenVan({
    verhuurders: soorten.filter(isVerhuurder),
    gronden: procedures.flatMap(({ row }) => row.gronden),
    apart: meldingen
      .flatMap(({ aanleiding, andereAanleidingen }) => [aanleiding, ...andereAanleidingen])
      .map((code) => findAanleiding(code).apart),
  });
}
