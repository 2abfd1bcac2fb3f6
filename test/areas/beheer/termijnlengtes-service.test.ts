import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { readAfhandeling } from '#areas/afsluiten/service-afhandeling.ts';
import { closeDossier } from '#areas/afsluiten/service-afsluiten.ts';
import { recordBeeindiging } from '#areas/afsluiten/service-beeindigingen.ts';
import { bekendeTermijnen } from '#areas/beheer/rules/meegeleverde-sets.ts';
import { lengteregelVoor } from '#areas/beheer/rules/termijnlengtes.ts';
import {
  changeTermijnregel,
  copyAfsprakenset,
  listAfsprakensets,
  listOrganisatietermijnen,
} from '#areas/beheer/service-sets.ts';
import { compose } from '#areas/brieven/service/opstellen.ts';
import { readDossier } from '#areas/dossiers/service/dossiers.ts';
import { composeAntwoord } from '#areas/partnervragen/service.ts';
import { Refusal } from '#areas/refusal.ts';
import { recordScreening } from '#areas/screening/service.ts';
import { schema } from '#areas/tables.ts';
import { EENHEDEN, type Looptijd } from '#areas/trajecten/rules/termijn.ts';
import { explainTermijn } from '#areas/trajecten/service/termijn-uitleg.ts';
import { readCijfers } from '#areas/verantwoording/service/cijfers.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { gestopt } from '#test/support/beeindiging.ts';
import { type Diensten, diensten, persoonVan } from '#test/support/diensten.ts';
import { gescreend } from '#test/support/screening.ts';

const TODAY = toIsoDate('2026-11-05');
const CODES = bekendeTermijnen.map(({ code }) => code);
const GEEN_KINDEREN = {
  kinderen: 'nee' as const,
  ...{ leeftijden: [], ondersteuningsvraag: '', samenstelling: '' },
};

async function regelOf({ lees }: Diensten, code: string) {
  const set = (await lees(listAfsprakensets)).find(({ inGebruik }) => inGebruik);
  const eigen = await lees(listOrganisatietermijnen);
  const regel = [...(set?.termijnen ?? []), ...eigen].find((termijn) => termijn.code === code);
  if (set === undefined || regel === undefined) throw new Error(`no term ${code}`);
  return { set, regel };
}

/** A name of letters, so that everybody is somebody else. */
const nameOf = (number: number) =>
  `Proef${String(number).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? 'k')}`;

