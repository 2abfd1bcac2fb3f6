import { describe, expect, test } from 'vitest';
import { closeDossier } from '#areas/afsluiten/service-afsluiten.ts';
import { insertBrief } from '#areas/brieven/store.ts';
import { updateDossier } from '#areas/dossiers/store.ts';
import type { Melding, MeldingInvoer } from '#areas/meldingen/contract.ts';
import { changeKenmerk, linkMelding } from '#areas/meldingen/service.ts';
import { withdrawMelding } from '#areas/meldingen/service-herstel.ts';
import { listPartnerNamen } from '#areas/partners/store.ts';
import { correctGebeurtenis, withdrawGebeurtenis } from '#areas/trajecten/service/procedures.ts';
import { meetTermijn } from '#areas/trajecten/service/termijnen.ts';
import { exportRijen } from '#areas/verantwoording/service/export.ts';

import { toIsoDate } from '#domain/dates/iso-date.ts';
import { getypt, openstaand, zaken } from '#test/areas/trajecten/procedures-support.ts';
import { dagen } from '#test/support/brieven.ts';
import { briefRij, type Diensten, persoonVan } from '#test/support/diensten.ts';
import { overIemand } from '#test/support/invoer.ts';
import { gevolgen, hersteldesk, laatste } from './herstel-support.ts';

const refusal = (regel: string) => ({ fout: { code: 'rule_violated', data: { regel } } });
const KWARTIER = 0.25;
const ZITTING: Partial<MeldingInvoer> = {
  aanleiding: 'dagvaarding_verzonden',
  datums: dagen({ zitting: '2026-12-01' }),
};
const ANDERE_ZITTING = { datums: dagen({ zitting: '2026-12-08' }) };
const CODE = { reden: 'verkeerd_ingevoerd', woorden: 'Verkeerde huurder.' } as const;
const GEEN_KINDEREN = {
  ...{ kinderen: 'nee' as const, leeftijden: [], ondersteuningsvraag: '', samenstelling: '' },
};

/** Sends the letter about the procedure to the betrokkene of a dossier, now. */
async function schrijf(d: Diensten, dossierId: string, soort = 'dagvaarding') {
  const dossier = await d.dossier(dossierId);
  const [procedure] = dossier.procedures;
  const over = (procedure?.gebeurtenissen ?? []).flatMap(({ id, ingetrokken }) =>
    ingetrokken === null ? id : [],
  );
  await d.doe((c) =>
    insertBrief(c.unit, {
      ...briefRij(dossierId, persoonVan(dossier).id, c.newId()),
      ...{
        soort,
        over,
        procedureId: procedure?.id ?? null,
        meldingId: dossier.meldingen[0]?.id ?? '',
      },
      bronnen: dossier.meldingen.map(({ id }) => id),
    }),
  );
}

async function sluit(d: Diensten, dossierId: string) {
  const { versie } = await d.dossier(dossierId);
  const besluit = {
    reden: 'verhuisd',
    besluitOp: toIsoDate('2026-11-05'),
    toelichting: '',
  } as const;
  await d.doe((c) => closeDossier(c, { dossierId, versie, ...besluit }));
}

async function beperk(d: Diensten, id: string) {
  const { versie } = await d.dossier(id);
  await d.doe((c) => updateDossier(c.unit, { id, versie }, { beperkt: true }));
}

