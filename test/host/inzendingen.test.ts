import { expect, test } from 'vitest';
import type { OwnContext } from '#areas/context.ts';
import { once } from '#areas/once.ts';
import { insertAccount } from '#areas/toegang/store.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { doOnceOwn, type OnceCall } from '#host/engine/inzendingen.ts';
import type { Omgeving } from '#host/engine/omgeving.ts';
import { noMiddelen } from '#test/support/middelen.ts';
import { NOW, testStore } from '#test/support/store.ts';

const ACCOUNT = {
  ...{ id: 'a', naam: 'A', accountnaam: 'a', rollen: ['screener' as const] },
  ...{ actief: true, gemaaktOp: NOW, versie: 1 },
};

test('two that looked before either had written, as letters that are printed first, still make one', async () => {
  const store = testStore();
  await store.write((unit) => insertAccount(unit, ACCOUNT));
  const base = {
    ...{ now: NOW, today: toIsoDate('2026-11-05'), newId: () => 'n', middelen: noMiddelen },
    ...{ account: ACCOUNT, logObject: () => undefined, registered: () => undefined },
  };
  const context: OwnContext = {
    ...base,
    read: (work) => store.read((unit) => work({ ...base, unit })),
    write: (work) => store.write((unit) => work({ ...base, unit })),
  };
  let looked = 0;
  const bothLooked = Promise.withResolvers<void>();
  const made: string[] = [];
  const work = once(
    async (own: OwnContext, _: object) => {
      looked += 1;
      if (looked === 2) bothLooked.resolve();
      await bothLooked.promise;
      return own.write(async () => {
        made.push('made');
        return 'made';
      });
    },
    async () => 'read again',
  );
  const repeated: boolean[] = [];
  const call: OnceCall = {
    ...{ operatie: 'brieven.registerBrief', work: work as unknown as OnceCall['work'] },
    ...{ input: { inzending: 'i' }, objectId: () => 'b', repeated: () => void repeated.push(true) },
  };
  const omgeving = {
    opslag: { ring: () => ({ inhoud: { pseudoniem: 'geheim' } }) },
  } as unknown as Omgeving;
  const answers = await Promise.all([1, 2].map(() => doOnceOwn(omgeving, call, context)));
  expect(answers.sort()).toEqual(['made', 'read again']);
  expect([made, repeated]).toEqual([['made'], [true]]);
});
