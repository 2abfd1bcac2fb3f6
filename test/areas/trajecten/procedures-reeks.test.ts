import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeDossier, reopenDossier } from '#areas/afsluiten/service-afsluiten.ts';
import { readKalenders } from '#areas/beheer/service.ts';
import { meetAfterBrief } from '#areas/brieven/service/registreren.ts';
import { insertBrief } from '#areas/brieven/store.ts';
import { findDossier } from '#areas/dossiers/store.ts';
import { linkMelding } from '#areas/meldingen/service.ts';
import { listPartnerNamen } from '#areas/partners/store.ts';
import { Refusal } from '#areas/refusal.ts';
import { PROCEDUREBRIEVEN } from '#areas/trajecten/rules/afgeleide-termijn.ts';
import {
  GEBEURTENISSOORTEN,
  type Gebeurtenissoort,
} from '#areas/trajecten/rules/gebeurtenissen.ts';
import { verteltOver } from '#areas/trajecten/rules/procedurebrieven.ts';
import { readAfgeleid } from '#areas/trajecten/service/afleiden.ts';
import { deriveInlichtingen } from '#areas/trajecten/service/inlichten.ts';
import { listLopend } from '#areas/trajecten/service/lopend.ts';
import {
  addGebeurtenis,
  correctGebeurtenis,
  withdrawGebeurtenis,
} from '#areas/trajecten/service/procedures.ts';
import { meetTermijn } from '#areas/trajecten/service/termijnen.ts';
import { firstVervalt, listOpenTermijnen, listTermijnen } from '#areas/trajecten/store.ts';
import { addDays, type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { briefRij, type Diensten, diensten } from '#test/support/diensten.ts';
import { ANNA } from '#test/support/invoer.ts';
import { AANVAARD_ALLES, getypt } from './procedures-support.ts';

const BEGIN = toIsoDate('2026-11-05');
const BERT = { ...ANNA, voornaam: 'Bert', geboortedatum: '1-1-1970' };

/** One thing that somebody does with the dossier; `nummer` chooses of what there is. */
type Stap = {
  readonly doe:
    | 'add'
    | 'correct'
    | 'withdraw'
    | 'meld'
    | 'link'
    | 'brief'
    | 'meet'
    | 'wacht'
    | 'heropen';
  readonly soort: Gebeurtenissoort;
  readonly nummer: number;
  readonly dag: number;
  readonly van: boolean;
  readonly wie: number;
};

const SOORTEN: readonly Gebeurtenissoort[] = [
  ...(['dagvaarding_verzonden', 'dagvaarding_betekend', 'zitting_bepaald'] as const),
  ...(['zitting_verplaatst', 'ontruiming_aangezegd', 'ontruiming_uitgesteld'] as const),
];

const anyStap: fc.Arbitrary<Stap> = fc.record({
  doe: fc.constantFrom(
    ...(['add', 'add', 'add', 'correct', 'withdraw', 'meld', 'link', 'brief', 'brief'] as const),
    ...(['meet', 'wacht', 'heropen'] as const),
  ),
  soort: fc.oneof(fc.constantFrom(...SOORTEN), fc.constantFrom(...GEBEURTENISSOORTEN)),
  nummer: fc.nat(5),
  dag: fc.integer({ min: -2, max: 30 }),
  van: fc.boolean(),
  wie: fc.nat(2),
});

/** A dossier of two people, and what can be done with it. */
async function werkplek() {
  const d = await diensten();
  const { id } = await d.meld({
    aanleiding: 'dagvaarding_verzonden',
    personen: [ANNA, BERT].map((gegevens) => ({ betrokkeneId: null, gegevens })),
    huishouden: { kinderen: 'nee', leeftijden: [], ondersteuningsvraag: '', samenstelling: '' },
  });
  const namen = [...(await d.lees((c) => listPartnerNamen(c.unit)))];
  const partners = ['Trivire', 'Woonkracht10', 'Sterk Papendrecht'].map(
    (naam) => namen.find(([, one]) => one === naam)?.[0] ?? '',
  );
  return { d, id, partners };
}
type Werkplek = Awaited<ReturnType<typeof werkplek>>;

const kies = <T>(all: readonly T[], nummer: number): T | undefined => all[nummer % all.length];
const vandaag = (d: Diensten) => toIsoDate(d.nu().slice(0, 10));

async function zet({ d, id, partners }: Werkplek, stap: Stap): Promise<void> {
  const { soort, nummer, dag, van, wie } = stap;
  const dossier = await d.dossier(id);
  const today = vandaag(d);
  const named = addDays(today, dag);
  const days = dossier.procedures.flatMap(({ gebeurtenissen }) =>
    gebeurtenissen.flatMap((one) => one.dag ?? []),
  );
  const moved: IsoDate | undefined = kies(days, nummer);
  const person = kies(dossier.personen, wie);
  const typed = {
    ...getypt(soort, { dag: named, aanvaard: AANVAARD_ALLES, op: van ? null : BEGIN }),
    vernomenOp: today,
    gedaagden: wie === 2 || person === undefined ? null : [person.id],
    gegevens: {
      ...(van && moved !== undefined ? { van: moved } : {}),
      ...(nummer % 2 === 0 ? { dekt: 'ja' as const } : {}),
    },
  };
  const gebeurtenis = kies(
    dossier.procedures.flatMap(({ gebeurtenissen }) =>
      gebeurtenissen.filter(({ ingetrokken }) => ingetrokken === null),
    ),
    nummer,
  );
  const key = { id: gebeurtenis?.id ?? '', versie: gebeurtenis?.versie ?? 0 };
  switch (stap.doe) {
    case 'add': {
      const procedureId = kies([...dossier.procedures.map((one) => one.id), null], nummer) ?? null;
      await d.doe((c) => addGebeurtenis(c, { ...typed, dossierId: id, procedureId }));
      return;
    }
    case 'correct':
      await d.doe((c) => correctGebeurtenis(c, { ...typed, ...key, reden: 'verkeerd_ingevoerd' }));
      return;
    case 'withdraw':
      await d.doe((c) => withdrawGebeurtenis(c, { ...key, reden: 'bericht_klopte_niet' }));
      return;
    case 'meld': {
      const first = dossier.meldingen.at(-1);
      await d.meld({
        aanleiding: wie === 0 ? 'dagvaarding_verzonden' : 'ontruiming_aangezegd',
        ...{ partnerId: kies(partners, nummer) ?? '', dossierId: id, ontvangenOp: today },
        personen: [{ betrokkeneId: dossier.personen[0]?.id ?? '', gegevens: ANNA }],
        zelfdeAls: van ? (first?.id ?? null) : null,
        datums: {
          ...{ dagvaarding: null, huisuitzetting: null },
          zitting: wie === 0 ? named : null,
          ontruiming: wie === 1 ? named : null,
        },
        aanvaard: ['datums.zitting:voorbij', 'datums.ontruiming:voorbij'],
      });
      return;
    }
    case 'link': {
      const [one, other] = [kies(dossier.meldingen, nummer), kies(dossier.meldingen, nummer + 1)];
      if (one === undefined || other === undefined) return;
      await d.doe((c) =>
        linkMelding(c, { id: one.id, versie: one.versie, zelfdeAls: van ? other.id : null }),
      );
      return;
    }
    case 'brief': {
      const one = kies(await d.lees((c) => readAfgeleid(c, id)), nummer);
      const brief = kies(PROCEDUREBRIEVEN, wie);
      if (one === undefined || brief === undefined || person === undefined) return;
      const over = verteltOver(brief, one.gebeurtenissen, one.afleiding.stand, person.id);
      await d.doe(async (c) => {
        const row = {
          ...briefRij(id, person.id, c.newId()),
          ...{ soort: brief, verzondenOp: today, procedureId: one.row.id },
          over: over.map((told) => told.id),
        };
        await insertBrief(c.unit, row);
        await meetAfterBrief(c, row);
      });
      return;
    }
    case 'meet': {
      // The duty to inform is met by a letter alone, and partners are told where that is kept.
      const open = dossier.termijnen.filter(
        ({ voldaanOp, code, betrokkeneId }) =>
          voldaanOp === null &&
          !['informatieplicht', 'informeren', 'beeindiging_verteld'].includes(code) &&
          (code !== 'vertellen' || betrokkeneId !== null),
      );
      const one = kies(open, nummer);
      if (one === undefined) return;
      await d.doe((c) =>
        meetTermijn(c, { id: one.id, versie: one.versie, op: today, met: 'gebeld' }),
      );
      return;
    }
    case 'wacht':
      d.later(24 * (nummer + 1));
      return;
    case 'heropen': {
      const besluit = { reden: 'verhuisd', besluitOp: today, toelichting: '' } as const;
      const closed = await d.doe((c) =>
        closeDossier(c, { dossierId: id, versie: dossier.versie, ...besluit }),
      );
      d.later(24 * 2 * nummer);
      await d.doe((c) =>
        reopenDossier(c, { dossierId: id, versie: closed.versie, reden: 'Toch nog iets.' }),
      );
    }
  }
}

/** Everything that is kept of terms is what follows from the procedures now, and no day is lost. */
async function check({ d, id }: Werkplek): Promise<void> {
  const afgeleid = await d.lees((c) => readAfgeleid(c, id));
  const fresh: (readonly unknown[])[] = afgeleid.flatMap(({ row, traject, afleiding }) =>
    afleiding.termijnen.map((termijn) => {
      const { sleutel, code, naam, begin, vervalt, betrokkeneId, voldaan, brief } = termijn;
      // What a letter told wrongly is put right whether or not the case goes on (AVG 19).
      const dicht =
        traject.geslotenOp === null || brief === 'herstel' ? null : { op: traject.geslotenOp };
      const done = voldaan ?? dicht;
      return [sleutel, code, naam, row.id, begin, vervalt, betrokkeneId, done?.op ?? null];
    }),
  );
  const verteld = await d.lees(async (c) =>
    deriveInlichtingen(c, id, { kalenderOp: await readKalenders(c.unit) }),
  );
  fresh.push(
    ...verteld.map((one) => [
      ...[one.sleutel, one.code, one.naam, one.procedureId, one.begin, one.vervalt],
      ...[one.betrokkeneId, one.voldaanOp],
    ]),
  );
  const kept = (await d.lees((c) => listTermijnen(c.unit, [id])))
    .filter(({ sleutel }) => sleutel !== null)
    .map((one) => [
      ...[one.sleutel, one.code, one.naam, one.procedureId, one.begin, one.vervalt],
      ...[one.betrokkeneId, one.voldaanOp],
    ]);
  const sorted = (rows: readonly (readonly unknown[])[]) =>
    rows.map((row) => JSON.stringify(row)).sort();
  expect(sorted(kept)).toEqual(sorted(fresh));
  expect(new Set(kept.map(([sleutel]) => sleutel)).size).toBe(kept.length);
  // Each day that still stands in the open traject is on a list, unless somebody said otherwise.
  for (const { traject, afleiding } of afgeleid)
    if (traject.geslotenOp === null)
      for (const { dag, door, einde } of [
        ...afleiding.stand.zittingen,
        ...afleiding.stand.ontruimingen,
      ])
        if (einde === null && dag !== null)
          expect(
            kept.some(([sleutel, , , , , due]) => sleutel?.endsWith(door.id) && due === dag),
          ).toBe(true);
  // The first of them, for lists, and who is to move as a list reads it.
  const eerste = await d.lees((c) => firstVervalt(c.unit, id));
  const dossier = await d.dossier(id);
  const first = dossier.termijnen
    .flatMap((one) => (one.voldaanOp === null ? (one.vervalt ?? []) : []))
    .sort()[0];
  expect(eerste.vervalt ?? undefined).toBe(first);
  const rij = await d.lees((c) => findDossier(c.unit, id));
  expect({ vervalt: rij?.vervalt, werksoort: rij?.werksoort }).toEqual(eerste);
  const lopend = await d.lees(async (c) =>
    (await listLopend(c, [id], await listOpenTermijnen(c.unit, [id]))).get(id),
  );
  expect((lopend ?? []).map(({ row, aanZet }) => [row.id, aanZet])).toEqual(
    dossier.procedures
      .filter(({ isLopend }) => isLopend)
      .map((procedure) => [procedure.id, procedure.aanZet]),
  );
}

test('after whatever is done, in whatever order, the terms that are kept are those that follow', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStap, { minLength: 4, maxLength: 14 }), async (stappen) => {
      const plek = await werkplek();
      try {
        for (const stap of stappen) {
          // What is refused changes nothing.
          await zet(plek, stap).catch((error: unknown) => {
            if (!(error instanceof Refusal)) throw error;
          });
          await check(plek);
        }
      } finally {
        await plek.d.store.close();
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);
