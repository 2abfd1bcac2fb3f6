import { useQueries, useQuery } from '@tanstack/react-query';
import type { Afhandeling } from '#areas/afsluiten/contract.ts';
import { rolNaamVanPartner } from '#areas/afsluiten/fields.ts';
import { formatTelefoon } from '#domain/identiteit/telefoon.ts';
import { api } from '#renderer/api/client.ts';
import { Kaart } from '#renderer/components/kaart.tsx';
import type { Dossier } from '../contract.ts';
import stijl from './dossier.module.css';
import { deelnemersTekst } from './tekst-mensen.ts';

/** An organisation that takes part, with who can be called there. */
type Deelnemer = {
  readonly id: string;
  readonly naam: string;
  readonly rol: string;
  readonly mensen: readonly { readonly naam: string; readonly telefoon: string }[];
};

/** How many people of one organisation are shown: more is a list of its own. */
const MEESTE = 3;

/** Who takes part, and on which number: to call somebody without looking them up first. */
export function DeelnemersKaart({ dossier }: { readonly dossier: Dossier }) {
  const vraag = useQuery(
    api.afsluiten.readAfhandeling.queryOptions({ input: { dossierId: dossier.id } }),
  );
  const wie = deelnemersVan(dossier, vraag.data?.partners ?? []);
  const read = useQueries({
    queries: wie.map(({ id }) => api.partners.readPartner.queryOptions({ input: { id } })),
  });
  if (wie.length === 0) return null;
  return (
    <Kaart titel={deelnemersTekst.titel}>
      <ul className={stijl['lijst']}>
        {wie.map((one, index) => {
          const actief = (read[index]?.data?.contactpersonen ?? []).filter((mens) => mens.actief);
          const bekend = new Set(one.mensen.map(({ naam }) => naam));
          const mensen = [...one.mensen, ...actief.filter(({ naam }) => !bekend.has(naam))];
          return (
            <li key={one.id}>
              <b>{one.naam}</b> <span className={stijl['stil']}>{one.rol}</span>
              {mensen.slice(0, MEESTE).map(({ naam, telefoon }) => (
                <div key={naam}>
                  {naam}
                  {': '}
                  {telefoon === '' ? deelnemersTekst.geenNummer : formatTelefoon(telefoon)}
                </div>
              ))}
              {mensen.length === 0 && read[index]?.isSuccess === true && (
                <div className={stijl['stil']}>{deelnemersTekst.niemandBekend}</div>
              )}
            </li>
          );
        })}
      </ul>
    </Kaart>
  );
}

/** The organisations of the open traject, each once: who lets, then its melders and who else is in it. */
function deelnemersVan(
  { procedures, meldingen }: Dossier,
  partners: Afhandeling['partners'],
): readonly Deelnemer[] {
  const found = new Map<string, Deelnemer>();
  for (const { isLopend, verhuurder } of procedures)
    if (isLopend && verhuurder !== null)
      found.set(verhuurder.id, { ...verhuurder, rol: deelnemersTekst.verhuurder, mensen: [] });
  for (const { id, naam, rol, contact } of partners) {
    const before = found.get(id);
    const rollen = [...(before === undefined ? [] : [before.rol]), rolNaamVanPartner(rol)];
    const mensen = contact === '' ? [] : [{ naam: contact, telefoon: '' }];
    found.set(id, { id, naam, rol: rollen.join(', '), mensen });
  }
  for (const { partner, contactpersoon, isLopend } of meldingen) {
    const one = partner === null ? undefined : found.get(partner.id);
    if (one === undefined || contactpersoon === null || !isLopend) continue;
    const { naam, telefoon } = contactpersoon;
    const others = one.mensen.filter((mens) => mens.naam !== naam);
    found.set(one.id, { ...one, mensen: [{ naam, telefoon }, ...others] });
  }
  return [...found.values()];
}
