import { describe, expect, test } from 'vitest';
import { closeDossier, reopenDossier } from '#areas/afsluiten/service-afsluiten.ts';
import { insertBrief } from '#areas/brieven/store.ts';
import { updateDossier } from '#areas/dossiers/store.ts';
import { linkMelding } from '#areas/meldingen/service.ts';
import { listPartnerNamen } from '#areas/partners/store.ts';
import { KEUZEGROEPEN, type Keuzes } from '#areas/personen/rules/samenvoegen.ts';
import { mergePersonen } from '#areas/personen/service/samenvoegen.ts';
import { splitPersoon, undoPersonen, viewSplitsing } from '#areas/personen/service/splitsen.ts';
import { changeProcedure } from '#areas/trajecten/service/procedure-wijzigen.ts';
import {
  addGebeurtenis,
  correctGebeurtenis,
  withdrawGebeurtenis,
} from '#areas/trajecten/service/procedures.ts';
import { meetTermijn } from '#areas/trajecten/service/termijnen.ts';
import { listWerk } from '#areas/werk/service.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { briefRij, type Diensten, diensten, persoonVan } from '#test/support/diensten.ts';
import { ANNA } from '#test/support/invoer.ts';
import { getypt, openstaand, zaken } from './procedures-support.ts';

const TODAY = toIsoDate('2026-11-05');
const GEEN_KINDEREN = {
  ...{ kinderen: 'nee' as const, leeftijden: [], ondersteuningsvraag: '', samenstelling: '' },
};

/** Records what happened in the newest procedure of a dossier. */
async function add(d: Diensten, dossierId: string, ...typed: ReturnType<typeof getypt>[]) {
  for (const one of typed) {
    const procedureId = (await d.dossier(dossierId)).procedures[0]?.id ?? null;
    await d.doe((c) => addGebeurtenis(c, { ...one, dossierId, procedureId }));
  }
  return d.dossier(dossierId);
}

async function close(d: Diensten, dossierId: string) {
  const { versie } = await d.dossier(dossierId);
  const besluit = { reden: 'verhuisd', besluitOp: TODAY, toelichting: '' } as const;
  await d.doe((c) => closeDossier(c, { dossierId, versie, ...besluit }));
}

async function reopen(d: Diensten, dossierId: string, dagen: number) {
  d.later(dagen * 24);
  const { versie } = await d.dossier(dossierId);
  await d.doe((c) => reopenDossier(c, { dossierId, versie, reden: 'Toch nog iets.' }));
  return d.dossier(dossierId);
}

const refusal = (regel: string) => ({ fout: { data: { regel } } });

