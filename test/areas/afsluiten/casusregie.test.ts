import { describe, expect, test } from 'vitest';
import {
  type Casusregierij,
  casusregieOp,
  casusregieperioden,
  kanCasusregie,
} from '#areas/afsluiten/rules/casusregie.ts';
import { readAfhandeling } from '#areas/afsluiten/service-afhandeling.ts';
import { closeDossier } from '#areas/afsluiten/service-afsluiten.ts';
import {
  involvePartner,
  recordBeeindiging,
  resumeBeeindiging,
  withdrawBeeindiging,
} from '#areas/afsluiten/service-beeindigingen.ts';
import {
  assignCasusregie,
  correctCasusregie,
  endCasusregie,
  withdrawCasusregie,
} from '#areas/afsluiten/service-casusregie.ts';
import { createContactpersoon, listPartners } from '#areas/partners/service.ts';
import { addDays, toIsoDate } from '#domain/dates/iso-date.ts';
import { gestopt } from '#test/support/beeindiging.ts';
import { diensten } from '#test/support/diensten.ts';

const refusal = (regel: string) => ({ fout: { data: { regel } } });
const d0 = toIsoDate;
const VANDAAG = d0('2026-11-05');

const rij = (id: string, van: string, tot: string | null = null): Casusregierij => ({
  ...{ id, van: d0(van), tot: tot === null ? null : d0(tot) },
});

describe('the periods of casusregie', () => {
  test('end by the next one, by what was said, or by closing: whatever is first', () => {
    const perioden = (rijen: readonly Casusregierij[], dicht: string | null = null) =>
      casusregieperioden(rijen, dicht === null ? null : d0(dicht)).map((one) => [
        one.rij.id,
        one.tot,
      ]);
    const [a, b] = [rij('a', '2026-11-01'), rij('b', '2026-11-03')];
    expect(perioden([b, a])).toEqual([
      ['a', '2026-11-03'],
      ['b', null],
    ]);
    expect(perioden([rij('a', '2026-11-01', '2026-11-02'), b], '2026-11-04')).toEqual([
      ['a', '2026-11-02'],
      ['b', '2026-11-04'],
    ]);
    expect(perioden([rij('a', '2026-11-05')], '2026-11-04')).toEqual([['a', '2026-11-05']]);
  });

  test('say who has it on a day: the one before not any more on the day of the next', () => {
    const rijen = [rij('a', '2026-11-01'), rij('b', '2026-11-03', '2026-11-04')];
    const op = (dag: string) => casusregieOp(rijen, null, d0(dag))?.id;
    expect([op('2026-10-31'), op('2026-11-02'), op('2026-11-03'), op('2026-11-04')]).toEqual([
      ...[undefined, 'a', 'b', undefined],
    ]);
  });

  test('are of a Sociaal Team, a corporatie or a jeugdteam', () => {
    const soorten = ['sociaal_team', 'woningcorporatie', 'jeugdteam', 'deurwaarder'] as const;
    expect(soorten.map(kanCasusregie)).toEqual([true, true, true, false]);
  });
});

async function begonnen() {
  const d = await diensten();
  const { id: dossierId } = await d.meld();
  const partners = await d.lees(listPartners);
  const idVan = (naam: string) => partners.find((one) => one.naam === naam)?.id ?? '';
  const team = idVan('Sterk Papendrecht');
  const wijs = (contact: string, van: string, partner = team) =>
    d.doe((c) =>
      assignCasusregie(c, { dossierId, partner, contactpersoon: null, contact, van: d0(van) }),
    );
  const stand = async () => {
    const { casusregie, partners: wie } = await d.lees((c) => readAfhandeling(c, { dossierId }));
    return {
      rijen: casusregie
        .filter(({ ingetrokken }) => ingetrokken === null)
        .map(({ contact, van, tot }) => [contact, van, tot]),
      nu: wie.filter(({ rol }) => rol === 'casusregisseur').map((one) => [one.naam, one.contact]),
      key: (contact: string) => {
        const found = casusregie.find((one) => one.contact === contact);
        return { id: found?.id ?? '', versie: found?.versie ?? 0 };
      },
    };
  };
  return { d, dossierId, idVan, team, wijs, stand };
}

