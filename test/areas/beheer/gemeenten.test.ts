import { describe, expect, test } from 'vitest';
import { readAfhandeling } from '#areas/afsluiten/service-afhandeling.ts';
import { readIngelicht } from '#areas/afsluiten/service-mededelingen.ts';
import { GEMEENTEN, SOCIALE_DIENSTEN } from '#areas/beheer/rules/regio.ts';
import { changeGemeente, listGemeenten } from '#areas/beheer/service-gemeenten.ts';
import { readGemeenten } from '#areas/beheer/service-regio.ts';
import { crisislijnVan } from '#areas/brieven/service/crisislijn.ts';
import { listPartners } from '#areas/partners/service.ts';
import { mergePartner } from '#areas/partners/service-opgaan.ts';
import { schema } from '#areas/tables.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { diensten } from '#test/support/diensten.ts';

const refusal = (regel: string) => ({ fout: { data: { regel } } });
const PAPENDRECHT = '0590';

async function bureau() {
  const d = await diensten();
  const partners = await d.lees(listPartners);
  const idVan = (naam: string) => partners.find((one) => one.naam === naam)?.id ?? '';
  const van = async (code: string) => (await d.lees((c) => readGemeenten(c.unit)))(code);
  const zet = async (
    code: string,
    anders: { sociaalTeam?: string | null; socialeDienst?: string | null; crisisnaam?: string },
  ) => {
    const nu = (await d.lees(listGemeenten)).find((one) => one.code === code);
    if (nu === undefined) throw new Error('no such gemeente');
    const { sociaalTeam, socialeDienst, crisisnaam, versie } = nu;
    return d.doe((c) =>
      changeGemeente(c, { code, versie, sociaalTeam, socialeDienst, crisisnaam, ...anders }),
    );
  };
  return { d, idVan, van, zet };
}

describe('what a gemeente has', () => {
  test('starts as the table of the region says', async () => {
    const { van } = await bureau();
    for (const { code, team, socialeDienst } of GEMEENTEN)
      expect(await van(code)).toMatchObject({
        sociaalTeam: { naam: team },
        socialeDienst: { naam: SOCIALE_DIENSTEN[socialeDienst].partner },
        crisisnaam: SOCIALE_DIENSTEN[socialeDienst].crisisnaam,
      });
  });

  test('is nothing for one without a row or outside the region: never an error', async () => {
    const { d, van, zet } = await bureau();
    const niets = { sociaalTeam: null, socialeDienst: null, crisisnaam: '' };
    expect([await van('0363'), await van('')]).toEqual([niets, niets]);
    await d.doe((c) => c.unit.delete(schema.gemeenteregeling));
    expect(await van(PAPENDRECHT)).toEqual(niets);
    const leeg = await d.lees(listGemeenten);
    expect(leeg).toHaveLength(GEMEENTEN.length);
    expect(leeg[0]).toMatchObject({ versie: 0, teamNaam: '', dienstNaam: '' });
    expect(await zet(PAPENDRECHT, { crisisnaam: 'Noodloket' })).toMatchObject({ versie: 1 });
  });

  test('is refused for another kind of partner, and for who was second', async () => {
    const { d, idVan, zet } = await bureau();
    await expect(zet(PAPENDRECHT, { sociaalTeam: idVan('Avres') })).rejects.toMatchObject(
      refusal('gemeente_andere_soort'),
    );
    await zet(PAPENDRECHT, { sociaalTeam: null });
    await expect(
      d.doe((c) =>
        changeGemeente(c, {
          ...{ code: PAPENDRECHT, versie: 1, sociaalTeam: null, socialeDienst: null },
          crisisnaam: '',
        }),
      ),
    ).rejects.toMatchObject({ fout: { code: 'conflict' } });
  });

  test('says which crisis line a letter names', async () => {
    const { d, idVan, zet } = await bureau();
    const [sdd, avres] = [idVan('Sociale Dienst Drechtsteden'), idVan('Avres')];
    const lijnen = [
      { partnerId: sdd, telefoon: '078 000 00 01' },
      { partnerId: avres, telefoon: '0183 00 00 01' },
    ];
    const lijn = () => d.lees((c) => crisislijnVan(c, lijnen, PAPENDRECHT));
    expect(await lijn()).toMatchObject({ telefoon: '078 000 00 01' });
    await zet(PAPENDRECHT, { socialeDienst: avres });
    expect(await lijn()).toMatchObject({ naam: 'Avres', telefoon: '0183 00 00 01' });
    await zet(PAPENDRECHT, { socialeDienst: null });
    expect(await lijn()).toBeNull();
  });

  test('says who got the melding too and is told, and with whom to talk it over', async () => {
    const { d, idVan, zet } = await bureau();
    const { id: dossierId, gemeente } = await d.meld({
      ...{ aanleiding: 'ontruiming_aangezegd', ookSociaalTeam: 'ja' },
    });
    const code = gemeente?.code ?? PAPENDRECHT;
    const partijen = async () =>
      (await d.lees((c) => readIngelicht(c, { dossierId }))).partijen.map(
        ({ partner }) => partner.naam,
      );
    const team = GEMEENTEN.find((one) => one.code === code)?.team ?? '';
    expect(await partijen()).toContain(team);
    await zet(code, { sociaalTeam: idVan('Vivera Sociaal Wijkteam') });
    expect(await partijen()).toContain('Vivera Sociaal Wijkteam');
    expect(await partijen()).not.toContain(team);
    const met = async () => (await d.lees((c) => readAfhandeling(c, { dossierId }))).afstempartners;
    expect(await met()).toMatchObject([{ naam: 'Vivera Sociaal Wijkteam' }]);
    await zet(code, { sociaalTeam: null });
    expect(await met()).toEqual([]);
  });

  test('follows a team that goes on in another', async () => {
    const { d, idVan, van } = await bureau();
    const [id, naar] = [idVan('Sterk Papendrecht'), idVan('Het Bonkelaarhuis')];
    await d.doe((c) => mergePartner(c, { id, versie: 1, naar, op: toIsoDate('2026-11-05') }));
    expect((await van(PAPENDRECHT)).sociaalTeam).toMatchObject({ naam: 'Het Bonkelaarhuis' });
  });
});