describe('a melding that was typed wrong', () => {
  test('is corrected at once without a reason, and the other day counts', async () => {
    const { d, corrigeer, eerste } = await hersteldesk();
    const before = await d.meld(ZITTING);
    const after = await corrigeer(eerste(before), ANDERE_ZITTING);
    expect(openstaand(after)).toEqual(['dagvaarding 2026-11-09', 'zitting 2026-12-08']);
    expect(zaken(after)).toEqual([['dagvaarding_verzonden', 'zitting_bepaald 2026-12-08']]);
    expect(after.meldingen).toMatchObject([{ datums: { zitting: '2026-12-08' }, versie: 2 }]);
    expect(after.historie[0]).toMatchObject({
      soort: 'melding_hersteld',
      gegevens: { velden: 'zitting', was_zitting: '2026-12-01', reden: '' },
    });
  });

  test('asks for a code after a quarter of an hour, and of somebody else at once', async () => {
    const { d, corrigeer, eerste } = await hersteldesk();
    const before = await d.meld(ZITTING);
    d.later(KWARTIER + 0.01);
    await expect(corrigeer(eerste(before), ANDERE_ZITTING)).rejects.toMatchObject(
      refusal('herstelreden_ontbreekt'),
    );
    expect(openstaand(await d.dossier(before.id))).toContain('zitting 2026-12-01');
    await corrigeer(eerste(before), { ...ANDERE_ZITTING, reden: 'verkeerd_ingevoerd' });
    const fresh = await d.meld({ ...ZITTING, ...overIemand(1) });
    const { id, versie } = eerste(fresh);
    const ander = { id: '01890f3e-1111-7aaa-8bbb-00000000000a', naam: 'Co', accountnaam: 'co' };
    const key = { id, versie, reden: null, woorden: '' };
    await expect(
      d.doe((c) => withdrawMelding({ ...c, account: { ...c.account, ...ander } }, key)),
    ).rejects.toMatchObject(refusal('herstelreden_ontbreekt'));
  });

  test('asks for a code once a letter told of it, and who was told must hear the truth', async () => {
    const { d, corrigeer, eerste } = await hersteldesk();
    const { id } = await d.meld(ZITTING);
    await schrijf(d, id);
    const told = eerste(await d.dossier(id));
    await expect(corrigeer(told, ANDERE_ZITTING)).rejects.toMatchObject(
      refusal('herstelreden_ontbreekt'),
    );
    const after = await corrigeer(told, { ...ANDERE_ZITTING, reden: 'bericht_klopte_niet' });
    expect(after.termijnen.filter(({ code }) => code === 'vertellen')).toMatchObject([
      { bron: 'AVG 19', voldaanOp: null, betrokkeneId: persoonVan(after).id },
    ]);
    expect(openstaand(after)).toContain('zitting 2026-12-08');
    expect(openstaand(after)).not.toContain('zitting 2026-12-01');
  });

  test('and has only another text in it changes nothing that follows', async () => {
    const { d, corrigeer, eerste } = await hersteldesk();
    const before = await d.meld(ZITTING);
    const after = await corrigeer(eerste(before), { toelichting: 'Gebeld met de melder.' });
    expect(after.procedures).toEqual(before.procedures);
    expect(after.termijnen).toEqual(before.termijnen);
    expect(after.historie[0]?.gegevens).toMatchObject({ velden: 'toelichting' });
  });

  test('leaves what somebody mended by hand as it is, unless it says something else of that', async () => {
    const { d, corrigeer, eerste } = await hersteldesk();
    const before = await d.meld(ZITTING);
    const zitting = before.procedures[0]?.gebeurtenissen.find(({ dag }) => dag !== null);
    d.later(0.1);
    await d.doe((c) =>
      correctGebeurtenis(c, {
        ...getypt('zitting_bepaald', { dag: '2026-12-03', op: null }),
        ...{ id: zitting?.id ?? '', versie: zitting?.versie ?? 0, reden: null },
      }),
    );
    d.later(0.1);
    const text = await corrigeer(eerste(before), { toelichting: 'Anders.' });
    expect(zaken(text)).toEqual([['dagvaarding_verzonden', 'zitting_bepaald 2026-12-03']]);
    const other = await corrigeer(eerste(text), ANDERE_ZITTING);
    expect(zaken(other)).toEqual([['dagvaarding_verzonden', 'zitting_bepaald 2026-12-08']]);
  });

  test('and what somebody withdrew of it by hand does not come back', async () => {
    const { d, corrigeer, eerste } = await hersteldesk();
    const before = await d.meld(ZITTING);
    const zitting = before.procedures[0]?.gebeurtenissen.find(({ dag }) => dag !== null);
    d.later(0.1);
    const key = { id: zitting?.id ?? '', versie: zitting?.versie ?? 0, reden: null };
    await d.doe((c) => withdrawGebeurtenis(c, key));
    d.later(0.1);
    const after = await corrigeer(eerste(before), { kenmerk: 'HZ-14' });
    expect(zaken(after)).toEqual([['dagvaarding_verzonden']]);
  });

  test('of another verhuurder goes to a procedure of its own, and two verhuurders stay two', async () => {
    const { d, ook, corrigeer } = await hersteldesk();
    const namen = [...(await d.lees((c) => listPartnerNamen(c.unit)))];
    const ander = namen.find(([, naam]) => naam === 'Woonkracht10')?.[0] ?? '';
    const first = await d.meld(ZITTING);
    const both = await ook(first, {
      ...{ aanleiding: 'ontruiming_aangezegd', datums: dagen({ ontruiming: '2026-12-15' }) },
    });
    const after = await corrigeer(laatste(both), { partnerId: ander });
    expect(after.procedures.map(({ verhuurder }) => verhuurder?.naam)).toEqual([
      ...['Woonkracht10', 'Trivire'],
    ]);
    expect(zaken(after)).toEqual([
      ['ontruiming_aangezegd 2026-12-15'],
      ['dagvaarding_verzonden', 'zitting_bepaald 2026-12-01'],
    ]);
  });

  test('gets its terms from the day on which it was really received, and what was met stays met', async () => {
    const { d, corrigeer, eerste } = await hersteldesk();
    const vraag = { vraag: 'advies' as const, vraagTekst: 'Wat nu?' };
    const before = await d.meld({ ...vraag, aanleiding: 'zorgen' });
    const advies = before.termijnen.find(({ code }) => code === 'advies');
    const op = toIsoDate('2026-11-05');
    await d.doe((c) =>
      meetTermijn(c, { id: advies?.id ?? '', versie: advies?.versie ?? 0, op, met: 'gebeld' }),
    );
    const ontvangenOp = toIsoDate('2026-11-03');
    const after = await corrigeer(eerste(before), { ontvangenOp });
    const term = (code: string) => after.termijnen.find((one) => one.code === code);
    expect(term('advies')).toMatchObject({ vervalt: '2026-11-06', voldaanOp: '2026-11-05' });
    expect(term('informatieplicht')).toMatchObject({ vervalt: '2026-12-03', voldaanOp: null });
    expect(after.begonnenOp).toBe('2026-11-03');
    const geen = await corrigeer(eerste(after), { vraag: 'geen', vraagTekst: '' });
    expect(geen.termijnen.map(({ code }) => code)).toEqual(['informatieplicht']);
  });

  test('is refused what a new one is refused, and nothing changes', async () => {
    const { d, corrigeer, eerste } = await hersteldesk();
    const before = await d.meld(ZITTING);
    await expect(
      corrigeer(eerste(before), { ontvangenOp: toIsoDate('2026-11-06') }),
    ).rejects.toMatchObject({ fout: { code: 'invalid_input' } });
    await expect(corrigeer({ ...eerste(before), versie: 9 }, ANDERE_ZITTING)).rejects.toMatchObject(
      { fout: { code: 'conflict', data: { wat: 'melding' } } },
    );
    expect(await d.dossier(before.id)).toEqual(before);
  });

  test.each(['closed', 'restricted'])('is corrected in a %s dossier all the same', async (hoe) => {
    const { d, corrigeer, trekIn, eerste } = await hersteldesk();
    const { id } = await d.meld({ ...ZITTING, huishouden: GEEN_KINDEREN });
    await (hoe === 'closed' ? sluit(d, id) : beperk(d, id));
    const after = await corrigeer(eerste(await d.dossier(id)), ANDERE_ZITTING);
    expect(zaken(after)).toEqual([['dagvaarding_verzonden', 'zitting_bepaald 2026-12-08']]);
    expect(openstaand(after)).toEqual(
      hoe === 'closed' ? [] : ['dagvaarding 2026-11-09', 'zitting 2026-12-08'],
    );
    const gone = await trekIn(eerste(after));
    expect(gone.meldingen).toEqual([]);
    expect(gone.geslotenOp === null).toBe(hoe === 'restricted');
  });
});