describe('a casusregisseur', () => {
  test('ends the one before on that day, who stays in the history and takes part', async () => {
    const { wijs, stand, idVan } = await begonnen();
    await wijs('Tim Testers', '2026-10-20');
    await wijs('Vera Voorbeeld', '2026-11-05', idVan('Trivire'));
    const { rijen, nu } = await stand();
    expect(rijen).toEqual([
      ['Tim Testers', '2026-10-20', '2026-11-05'],
      ['Vera Voorbeeld', '2026-11-05', null],
    ]);
    expect(nu).toEqual([['Trivire', 'Vera Voorbeeld']]);
  });

  test('of before that is entered afterwards does not take it from who has it now', async () => {
    const { wijs, stand } = await begonnen();
    await wijs('Vera Voorbeeld', '2026-11-03');
    await wijs('Tim Testers', '2026-10-20');
    const { rijen, nu } = await stand();
    expect(rijen).toEqual([
      ['Tim Testers', '2026-10-20', '2026-11-03'],
      ['Vera Voorbeeld', '2026-11-03', null],
    ]);
    expect(nu).toEqual([['Sterk Papendrecht', 'Vera Voorbeeld']]);
  });

  test('is somebody by name, at a partner that can have it, not in the future, one a day', async () => {
    const { d, dossierId, idVan, wijs } = await begonnen();
    await expect(wijs(' ', '2026-11-05')).rejects.toMatchObject(refusal('casusregie_zonder_naam'));
    await expect(wijs('Tim', '2026-11-06')).rejects.toMatchObject(refusal('datum_in_toekomst'));
    await expect(wijs('Tim', '2026-11-05', idVan('Avres'))).rejects.toMatchObject(
      refusal('casusregie_andere_soort'),
    );
    await wijs('Tim', '2026-11-05');
    await expect(wijs('Vera', '2026-11-05')).rejects.toMatchObject(
      refusal('casusregie_zelfde_dag'),
    );
    const elders = await d.doe((c) =>
      createContactpersoon(c, {
        ...{ partnerId: idVan('Trivire'), naam: 'Wim', functie: '', telefoon: '', email: '' },
        actief: true,
      }),
    );
    await expect(
      d.doe((c) =>
        assignCasusregie(c, {
          ...{ dossierId, partner: idVan('Sterk Papendrecht'), contactpersoon: elders.id },
          ...{ contact: 'Wim', van: d0('2026-11-04') },
        }),
      ),
    ).rejects.toMatchObject({ fout: { code: 'not_found' } });
  });

  test('can stop with nobody after them', async () => {
    const { d, wijs, stand } = await begonnen();
    await wijs('Tim Testers', '2026-10-20');
    const key = (await stand()).key('Tim Testers');
    await expect(
      d.doe((c) => endCasusregie(c, { ...key, tot: d0('2026-10-19') })),
    ).rejects.toMatchObject(refusal('casusregie_einde_voor_begin'));
    await d.doe((c) => endCasusregie(c, { ...key, tot: VANDAAG }));
    const { rijen, nu } = await stand();
    expect(rijen).toEqual([['Tim Testers', '2026-10-20', '2026-11-05']]);
    expect(nu).toEqual([]);
  });

  test('that stops early is none from that day on, and a taak stands until there is another', async () => {
    const { d, dossierId, team, wijs, stand } = await begonnen();
    await wijs('Tim Testers', '2026-10-20');
    const taak = async () =>
      (await d.dossier(dossierId)).taken.filter(({ soort }) => soort === 'casusregie');
    expect(await taak()).toEqual([]);
    const stop = { dossierId, partnerId: team, ...gestopt('2026-11-03') };
    const { beeindigingen } = await d.doe((c) => recordBeeindiging(c, stop));
    expect(await stand()).toMatchObject({
      ...{ rijen: [['Tim Testers', '2026-10-20', '2026-11-03']], nu: [] },
    });
    expect((await taak()).map(({ zin }) => zin)).toEqual(['Regel wie de casusregie overneemt.']);
    const { historie } = await d.dossier(dossierId);
    expect(historie.find(({ soort }) => soort === 'casusregie_beeindigd')?.gegevens).toMatchObject({
      ...{ contact: 'Tim Testers', tot: '2026-11-03' },
    });
    // A stop that never was takes it from nobody.
    const id = beeindigingen[0]?.id ?? '';
    await d.doe((c) => withdrawBeeindiging(c, { id, reden: 'verkeerd_ingevoerd' }));
    expect((await stand()).nu).toEqual([['Sterk Papendrecht', 'Tim Testers']]);
    expect(await taak()).toEqual([]);
    const { beeindigingen: weer } = await d.doe((c) => recordBeeindiging(c, stop));
    // Who comes back has it again only when that is said.
    await d.doe((c) => resumeBeeindiging(c, { id: weer[0]?.id ?? '', hervatOp: d0('2026-11-04') }));
    expect(await taak()).toHaveLength(1);
    await wijs('Vera Voorbeeld', '2026-11-05');
    expect(await taak()).toEqual([]);
    expect((await stand()).nu).toEqual([['Sterk Papendrecht', 'Vera Voorbeeld']]);
  });

  test('is still marked after closing when another party stopped, and not when it stopped itself', async () => {
    const { d, dossierId, idVan, team, wijs, stand } = await begonnen();
    await wijs('Tim Testers', '2026-10-20');
    const { versie } = await d.dossier(dossierId);
    const besluit = { reden: 'verhuisd' as const, besluitOp: VANDAAG, toelichting: '' };
    await d.doe((c) => closeDossier(c, { dossierId, versie, ...besluit }));
    const stopt = (partnerId: string) =>
      d.doe((c) => recordBeeindiging(c, { dossierId, partnerId, ...gestopt('2026-11-04') }));
    await stopt(idVan('Trivire'));
    expect((await stand()).nu).toEqual([['Sterk Papendrecht', 'Tim Testers']]);
    const genoteerd = async () =>
      (await d.dossier(dossierId)).historie.filter(({ soort }) => soort === 'casusregie_beeindigd');
    expect(await genoteerd()).toEqual([]);
    await stopt(team);
    expect((await stand()).nu).toEqual([]);
    expect(await genoteerd()).toHaveLength(1);
  });

  test('is put right, and withdrawn: then who had it before goes on', async () => {
    const { d, team, wijs, stand } = await begonnen();
    await wijs('Tim Testers', '2026-10-20');
    await wijs('Vera Voorbeeld', '2026-11-03');
    const vera = (await stand()).key('Vera Voorbeeld');
    await d.doe((c) =>
      correctCasusregie(c, {
        ...{ ...vera, partner: team, contactpersoon: null, contact: 'Vera Voorbeeld' },
        ...{ van: d0('2026-11-01'), tot: null, reden: null },
      }),
    );
    expect((await stand()).rijen[0]).toEqual(['Tim Testers', '2026-10-20', '2026-11-01']);
    await expect(d.doe((c) => endCasusregie(c, { ...vera, tot: VANDAAG }))).rejects.toMatchObject({
      fout: { code: 'conflict' },
    });
    d.later(1);
    const weg = { id: vera.id, reden: null };
    await expect(d.doe((c) => withdrawCasusregie(c, weg))).rejects.toMatchObject(
      refusal('herstelreden_ontbreekt'),
    );
    await d.doe((c) => withdrawCasusregie(c, { ...weg, reden: 'verkeerd_ingevoerd' }));
    const { rijen, nu } = await stand();
    expect(rijen).toEqual([['Tim Testers', '2026-10-20', null]]);
    expect(nu).toEqual([['Sterk Papendrecht', 'Tim Testers']]);
  });

  test('that is added as a partner is in the history too, from that day', async () => {
    const { d, dossierId, team, stand } = await begonnen();
    const voeg = (contact: string) =>
      d.doe((c) =>
        involvePartner(c, { dossierId, partnerId: team, rol: 'casusregisseur', contact }),
      );
    await voeg('Tim Testers');
    await voeg('Vera Voorbeeld');
    expect((await stand()).rijen).toEqual([['Vera Voorbeeld', VANDAAG, null]]);
    d.later(24);
    await voeg('Wim Woonconsulent');
    expect((await stand()).rijen).toEqual([
      ['Vera Voorbeeld', VANDAAG, addDays(VANDAAG, 1)],
      ['Wim Woonconsulent', addDays(VANDAAG, 1), null],
    ]);
  });

  test('has it until the traject is closed, and none is given then', async () => {
    const { d, dossierId, wijs, stand } = await begonnen();
    await wijs('Tim Testers', '2026-10-20');
    const { versie } = await d.dossier(dossierId);
    await d.doe((c) =>
      closeDossier(c, {
        ...{ dossierId, versie, reden: 'verhuisd' as const, toelichting: '', besluitOp: VANDAAG },
      }),
    );
    expect((await stand()).rijen).toEqual([['Tim Testers', '2026-10-20', VANDAAG]]);
    await expect(wijs('Vera', '2026-11-05')).rejects.toMatchObject(refusal('dossier_gesloten'));
  });
});