/** The work on one dossier that follows the terms of the set, up to and including its closing. */
async function work(d: Diensten, number: number): Promise<'gesloten' | Refusal> {
  const dossier = await d.meld({
    personen: [{ betrokkeneId: null, gegevens: { achternaam: nameOf(number) } }],
    aanleiding: 'dagvaarding_verzonden',
    ...{ vraag: number % 2 === 0 ? 'advies' : 'ondersteuning', vraagTekst: 'Wat nu?' },
    datums: {
      ...{ dagvaarding: TODAY, zitting: toIsoDate('2026-12-01') },
      ...{ ontruiming: toIsoDate('2026-12-15'), huisuitzetting: null },
    },
    huishouden: GEEN_KINDEREN,
  });
  const { id: dossierId, termijnen } = dossier;
  // Every term that starts has a day, so that it stands on a list.
  expect(termijnen.filter(({ vervalt }) => vervalt === null)).toEqual([]);
  for (const { id } of termijnen) await d.lees((read) => explainTermijn(read, { id }));
  const brief = {
    ...{ dossierId, betrokkeneId: persoonVan(dossier).id, bezoek: null },
    ...{ procedureId: null, meldingId: null },
  };
  await d.lees((read) => compose(read, { ...brief, soort: 'dagvaarding', datum: TODAY }));
  await d.lees((read) =>
    composeAntwoord(read, {
      ...{ dossierId, partnerId: d.partnerId, soort: 'advies', ontvanger: '' },
      ...{ termijnId: null, nieuweDatum: null, tekst: 'Bel de huurder.' },
    }),
  );
  const ended = await d.doe((write) =>
    recordBeeindiging(write, {
      ...{ dossierId, partnerId: d.partnerId, ...gestopt(TODAY) },
    }),
  );
  expect(ended.beeindigingen).toHaveLength(1);
  await d.lees((read) => readCijfers(read, { van: TODAY, tot: TODAY }));
  await d.doe((write) => recordScreening(write, gescreend(dossierId)));
  const { versie } = await d.lees((read) => readDossier(read, { id: dossierId }));
  try {
    await d.doe((write) =>
      closeDossier(write, {
        ...{ dossierId, versie, reden: 'oplossing', besluitOp: TODAY, toelichting: '' },
      }),
    );
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  const { afsluitingen } = await d.lees((read) => readAfhandeling(read, { dossierId }));
  expect(afsluitingen[0]?.vernietigenOp).toSatisfy((day) => String(day) > TODAY);
  expect(afsluitingen[0]?.informeren).toHaveLength(1);
  return 'gesloten';
}

describe('a length of a term', () => {
  test.each(CODES)(
    'of %s is refused at the setting, or all work goes on with it',
    async (code) => {
      const d = await diensten();
      let number = 0;
      for (const eenheid of EENHEDEN) {
        const grens = lengteregelVoor(code).eenheden[eenheid];
        const { min = 0, max = 0 } = grens ?? {};
        const amounts = new Set([-1, 0, 0.5, min, Math.min(min + 1, max), max, max + 1, 251]);
        for (const aantal of amounts) {
          const { regel } = await regelOf(d, code);
          const input = { id: regel.id, versie: regel.versie, eenheid, aantal };
          const fits = grens !== undefined && Number.isInteger(aantal);
          if (fits && aantal >= min && aantal <= max) {
            await d.doe((write) => changeTermijnregel(write, input));
            expect(await work(d, number)).toBe('gesloten');
            number += 1;
          } else {
            const wrong = d.doe((write) => changeTermijnregel(write, input));
            await expect(wrong).rejects.toMatchObject({
              fout: {
                code: 'invalid_input',
                data: { velden: [{ veld: grens === undefined ? 'eenheid' : 'aantal' }] },
              },
            });
            const after = (await regelOf(d, code)).regel;
            expect([after.eenheid, after.aantal]).toEqual([regel.eenheid, regel.aantal]);
          }
        }
      }
      expect(number).toBeGreaterThan(0);
    },
    60_000,
  );

  test.each(CODES)(
    'of %s that stands wrong in the register stops no melding, and closing says what to mend',
    async (code) => {
      const d = await diensten();
      let number = 0;
      for (const eenheid of EENHEDEN)
        for (const aantal of [0, 101, 250]) {
          const { regel } = await regelOf(d, code);
          await d.store.write(async (unit) => {
            const values = { eenheid, aantal };
            const { termijnregel } = schema;
            await unit.update(termijnregel).set(values).where(eq(termijnregel.id, regel.id));
          });
          const outcome = await work(d, number);
          number += 1;
          const stops = code === 'bewaartermijn' && !givesDay({ eenheid, aantal });
          if (!stops) expect(outcome).toBe('gesloten');
          else
            expect(outcome).toMatchObject({
              fout: { code: 'rule_violated', data: { regel: 'bewaartermijn_onjuist' } },
            });
        }
    },
    60_000,
  );

  test('that stands wrong is of the organisation: no copy of a set changes it', async () => {
    const d = await diensten();
    const { set, regel } = await regelOf(d, 'bewaartermijn');
    await d.store.write(async (unit) => {
      const { termijnregel } = schema;
      await unit.update(termijnregel).set({ eenheid: 'uren' }).where(eq(termijnregel.id, regel.id));
    });
    const copy = await d.doe((write) =>
      copyAfsprakenset(write, { id: set.id, naam: 'Nieuwe set', geldigVan: TODAY }),
    );
    expect(copy.termijnen.map(({ code }) => code)).not.toContain('bewaartermijn');
    expect(await work(d, 1)).toMatchObject({ fout: { data: { details: { lengte: '1 uur' } } } });
    const { regel: wrong } = await regelOf(d, 'bewaartermijn');
    await d.doe((write) =>
      changeTermijnregel(write, {
        ...{ id: wrong.id, versie: wrong.versie, eenheid: 'jaren', aantal: 2 },
      }),
    );
    expect(await work(d, 2)).toBe('gesloten');
  });
});

/** Whether closing can follow from a stored bewaartermijn, however odd. */
function givesDay({ eenheid, aantal }: Looptijd): boolean {
  const most = { werkdagen: 250, dagen: 36_600, weken: 5_200, maanden: 1_200, jaren: 100 };
  return eenheid in most && aantal >= 1 && aantal <= most[eenheid as keyof typeof most];
}
