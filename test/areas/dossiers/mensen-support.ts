import type { Dossier } from '#areas/dossiers/contract.ts';
import { changeBereik, changeRol } from '#areas/dossiers/service/mensen.ts';
import type { BereikInvoer } from '#areas/personen/contract.ts';
import { LEEG_BEREIK, toBereikInvoer } from '#areas/personen/rules/bereik.ts';
import { huishouden, type Wie } from '#test/areas/trajecten/reis-support.ts';

/** An address that is only written to, in Dordrecht unless it says otherwise. */
export const adres = (over: Partial<NonNullable<BereikInvoer['post']>> = {}) => ({
  ...{ naamregel: '', straat: 'Testkade 9', regel: '', postcode: '3312 ab' },
  ...{ plaats: 'Dordrecht', land: '', ...over },
});

/** Somebody's post, at another address unless it says otherwise. */
export const postadres = (over: Partial<NonNullable<BereikInvoer['post']>> = {}) => ({
  soort: 'ander' as const,
  ...adres(over),
});

/** One household by the services, with what is said of who is in it. */
export async function mensenregister() {
  const h = await huishouden();
  const persoon = async (wie: Wie): Promise<Dossier['personen'][number]> => {
    const found = (await h.dossier()).personen.find(({ id }) => id === h.mens(wie));
    if (found === undefined) throw new Error(`${wie} is not in the dossier`);
    return found;
  };
  /** Says how somebody can be reached; what is left out is as it is of anybody. */
  const bereik = async (wie: Wie, over: Partial<BereikInvoer>, afgeschermd = false) => {
    const { id, versie } = await persoon(wie);
    const value = { ...toBereikInvoer(LEEG_BEREIK), ...over };
    const dossierId = (await h.dossier()).id;
    return h.d.doe((c) => changeBereik(c, { dossierId, id, versie, bereik: value, afgeschermd }));
  };
  /** Says what somebody is; what is left out stays. */
  const rol = async (wie: Wie, over: Partial<Parameters<typeof changeRol>[1]>) => {
    const { id, rol: was, vertrokken } = await persoon(wie);
    const dossierId = (await h.dossier()).id;
    const value = { rol: was, vertrokken, maakEerste: false, ...over };
    return h.d.doe((c) => changeRol(c, { ...value, dossierId, id }));
  };
  return { ...h, persoon, bereik, rol };
}