describe('a melding that is withdrawn', () => {
  test('asks for a code and words after a quarter of an hour, and is seen with both', async () => {
    const { d, trekIn, eerste } = await hersteldesk();
    const before = await d.meld(ZITTING);
    d.later(KWARTIER + 0.01);
    await expect(trekIn(eerste(before), { reden: 'dubbel' })).rejects.toMatchObject(
      refusal('intrekwoorden_ontbreken'),
    );
    await expect(trekIn(eerste(before), { woorden: 'Dubbel.' })).rejects.toMatchObject(
      refusal('herstelreden_ontbreekt'),
    );
    const after = await trekIn(eerste(before), { reden: 'melder_trok_in', woorden: 'Betaald.' });
    expect(after.meldingen).toEqual([]);
    expect(after.ingetrokkenMeldingen).toMatchObject([
      {
        ingetrokken: {
          ...{ reden: 'melder_trok_in', woorden: 'Betaald.', door: 'Sam Screener' },
          ...{ op: '2026-11-05', verplaatstNaar: null },
        },
      },
    ]);
    expect(after.historie[0]).toMatchObject({ soort: 'melding_ingetrokken' });
    expect(openstaand(after)).toEqual([]);
    expect(after.termijnen).toEqual([]);
    expect(after.procedures).toEqual([]);
    expect(after.processtap).toBe('1');
  });

  test('counts nowhere: not in lists, not in the export', async () => {
    const { d, ook, trekIn } = await hersteldesk();
    const first = await d.meld({ aanleiding: 'zorgen' });
    const before = await gevolgen(d, first.id);
    const both = await ook(first, { aanleiding: 'recidive', achterstandCent: 125_050 });
    const period = { van: toIsoDate('2026-11-01'), tot: toIsoDate('2026-11-30') };
    const rows = async (soort: 'meldingen' | 'dossiers') =>
      d.lees((c) => exportRijen(c, { soort, ...period }));
    expect(await rows('meldingen')).toHaveLength(2);
    await trekIn(laatste(both), CODE);
    expect(await gevolgen(d, first.id)).toEqual(before);
    expect(await rows('meldingen')).toHaveLength(1);
    expect(await rows('dossiers')).toMatchObject([{ aantalMeldingen: 1 }]);
    await trekIn(laatste(await d.dossier(first.id)), CODE);
    expect(await rows('meldingen')).toEqual([]);
    expect(await rows('dossiers')).toEqual([]);
  });

  test('leaves what another melding told as well standing with that one', async () => {
    const { d, ook, trekIn } = await hersteldesk();
    const first = await d.meld(ZITTING);
    const both = await ook(first, { ...ZITTING });
    expect(zaken(both)).toEqual([['dagvaarding_verzonden', 'zitting_bepaald 2026-12-01']]);
    const oldest = both.meldingen.find(({ id }) => id === first.meldingen[0]?.id) as Melding;
    const after = await trekIn(oldest, CODE);
    expect(zaken(after)).toEqual([['dagvaarding_verzonden', 'zitting_bepaald 2026-12-01']]);
    const kept = after.procedures[0]?.gebeurtenissen.filter(
      ({ ingetrokken }) => ingetrokken === null,
    );
    expect(new Set(kept?.map(({ meldingId }) => meldingId))).toEqual(new Set([laatste(both).id]));
    expect(openstaand(after)).toContain('zitting 2026-12-01');
    const none = await trekIn(laatste(after), CODE);
    expect(openstaand(none)).toEqual([]);
  });

  test('frees what was linked to it: that counts, and is informed about, from then on', async () => {
    const { d, ook, trekIn } = await hersteldesk();
    const first = await d.meld({ aanleiding: 'zorgen' });
    const zelfdeAls = first.meldingen[0]?.id ?? '';
    await ook(first, { aanleiding: 'zorgen', zelfdeAls });
    const three = await ook(first, { aanleiding: 'zorgen', zelfdeAls });
    const plicht = (one: typeof three) =>
      one.termijnen.filter(({ code }) => code === 'informatieplicht');
    expect(plicht(three)).toHaveLength(1);
    const after = await trekIn(three.meldingen.find(({ id }) => id === zelfdeAls) as Melding, CODE);
    expect(plicht(after)).toMatchObject([{ voldaanOp: null }]);
    const [oldest, newest] = [...after.meldingen].reverse();
    expect([oldest?.zelfdeAls, newest?.zelfdeAls]).toEqual([null, oldest?.id]);
  });

  test('is not withdrawn, linked or changed a second time', async () => {
    const { d, ook, trekIn, eerste } = await hersteldesk();
    const first = await d.meld({ aanleiding: 'zorgen' });
    const both = await ook(first, { aanleiding: 'zorgen' });
    const after = await trekIn(laatste(both));
    const [gone] = after.ingetrokkenMeldingen;
    if (gone === undefined) throw new Error('nothing was withdrawn');
    await expect(trekIn(gone)).rejects.toMatchObject(refusal('melding_ingetrokken'));
    const { id, versie } = gone;
    await expect(
      d.doe((c) => changeKenmerk(c, { id, versie, kenmerk: 'x', aanvaard: [] })),
    ).rejects.toMatchObject(refusal('melding_ingetrokken'));
    const link = { id: eerste(after).id, versie: eerste(after).versie, zelfdeAls: id };
    await expect(d.doe((c) => linkMelding(c, link))).rejects.toMatchObject({
      fout: { code: 'not_found' },
    });
  });
});

