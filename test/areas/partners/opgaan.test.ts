import { describe, expect, test } from 'vitest';
import { involvePartner } from '#areas/afsluiten/service-beeindigingen.ts';
import { readIngelicht } from '#areas/afsluiten/service-mededelingen.ts';
import { readBriefinstelling, updateBriefinstelling } from '#areas/brieven/store.ts';
import { naamOp, opvolgerVan } from '#areas/partners/rules-namen.ts';
import {
  changePartner,
  createContactpersoon,
  listPartners,
  readPartner,
} from '#areas/partners/service.ts';
import { mergePartner, removePartnernaam, renamePartner } from '#areas/partners/service-opgaan.ts';
import { listVragen, registerVraag } from '#areas/partnervragen/service-vragen.ts';
import { recordAfstemming } from '#areas/screening/service.ts';
import { addDays, type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { type Diensten, diensten, persoonVan } from '#test/support/diensten.ts';
import { ANNA } from '#test/support/invoer.ts';

const refusal = (regel: string) => ({ fout: { data: { regel } } });
const VANDAAG = toIsoDate('2026-11-05');
const DAG = 24;

async function bureau() {
  const d = await diensten();
  const vind = async (naam: string) => {
    const found = (await d.lees(listPartners)).find((one) => one.naam === naam);
    if (found === undefined) throw new Error(`no partner ${naam}`);
    return found;
  };
  const sleutel = async (naam: string) => {
    const { id, versie } = await vind(naam);
    return { id, versie };
  };
  const gaOp = async (van: string, naar: string, op = VANDAAG) => {
    const key = await sleutel(van);
    const { id } = await vind(naar);
    return d.doe((c) => mergePartner(c, { ...key, naar: id, op }));
  };
  return { d, vind, sleutel, gaOp };
}

/** Another melding of the same partner about the same household. */
async function opnieuw(d: Diensten, dossierId: string, ontvangenOp: IsoDate) {
  const betrokkeneId = persoonVan(await d.dossier(dossierId)).id;
  return d.meld({ dossierId, ontvangenOp, personen: [{ betrokkeneId, gegevens: ANNA }] });
}

describe('the name of a partner', () => {
  test('is that of the day', () => {
    const eerder = [
      { naam: 'Tweede', tot: toIsoDate('2025-01-01') },
      { naam: 'Eerste', tot: toIsoDate('2020-01-01') },
    ];
    const op = (dag: string) => naamOp('Derde', eerder, toIsoDate(dag));
    expect([op('2019-12-31'), op('2020-01-01'), op('2024-12-31'), op('2025-01-01')]).toEqual([
      ...['Eerste', 'Tweede', 'Tweede', 'Derde'],
    ]);
  });

  test('of who went on in another that went on itself is followed, and a circle ends', () => {
    expect(
      opvolgerVan(
        'a',
        new Map([
          ['a', 'b'],
          ['b', 'c'],
        ]),
      ),
    ).toBe('c');
    expect(
      opvolgerVan(
        'a',
        new Map([
          ['a', 'b'],
          ['b', 'a'],
        ]),
      ),
    ).toBe('b');
  });

  test('changes from a day on: what is of before keeps the name of then', async () => {
    const { d, vind, sleutel } = await bureau();
    const { id: dossierId } = await d.meld();
    d.later(DAG);
    const morgen = addDays(VANDAAG, 1);
    const key = await sleutel('Trivire');
    await d.doe((c) => renamePartner(c, { ...key, naam: 'Trivire Nieuw', sinds: morgen }));
    const { meldingen } = await d.dossier(dossierId);
    expect(meldingen.map(({ melder, partner }) => [melder, partner?.naam])).toEqual([
      ['Trivire', 'Trivire'],
    ]);
    await opnieuw(d, dossierId, morgen);
    expect((await d.dossier(dossierId)).meldingen.map(({ melder }) => melder).sort()).toEqual([
      ...['Trivire', 'Trivire Nieuw'],
    ]);
    expect((await vind('Trivire Nieuw')).id).toBe(key.id);
    expect(await d.lees((c) => readPartner(c, { id: key.id }))).toMatchObject({
      eerdereNamen: [{ naam: 'Trivire', tot: morgen }],
    });
  });

  test('is refused in the future, when it is taken, the same, or before the last change', async () => {
    const { d, sleutel } = await bureau();
    const hernoem = async (van: string, naam: string, sinds: string) => {
      const key = await sleutel(van);
      return d.doe((c) => renamePartner(c, { ...key, naam, sinds: toIsoDate(sinds) }));
    };
    await expect(hernoem('Trivire', 'X', '2026-11-06')).rejects.toMatchObject(
      refusal('datum_in_toekomst'),
    );
    await expect(
      hernoem('Trivire', 'woonbron, Vestiging dordrecht', '2026-11-05'),
    ).rejects.toMatchObject(refusal('naam_bezet'));
    await expect(hernoem('Trivire', 'Trivire', '2026-11-05')).rejects.toMatchObject(
      refusal('naam_is_gelijk'),
    );
    await hernoem('Trivire', 'Nieuw', '2026-11-01');
    await expect(hernoem('Nieuw', 'Nieuwer', '2026-11-01')).rejects.toMatchObject(
      refusal('naam_voor_vorige'),
    );
    const { id, versie } = await sleutel('Nieuw');
    const [eerder] = (await d.lees((c) => readPartner(c, { id }))).eerdereNamen;
    await d.doe((c) => removePartnernaam(c, { id, versie, naamId: eerder?.id ?? '' }));
    expect((await d.lees((c) => readPartner(c, { id }))).eerdereNamen).toEqual([]);
  });
});

describe('a partner that goes on in another', () => {
  test('is chosen no more, keeps its past, and gives its people, places and signature', async () => {
    const { d, vind, sleutel, gaOp } = await bureau();
    const { id: dossierId } = await d.meld();
    const { id: van } = await sleutel('Trivire');
    await d.doe((c) =>
      createContactpersoon(c, {
        ...{ partnerId: van, naam: 'Wim Woonconsulent', functie: '', telefoon: '', email: '' },
        actief: true,
      }),
    );
    d.later(DAG);
    const na = await gaOp('Trivire', 'Woonbron, vestiging Dordrecht', addDays(VANDAAG, 1));
    expect(na).toMatchObject({
      actief: false,
      opgegaan: { naam: 'Woonbron, vestiging Dordrecht' },
    });
    const { id: naar } = await vind('Woonbron, vestiging Dordrecht');
    const nu = await d.lees((c) => readPartner(c, { id: naar }));
    expect(nu.contactpersonen.map(({ naam }) => naam)).toEqual(['Wim Woonconsulent']);
    expect(nu.hierin).toMatchObject([{ naam: 'Trivire' }]);
    // Trivire worked in the whole region, so who took its place does.
    expect(nu.gemeenten).toEqual([]);
    expect((await d.dossier(dossierId)).meldingen[0]?.melder).toBe('Trivire');
    await expect(opnieuw(d, dossierId, addDays(VANDAAG, 1))).rejects.toMatchObject(
      refusal('partner_opgegaan'),
    );
    await opnieuw(d, dossierId, VANDAAG);
    expect((await d.dossier(dossierId)).meldingen).toHaveLength(2);
    const { aantalContactpersonen: _a, opgegaan: _o, ...values } = na;
    await expect(d.doe((c) => changePartner(c, { ...values, actief: true }))).rejects.toMatchObject(
      refusal('partner_opgegaan'),
    );
  });

  test('leaves who is to be told, what it asked and what it was asked to the other', async () => {
    const { d, vind, gaOp } = await bureau();
    const { id: dossierId } = await d.meld();
    const { id: naar } = await vind('Vivera Sociaal Wijkteam');
    const { id: team } = await vind('Sterk Papendrecht');
    await d.doe((c) =>
      involvePartner(c, { dossierId, partnerId: team, rol: 'casusregisseur', contact: 'Tim Team' }),
    );
    await d.doe((c) =>
      recordAfstemming(c, {
        ...{ dossierId, soort: 'gevraagd', datum: VANDAAG, partner: team, vraag: null },
        ...{ met: '', tekst: 'Wat weet u?' },
      }),
    );
    await gaOp('Sterk Papendrecht', 'Vivera Sociaal Wijkteam');
    const { partijen } = await d.lees((c) => readIngelicht(c, { dossierId }));
    expect(partijen.map(({ partner }) => partner.naam)).toContain('Vivera Sociaal Wijkteam');
    expect(partijen.map(({ partner }) => partner.naam)).not.toContain('Sterk Papendrecht');
    const { termijnen } = await d.dossier(dossierId);
    expect(termijnen.filter(({ code }) => code === 'afstemming')).toMatchObject([
      { naam: 'Vraag Vivera Sociaal Wijkteam om een reactie over de afstemming' },
    ]);
    await expect(
      d.doe((c) =>
        involvePartner(c, { dossierId, partnerId: team, rol: 'betrokken', contact: '' }),
      ),
    ).rejects.toMatchObject(refusal('partner_opgegaan'));
    expect(naar).not.toBe(team);
  });

  test('has its open question answered as the other, and says who asked then', async () => {
    const { d, vind, gaOp } = await bureau();
    const { id: dossierId } = await d.meld();
    const { id: naar } = await vind('Vivera Sociaal Wijkteam');
    const { id: team } = await vind('Sterk Papendrecht');
    await d.doe((c) =>
      registerVraag(c, {
        ...{ dossierId, over: 'dossier', soort: 'loopt_er_iets', vragersoort: 'partner' },
        ...{ partnerId: team, contactpersoonId: null, vragerNaam: '', vragerTelefoon: '' },
        ...{ alsCasusregisseur: 'nee', ontvangenOp: VANDAAG, kanaal: 'telefoon' },
        ...{ ontvangenDoor: null, vraag: 'Loopt er iets?', beantwoord: null },
      } as Parameters<typeof registerVraag>[1]),
    );
    await gaOp('Sterk Papendrecht', 'Vivera Sociaal Wijkteam');
    const vragen = await d.lees((c) => listVragen(c, { dossierId }));
    expect(vragen).toMatchObject([
      { partnerId: naar, vrager: 'Sterk Papendrecht (nu Vivera Sociaal Wijkteam)' },
    ]);
  });

  test('gives its crisis line to the other that has none', async () => {
    const { d, vind, gaOp } = await bureau();
    const { id: van } = await vind('Sociale Dienst Drechtsteden');
    const { id: naar } = await vind('Avres');
    await d.doe(async (c) => {
      const { id: _id, versie, ...values } = await readBriefinstelling(c.unit);
      const crisislijnen = [{ partnerId: van, telefoon: '078 000 00 01' }];
      await updateBriefinstelling(c.unit, versie, { ...values, crisislijnen });
    });
    await gaOp('Sociale Dienst Drechtsteden', 'Avres');
    const { crisislijnen } = await d.lees((c) => readBriefinstelling(c.unit));
    expect(crisislijnen).toEqual([{ partnerId: naar, telefoon: '078 000 00 01' }]);
    expect((await vind('Avres')).gemeenten).toHaveLength(9);
  });

  test('cannot go on in itself, in another kind, in one that is gone, or in the future', async () => {
    const { gaOp } = await bureau();
    await expect(gaOp('Trivire', 'Trivire')).rejects.toMatchObject(refusal('partner_in_zichzelf'));
    await expect(gaOp('Trivire', 'Avres')).rejects.toMatchObject(refusal('opvolger_andere_soort'));
    await expect(gaOp('Trivire', 'Rhiant', toIsoDate('2026-11-06'))).rejects.toMatchObject(
      refusal('datum_in_toekomst'),
    );
    await gaOp('Trivire', 'Rhiant');
    await expect(gaOp('Poort6', 'Trivire')).rejects.toMatchObject(refusal('opvolger_niet_actief'));
    await expect(gaOp('Trivire', 'Poort6')).rejects.toMatchObject(refusal('opvolger_niet_actief'));
    await gaOp('Rhiant', 'Poort6');
  });
});
