import { describe, expect, test } from 'vitest';
import { KEUZEGROEPEN, type Keuzes } from '#areas/personen/rules/samenvoegen.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { register, registered } from '#test/support/dossiers.ts';
import { ANNA, invoer } from '#test/support/invoer.ts';
import { httpTransport, portTransport } from '#test/support/transports.ts';
import { refused } from '../host/support.ts';

describe.each([
  ['loopback HTTP', httpTransport],
  ['a MessagePort', portTransport],
] as const)('persons made one and two over %s', (_name, connect) => {
  async function begin() {
    const begun = await register(connect as typeof portTransport);
    const { client, partnerId } = begun;
    const een = (await registered(client, invoer(partnerId))).dossier;
    const gegevens = { ...ANNA, achternaam: 'van den Voorbeelt', telefoon: '0612345678' };
    const personen = [{ betrokkeneId: null, gegevens, gezien: een.personen.map(({ id }) => id) }];
    const ander = (await registered(client, invoer(partnerId, { personen }))).dossier;
    const wie = { dossierId: een.id, id: een.personen[0]?.id ?? '' };
    return { ...begun, een, ander, wie };
  }

  test('go from a candidate to one person, to two again, and can be split later', async () => {
    const { client, een, ander, wie } = await begin();
    const [found] = await client.personen.listKandidaten({ ...wie, dossiernummer: '' });
    const anderId = found?.betrokkene.id ?? '';
    expect(anderId).toBe(ander.personen[0]?.id);
    const { blijft, weg, groepen } = await client.personen.comparePersonen({ ...wie, anderId });
    const keuzes = Object.fromEntries(
      groepen.map(({ groep, voorstel }) => [groep, voorstel]),
    ) as Keuzes;
    const key = ({ betrokkene: { id, versie } }: typeof blijft) => ({ id, versie });
    const { id } = await client.personen.mergePersonen({
      ...{ dossierId: een.id, blijft: key(blijft), weg: key(weg), keuzes },
    });
    const na = await client.dossiers.readDossier({ id: ander.id });
    expect(na.personen).toMatchObject([
      { id: wie.id, telefoon: '0612345678', andere: [{ id: een.id, open: true }] },
    ]);
    const [undoable] = await client.personen.listOngedaanbaar({ dossierId: ander.id });
    expect(undoable).toMatchObject({ id, tot: toIsoDate('2026-12-05'), laatste: true });
    await client.personen.undoPersonen({ dossierId: ander.id, id });
    const terug = await client.dossiers.readDossier({ id: ander.id });
    expect(terug.personen).toMatchObject([{ id: anderId, andere: [] }]);
    expect(terug.historie.map(({ soort }) => soort)).toContain('samenvoegen_ongedaan');
  });

  test('split by what is proposed', async () => {
    const { client, partnerId, een, wie } = await begin();
    const tweede = await client.meldingen.registerMelding(
      invoer(partnerId, { personen: [{ betrokkeneId: wie.id, gegevens: ANNA }] }),
    );
    const { betrokkene, velden } = await client.personen.viewSplitsing(wie);
    const verdelingen = Object.fromEntries(
      velden
        .filter(({ veld }) => veld !== 'geboortedatum')
        .map(({ veld, van, naar }) => [veld, { van, naar }]),
    );
    const { betrokkeneId } = await client.personen.splitPersoon({
      ...{ dossierId: een.id, persoon: { id: wie.id, versie: betrokkene.versie } },
      ...{ dossiers: [tweede.dossierId], verdelingen },
    });
    const { personen } = await client.dossiers.readDossier({ id: tweede.dossierId });
    expect(personen).toMatchObject([
      { id: betrokkeneId, achternaam: 'Voorbeeld', geboortedatum: null },
    ]);
  });

  test('are refused to who does not handle dossiers, and for half of the choices', async () => {
    const { openBeheerder, client, wie, ander } = await begin();
    const beheerder = await openBeheerder();
    expect(await refused(beheerder.personen.viewSplitsing(wie))).toMatchObject({
      code: 'forbidden',
    });
    const weg = { id: ander.personen[0]?.id ?? '', versie: 1 };
    const half = { dossierId: wie.dossierId, blijft: { id: wie.id, versie: 1 }, weg };
    const keuzes = { [KEUZEGROEPEN[0] ?? '']: 'blijft' } as Keuzes;
    expect(await refused(client.personen.mergePersonen({ ...half, keuzes }))).toMatchObject({
      code: 'invalid_input',
    });
  });
});