describe('a melding in the wrong dossier', () => {
  test('goes to another with its gebeurtenissen, and stays to be seen where it stood', async () => {
    const { d, verplaats, eerste } = await hersteldesk();
    const source = await d.meld(ZITTING);
    const target = await d.meld({ ...overIemand(2), aanleiding: 'zorgen' });
    const after = await verplaats(eerste(source), { dossierId: target.id });
    expect(after.id).toBe(target.id);
    expect(zaken(after)).toEqual([['dagvaarding_verzonden', 'zitting_bepaald 2026-12-01']]);
    expect(openstaand(after)).toEqual(['dagvaarding 2026-11-09', 'zitting 2026-12-01']);
    expect(after.processtap).toBe('6');
    const left = await d.dossier(source.id);
    expect(left).toMatchObject({ meldingen: [], termijnen: [], procedures: [], processtap: '1' });
    expect(left.ingetrokkenMeldingen[0]?.ingetrokken).toMatchObject({
      ...{ reden: 'andere_zaak', verplaatstNaar: { dossierId: target.id, nummer: target.nummer } },
    });
    expect(left.historie[0]).toMatchObject({ gegevens: { naar: target.nummer } });
    expect(after.historie[0]).toMatchObject({ gegevens: { van: source.nummer } });
  });

  test('leaves its letters where they went, and who was told wrongly must hear so', async () => {
    const { d, verplaats, eerste } = await hersteldesk();
    const source = await d.meld(ZITTING);
    const target = await d.meld({ ...overIemand(2), aanleiding: 'zorgen' });
    await schrijf(d, source.id);
    await expect(verplaats(eerste(source), { dossierId: target.id })).rejects.toMatchObject(
      refusal('intrekwoorden_ontbreken'),
    );
    const after = await verplaats(eerste(source), { dossierId: target.id }, 'Andere Anna.');
    expect(openstaand(after)).toEqual(['dagvaarding 2026-11-09', 'zitting 2026-12-01']);
    const left = await d.dossier(source.id);
    expect(new Set(openstaand(left))).toEqual(new Set(['herstel 2026-11-09']));
    // What the letter told is still to be seen.
    expect(left.procedures[0]?.gebeurtenissen.every(({ ingetrokken }) => ingetrokken)).toBe(true);
  });

  test('goes to a new dossier of somebody who is known', async () => {
    const { d, ook, verplaats } = await hersteldesk();
    const first = await d.meld({ aanleiding: 'zorgen' });
    const both = await ook(first, ZITTING);
    const betrokkeneId = persoonVan(first).id;
    const after = await verplaats(laatste(both), { betrokkeneId });
    expect(after.nummer).toBe('2026-00002');
    expect(after.personen.map(({ id }) => id)).toEqual([betrokkeneId]);
    expect(openstaand(after)).toEqual(['dagvaarding 2026-11-09', 'zitting 2026-12-01']);
    expect((await d.dossier(first.id)).meldingen).toHaveLength(1);
    expect(openstaand(await d.dossier(first.id))).toEqual([]);
  });

  test('takes along what somebody mended of it by hand', async () => {
    const { d, verplaats, eerste } = await hersteldesk();
    const source = await d.meld(ZITTING);
    const target = await d.meld({ ...overIemand(2), aanleiding: 'zorgen' });
    const zitting = source.procedures[0]?.gebeurtenissen.find(({ dag }) => dag !== null);
    d.later(0.1);
    await d.doe((c) =>
      correctGebeurtenis(c, {
        ...getypt('zitting_bepaald', { dag: '2026-12-03', tijd: '10:00', op: null }),
        ...{ id: zitting?.id ?? '', versie: zitting?.versie ?? 0, reden: null },
      }),
    );
    const after = await verplaats(eerste(source), { dossierId: target.id });
    expect(zaken(after)).toEqual([['dagvaarding_verzonden', 'zitting_bepaald 2026-12-03']]);
    expect(after.procedures[0]?.zittingen).toMatchObject([{ dag: '2026-12-03', tijd: '10:00' }]);
  });

  test('is not moved to where it stands, nor into or out of what is closed to that', async () => {
    const { d, verplaats, eerste } = await hersteldesk();
    const source = await d.meld({ aanleiding: 'zorgen' });
    const target = await d.meld({
      ...{ ...overIemand(2), aanleiding: 'zorgen', huishouden: GEEN_KINDEREN },
    });
    await expect(verplaats(eerste(source), { dossierId: source.id })).rejects.toMatchObject(
      refusal('staat_al_in_dossier'),
    );
    await sluit(d, target.id);
    await expect(verplaats(eerste(source), { dossierId: target.id })).rejects.toMatchObject(
      refusal('dossier_gesloten'),
    );
    await beperk(d, source.id);
    await expect(
      verplaats(eerste(source), { betrokkeneId: persoonVan(target).id }),
    ).rejects.toMatchObject(refusal('dossier_beperkt'));
  });
});