describe('a dossier that is closed', () => {
  const typed = [
    getypt('dagvaarding_betekend'),
    getypt('zitting_bepaald', { dag: '2026-11-10' }),
    getypt('ontruiming_aangezegd', { dag: '2026-12-10' }),
  ];

  test('has nothing due about a procedure any more, and takes nothing new', async () => {
    const d = await diensten();
    const { id } = await d.meld({ huishouden: GEEN_KINDEREN });
    await add(d, id, ...typed);
    await close(d, id);
    const after = await d.dossier(id);
    expect(openstaand(after)).toEqual([]);
    expect(after.procedures).toMatchObject([{ traject: 1, isLopend: false }]);
    await expect(add(d, id, getypt('vonnis'))).rejects.toMatchObject(refusal('dossier_gesloten'));
  });

  test('can be put right: what stood wrong in it is corrected all the same', async () => {
    const d = await diensten();
    const { id } = await d.meld({ huishouden: GEEN_KINDEREN });
    const before = await add(d, id, typed[2] ?? getypt('vonnis'));
    await close(d, id);
    d.later(24);
    const [wrong] = before.procedures[0]?.gebeurtenissen ?? [];
    if (wrong === undefined) throw new Error('nothing was recorded');
    await d.doe((c) =>
      correctGebeurtenis(c, {
        ...getypt('ontruiming_aangezegd', { dag: '2026-12-11' }),
        ...{ id: wrong.id, versie: wrong.versie, reden: 'verkeerd_ingevoerd' },
      }),
    );
    const after = await d.dossier(id);
    expect(zaken(after)).toEqual([['ontruiming_aangezegd 2026-12-11']]);
    expect(openstaand(after)).toEqual([]);
    expect(after.procedures).toMatchObject([{ traject: 1, isLopend: false }]);
  });

  test('goes on as it was when closing is undone within five werkdagen', async () => {
    const d = await diensten();
    const { id } = await d.meld({ huishouden: GEEN_KINDEREN });
    const before = openstaand(await add(d, id, ...typed));
    await close(d, id);
    const after = await reopen(d, id, 7);
    expect(openstaand(after)).toEqual(before);
    expect(after.procedures).toMatchObject([{ traject: 1, isLopend: true }]);
  });

  test('begins another traject later, into which only a day that is ahead goes along', async () => {
    const d = await diensten();
    const { id } = await d.meld({ huishouden: GEEN_KINDEREN });
    await add(d, id, getypt('dagvaarding_betekend'), ...typed.slice(1, 2));
    await d.doe((c) =>
      addGebeurtenis(c, {
        ...getypt('ontruiming_aangezegd', { dag: '2026-12-10' }),
        ...{ dossierId: id, procedureId: null },
      }),
    );
    await close(d, id);
    const after = await reopen(d, id, 8);
    expect(after.procedures).toMatchObject([
      { traject: 2, isLopend: true, ontruimingen: [{ dag: '2026-12-10' }] },
      { traject: 1, isLopend: false, zittingen: [{ dag: '2026-11-10' }] },
    ]);
    expect(openstaand(after)).toEqual(['ontruiming 2026-11-09', 'ontruiming 2026-12-10']);
  });

  test('and opened again takes a procedure along in which something happens: it would run nowhere', async () => {
    const d = await diensten();
    const { id } = await d.meld({ huishouden: GEEN_KINDEREN });
    const [old] = (await add(d, id, getypt('vonnis'))).procedures;
    await close(d, id);
    await reopen(d, id, 8);
    const after = await add(d, id, getypt('ontruiming_aangezegd'));
    expect(after.procedures).toMatchObject([{ id: old?.id, traject: 2, isLopend: true }]);
    expect(openstaand(after)).toEqual([
      ...['nagaan 2026-11-05', 'ontruiming 2026-11-09', 'ontruimingsdag 2026-11-05'],
    ]);
  });
});

test('in a restricted dossier what others do is recorded and put right, and nothing else is changed', async () => {
  const d = await diensten();
  const { id } = await d.meld();
  const { versie } = await d.dossier(id);
  await d.doe((c) => updateDossier(c.unit, { id, versie }, { beperkt: true }));
  const after = await add(d, id, getypt('ontruiming_aangezegd', { dag: '2026-12-10' }));
  expect(openstaand(after)).toContain('ontruiming 2026-12-10');
  const [one] = after.procedures[0]?.gebeurtenissen ?? [];
  const key = { id: one?.id ?? '', versie: one?.versie ?? 0, reden: null };
  await d.doe((c) => withdrawGebeurtenis(c, key));
  expect(openstaand(await d.dossier(id))).toEqual([]);
  const [zaak] = after.procedures;
  const change = { id: zaak?.id ?? '', versie: zaak?.versie ?? 0, verhuurderId: null, gronden: [] };
  await expect(d.doe((c) => changeProcedure(c, change))).rejects.toMatchObject(
    refusal('dossier_beperkt'),
  );
});

