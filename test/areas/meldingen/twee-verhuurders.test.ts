import { describe, expect, test } from 'vitest';
import { findKandidaten } from '#areas/bekendheid/service/herkenning.ts';
import { linkMelding } from '#areas/meldingen/service.ts';
import { listPartnerNamen } from '#areas/partners/store.ts';
import { ANNA } from '#test/support/invoer.ts';
import { huishouden } from '../trajecten/reis-support.ts';
import { hersteldesk, laatste } from './herstel-support.ts';

const BERT = { ...ANNA, voornaam: 'Bert', geboortedatum: '1-1-1970' };
const DAGVAARDING = { aanleiding: 'dagvaarding_verzonden' } as const;

/** Two tenants in one dossier, and other verhuurders to report about them. */
async function desk() {
  const h = await hersteldesk();
  const partners = await h.d.lees((c) => listPartnerNamen(c.unit));
  const partner = (naam: string) => [...partners].find(([, one]) => one === naam)?.[0] ?? '';
  const begin = await h.d.meld({
    ...DAGVAARDING,
    personen: [
      { betrokkeneId: null, gegevens: ANNA },
      { betrokkeneId: null, gegevens: BERT },
    ],
  });
  return { ...h, partner, begin };
}

describe('two verhuurders are never one event (domein §2)', () => {
  test('who recognises somebody hears who lets, also when a deurwaarder reported', async () => {
    const h = await huishouden();
    await h.meld('Trivire', DAGVAARDING);
    await h.meld('Deurwaarder Voorbeeld', DAGVAARDING);
    const { kandidaten } = await h.d.lees((c) => findKandidaten(c, { gegevens: ANNA }));
    const [dossier] = kandidaten[0]?.dossiers ?? [];
    const trivire = h.partner('Trivire');
    expect(dossier?.meldingen.map(({ verhuurderId }) => verhuurderId)).toEqual([trivire, trivire]);
  });

  test('a repetition by another verhuurder is refused at intake; a person may still link them', async () => {
    const { d, ook, partner, begin, eerste } = await desk();
    const woonkracht = { ...DAGVAARDING, partnerId: partner('Woonkracht10') };
    const zelfdeAls = eerste(begin).id;
    await expect(ook(begin, { ...woonkracht, zelfdeAls })).rejects.toMatchObject({
      fout: { data: { regel: 'andere_verhuurder' } },
    });
    const after = await ook(begin, woonkracht);
    expect(after.procedures).toHaveLength(2);
    const { id, versie } = laatste(after);
    // Two corporaties that became one.
    const linked = await d.doe((c) => linkMelding(c, { id, versie, zelfdeAls }));
    expect(linked.zelfdeAls).toBe(zelfdeAls);
  });

  test('a melding that names nobody may be of the same event', async () => {
    const { d, ook, partner, begin, eerste } = await desk();
    const after = await ook(begin, { ...DAGVAARDING, partnerId: partner('Gemeente Dordrecht') });
    const { id, versie } = laatste(after);
    const linked = await d.doe((c) => linkMelding(c, { id, versie, zelfdeAls: eerste(begin).id }));
    expect(linked.zelfdeAls).toBe(eerste(begin).id);
  });
});

describe('a case that begins by putting a melding right summons whom it names (domein §2, AVG 5)', () => {
  test('corrected to another verhuurder: only who was named, and who is named later too', async () => {
    const { ook, partner, begin, corrigeer } = await desk();
    const [anna = '', bert = ''] = begin.personen.map(({ id }) => id);
    const after = await ook(begin, DAGVAARDING);
    const fixed = await corrigeer(laatste(after), { partnerId: partner('Woonkracht10') });
    const zaak = (naam: string, { procedures } = fixed) =>
      procedures.find(({ verhuurder }) => verhuurder?.naam === naam);
    expect(zaak('Woonkracht10')?.gedaagden).toEqual([anna]);
    expect(zaak('Trivire')?.gedaagden).toEqual([anna, bert]);
  });

  test('taken back to the verhuurder that it was of: whom only it named is summoned no longer', async () => {
    const { d, ook, partner, begin, corrigeer } = await desk();
    const [anna = '', bert = ''] = begin.personen.map(({ id }) => id);
    const woonkracht = { ...DAGVAARDING, partnerId: partner('Woonkracht10') };
    await ook(begin, woonkracht);
    const both = begin.personen.map(({ id }) => ({
      betrokkeneId: id,
      gegevens: id === anna ? ANNA : BERT,
    }));
    const after = await ook(begin, { ...woonkracht, personen: both });
    const zaak = (dossier: typeof after) =>
      dossier.procedures.find(({ verhuurder }) => verhuurder?.naam === 'Woonkracht10');
    expect(zaak(after)?.gedaagden).toEqual([anna, bert]);
    const fixed = await corrigeer(laatste(after), { partnerId: d.partnerId });
    expect(zaak(fixed)?.gedaagden).toEqual([anna]);
  });

  test('moved to the dossier of others: the first person there, of nobody else it is known', async () => {
    const { d, ook, partner, begin, verplaats } = await desk();
    const [anna = ''] = begin.personen.map(({ id }) => id);
    const cees = { ...ANNA, voornaam: 'Cees', achternaam: 'Proefman', geboortedatum: '2-2-1980' };
    const elders = await d.meld({
      ...{ ...DAGVAARDING, partnerId: partner('Woonkracht10') },
      personen: [{ betrokkeneId: null, gegevens: cees }],
    });
    expect(elders.id).not.toBe(begin.id);
    const after = await verplaats(laatste(elders), { dossierId: begin.id });
    const zaak = after.procedures.find(({ verhuurder }) => verhuurder?.naam === 'Woonkracht10');
    expect(zaak?.gedaagden).toEqual([anna]);
    expect(await ook(begin)).toBeDefined();
  });
});
