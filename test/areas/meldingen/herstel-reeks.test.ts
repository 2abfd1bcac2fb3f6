import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MeldingInvoer } from '#areas/meldingen/contract.ts';
import type { Aanleiding } from '#areas/meldingen/rules.ts';
import { listPartnerNamen } from '#areas/partners/store.ts';
import { addGebeurtenis } from '#areas/trajecten/service/procedures.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { AANVAARD_ALLES, getypt } from '#test/areas/trajecten/procedures-support.ts';
import { getypteMelding, gevolgen, hersteldesk, laatste } from './herstel-support.ts';

const AANLEIDINGEN: readonly Aanleiding[] = [
  ...([
    'zorgen',
    'dagvaarding_aangezegd',
    'dagvaarding_verzonden',
    'vordering_ontbinding',
  ] as const),
  ...(['ontruiming_aangezegd', 'recidive'] as const),
];
const ZITTINGEN = [null, '2026-12-01', '2026-12-08'] as const;

/** A melding, or something that somebody records by hand. */
type Gezegd = {
  readonly aanleiding: Aanleiding;
  readonly zitting: (typeof ZITTINGEN)[number];
  readonly ontruiming: boolean;
  readonly ontvangen: number;
  readonly vraag: 'geen' | 'advies';
  readonly partner: number;
  /** Whether it is linked to the melding before it. */
  readonly zelfde: boolean;
  readonly isHand: boolean;
};

const anyGezegd: fc.Arbitrary<Gezegd> = fc.record({
  aanleiding: fc.constantFrom(...AANLEIDINGEN),
  zitting: fc.constantFrom(...ZITTINGEN),
  ontruiming: fc.boolean(),
  ontvangen: fc.integer({ min: 1, max: 5 }),
  vraag: fc.constantFrom('geen' as const, 'advies' as const),
  // Of one verhuurder: in which procedure later meldingen stand is not reconsidered.
  partner: fc.constant(0),
  zelfde: fc.boolean(),
  isHand: fc.constantFrom(false, false, false, true),
});

const CORPORATIES = ['Trivire', 'Woonkracht10'];

async function plek() {
  const desk = await hersteldesk();
  const namen = [...(await desk.d.lees((c) => listPartnerNamen(c.unit)))];
  const partners = CORPORATIES.map((naam) => namen.find(([, one]) => one === naam)?.[0] ?? '');
  const { id } = await desk.d.meld({ aanleiding: 'zorgen', ontvangenOp: toIsoDate('2026-11-01') });
  const typed = (one: Gezegd): Partial<MeldingInvoer> => ({
    ...{ aanleiding: one.aanleiding, vraag: one.vraag, partnerId: partners[one.partner] ?? '' },
    vraagTekst: one.vraag === 'geen' ? '' : 'Wat nu?',
    ontvangenOp: toIsoDate(`2026-11-0${one.ontvangen}`),
    datums: {
      ...{ dagvaarding: null, huisuitzetting: null },
      zitting: one.zitting === null ? null : toIsoDate(one.zitting),
      ontruiming: one.ontruiming ? toIsoDate('2026-12-15') : null,
    },
  });
  const zeg = async (one: Gezegd) => {
    const dossier = await desk.d.dossier(id);
    if (!one.isHand) {
      const vorige = laatste(dossier);
      return desk.ook(dossier, {
        ...typed(one),
        zelfdeAls: one.zelfde ? (vorige.zelfdeAls ?? vorige.id) : null,
      });
    }
    desk.d.later(1);
    const gebeurtenis = getypt('ontruiming_uitgesteld', { op: null, aanvaard: AANVAARD_ALLES });
    const procedureId = dossier.procedures[0]?.id ?? null;
    await desk.d.doe((c) => addGebeurtenis(c, { ...gebeurtenis, dossierId: id, procedureId }));
    return desk.d.dossier(id);
  };
  return { ...desk, id, zeg, typed, partners };
}

const REDEN = { reden: 'verkeerd_ingevoerd', woorden: 'Vergissing.' } as const;
const melding = fc.record({ ...{ wat: anyGezegd } }).map(({ wat }) => ({ ...wat, isHand: false }));

test('a melding that is withdrawn leaves everything as if it was never reported', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyGezegd, { maxLength: 4 }),
      melding,
      fc.array(melding, { maxLength: 2 }),
      async (voor, fout, na) => {
        const [een, ander] = [await plek(), await plek()];
        try {
          for (const one of voor) await een.zeg(one);
          const before = await een.d.dossier(een.id);
          const wrong = laatste(await een.zeg(fout));
          for (const one of na) await een.zeg({ ...one, zelfde: false });
          const versie = (await een.d.dossier(een.id)).meldingen.find(
            ({ id }) => id === wrong.id,
          )?.versie;
          const after = await een.trekIn({ ...wrong, versie: versie ?? 0 }, REDEN);
          for (const one of voor) await ander.zeg(one);
          ander.d.later(1);
          for (const one of na) await ander.zeg({ ...one, zelfde: false });
          expect(after.ingetrokkenMeldingen.map(({ id }) => id)).toEqual([wrong.id]);
          expect(before.ingetrokkenMeldingen).toEqual([]);
          expect(await gevolgen(een.d, een.id)).toEqual(await gevolgen(ander.d, ander.id));
        } finally {
          await een.d.store.close();
          await ander.d.store.close();
        }
      },
    ),
    { numRuns: 15 },
  );
}, 240_000);

test('a melding that is corrected leaves everything as if it had been reported right', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyGezegd, { maxLength: 3 }),
      melding,
      melding,
      fc.array(melding, { maxLength: 2 }),
      async (voor, fout, goed, na) => {
        const [een, ander] = [await plek(), await plek()];
        try {
          for (const plaats of [een, ander]) for (const one of voor) await plaats.zeg(one);
          const right = { ...goed, zelfde: fout.zelfde };
          const wrong = laatste(await een.zeg(fout));
          await ander.zeg(right);
          for (const plaats of [een, ander]) for (const one of na) await plaats.zeg(one);
          const now = (await een.d.dossier(een.id)).meldingen.find(({ id }) => id === wrong.id);
          if (now === undefined) throw new Error('it went');
          await een.corrigeer(now, {
            ...getypteMelding(now),
            ...een.typed(right),
            reden: 'verkeerd_ingevoerd',
          });
          expect(await gevolgen(een.d, een.id)).toEqual(await gevolgen(ander.d, ander.id));
        } finally {
          await een.d.store.close();
          await ander.d.store.close();
        }
      },
    ),
    { numRuns: 15 },
  );
}, 240_000);