test('what is recorded is logged as work on the dossier', async () => {
  const d = await diensten();
  const { id } = await d.meld();
  const seen: string[] = [];
  const logObject = (object: string) => void seen.push(object);
  const typed = { ...getypt('vonnis'), dossierId: id, procedureId: null };
  const { procedures } = await d.doe((c) => addGebeurtenis({ ...c, logObject }, typed));
  const [one] = procedures[0]?.gebeurtenissen ?? [];
  await d.doe((c) =>
    withdrawGebeurtenis(
      { ...c, logObject },
      { ...{ id: one?.id ?? '', versie: one?.versie ?? 0 }, reden: null },
    ),
  );
  expect(new Set(seen)).toEqual(new Set([id]));
});

describe('a melding that turns out to be of another event', () => {
  /** Two verhuurders were thought of; the second melding was of the first event. */
  async function twee() {
    const d = await diensten();
    const partners = await d.lees((c) => listPartnerNamen(c.unit));
    const other = [...partners].find(([, naam]) => naam === 'Woonkracht10')?.[0] ?? '';
    const gemeld = { aanleiding: 'dagvaarding_verzonden' as const };
    const { id, meldingen } = await d.meld({ ...gemeld, huishouden: GEEN_KINDEREN });
    const [first] = meldingen;
    const again = async (datums: Partial<Parameters<typeof d.meld>[0]> = {}) => {
      const { personen } = await d.dossier(id);
      const who = [{ betrokkeneId: personen[0]?.id ?? '', gegevens: ANNA }];
      const after = await d.meld({
        ...{ ...gemeld, dossierId: id, partnerId: other, personen: who },
        ...datums,
      });
      return after.meldingen.find(({ partner }) => partner?.id === other)?.id ?? '';
    };
    return { d, id, first: first?.id ?? '', again };
  }
  const datums = {
    ...{ dagvaarding: null, ontruiming: null, huisuitzetting: null },
    zitting: toIsoDate('2026-12-01'),
  };

  test('stands in the procedure of that event, once, and a letter about it told of that', async () => {
    const { d, id, first, again } = await twee();
    const second = await again({ datums });
    const [later] = (await d.dossier(id)).procedures;
    const person = persoonVan(await d.dossier(id)).id;
    const [gebeurtenis] = later?.gebeurtenissen ?? [];
    await d.doe((c) =>
      insertBrief(c.unit, {
        ...briefRij(id, person, 'b'),
        ...{ procedureId: later?.id ?? null, over: [gebeurtenis?.id ?? ''] },
      }),
    );
    await d.doe((c) => linkMelding(c, { id: second, versie: 1, zelfdeAls: first }));
    const after = await d.dossier(id);
    expect(zaken(after)).toEqual([['dagvaarding_verzonden', 'zitting_bepaald 2026-12-01']]);
    // The letter told of the dagvaarding and not of the zitting.
    expect(openstaand(after)).toEqual(['dagvaarding 2026-11-09', 'zitting 2026-12-01']);
  });

  test('leaves no procedure behind in a list, nor a question about one that nobody sees', async () => {
    const { d, id, first, again } = await twee();
    const second = await again();
    const asked = async () => {
      const { procedures, taken } = await d.dossier(id);
      const shown = new Set(procedures.map((one) => one.id));
      return taken.flatMap(({ soort, over }) =>
        soort === 'gronden' ? [over !== null && shown.has(over)] : [],
      );
    };
    expect(await asked()).toEqual([true, true]);
    await d.doe((c) => linkMelding(c, { id: second, versie: 1, zelfdeAls: first }));
    expect(await asked()).toEqual([true]);
    const { dossiers } = await d.lees((c) =>
      listWerk(c, { wiens: 'iedereen', bak: null, pagina: 1, perPagina: 10 }),
    );
    expect(dossiers.map(({ aanZet }) => aanZet?.wie)).toEqual(['deurwaarder']);
  });

  test('of an earlier traject stays where it is: that one is over', async () => {
    const { d, id, first, again } = await twee();
    await close(d, id);
    await reopen(d, id, 8);
    const second = await again({ datums });
    const before = await d.dossier(id);
    await d.doe((c) => linkMelding(c, { id: second, versie: 1, zelfdeAls: first }));
    const after = await d.dossier(id);
    expect(zaken(after)).toEqual(zaken(before));
    expect(openstaand(after)).toEqual(['dagvaarding 2026-11-09', 'zitting 2026-12-01']);
  });
});

describe('somebody who is made one with another, or parted', () => {
  const keuzes = Object.fromEntries(KEUZEGROEPEN.map((groep) => [groep, 'blijft'])) as Keuzes;
  const key = ({ id, versie }: { id: string; versie: number }) => ({ id, versie });
  /** Of whom a letter is due, and of whom it was met by hand. */
  const brieven = async (d: Diensten, id: string) =>
    (await d.dossier(id)).termijnen
      .filter(({ code }) => code === 'brief')
      .map(({ betrokkeneId, voldaanMet }) => [betrokkeneId, voldaanMet]);

  async function twice() {
    const d = await diensten();
    const een = await d.meld();
    const slip = { ...ANNA, achternaam: 'van den Voorbeelt' };
    const ander = await d.meld({
      personen: [{ betrokkeneId: null, gegevens: slip, gezien: [persoonVan(een).id] }],
    });
    const [blijft, weg] = [persoonVan(een), persoonVan(ander)];
    const merge = () =>
      d.doe((c) =>
        mergePersonen(c, { dossierId: een.id, blijft: key(blijft), weg: key(weg), keuzes }),
      );
    return { d, een, ander, blijft, weg, merge };
  }

  test('keeps what is due to them, what they were told and what was about them alone', async () => {
    const { d, een, ander, blijft, weg, merge } = await twice();
    await add(d, ander.id, getypt('dagvaarding_betekend', { gedaagden: [weg.id] }));
    const zitting = getypt('ontruiming_aangezegd', { dag: '2026-12-10', gedaagden: [weg.id] });
    const { termijnen } = await add(d, ander.id, zitting);
    const met = termijnen.find(({ brief }) => brief === 'ontruiming');
    await d.doe((c) =>
      meetTermijn(c, {
        ...{ id: met?.id ?? '', versie: met?.versie ?? 0, op: TODAY, met: 'verteld bij bezoek' },
      }),
    );
    const before = await brieven(d, ander.id);
    expect(before).toEqual([
      [weg.id, null],
      [weg.id, 'verteld bij bezoek'],
    ]);
    const { id } = await merge();
    expect(await brieven(d, ander.id)).toEqual([
      [blijft.id, null],
      [blijft.id, 'verteld bij bezoek'],
    ]);
    await d.doe((c) => undoPersonen(c, { dossierId: een.id, id }));
    expect(await brieven(d, ander.id)).toEqual(before);
  });

  test('is, once parted, whoever stands in that dossier now', async () => {
    const { d, een, ander, blijft, merge } = await twice();
    await merge();
    await add(d, ander.id, getypt('dagvaarding_betekend', { gedaagden: [blijft.id] }));
    const person = persoonVan(await d.dossier(ander.id));
    const { velden } = await d.lees((c) =>
      viewSplitsing(c, { dossierId: ander.id, id: person.id }),
    );
    const verdelingen = Object.fromEntries(
      velden.map(({ veld, van, naar, waarden }) => [
        veld,
        veld === 'achternaam'
          ? { van: waarden[0]?.id ?? null, naar: waarden[1]?.id ?? null }
          : { van, naar },
      ]),
    );
    const { id, betrokkeneId } = await d.doe((c) =>
      splitPersoon(c, {
        ...{ dossierId: een.id, persoon: key(person), dossiers: [ander.id], verdelingen },
      }),
    );
    expect(await brieven(d, ander.id)).toEqual([[betrokkeneId, null]]);
    await d.doe((c) => undoPersonen(c, { dossierId: een.id, id }));
    expect(await brieven(d, ander.id)).toEqual([[blijft.id, null]]);
  });
});
