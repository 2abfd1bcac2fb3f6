import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { schema } from '#areas/tables.ts';
import { diensten } from '#test/support/diensten.ts';
import { overIemand } from '#test/support/invoer.ts';

test('numbers go on past 99999, where the longer number sorts before the shorter', async () => {
  const werk = await diensten();
  const { id } = await werk.meld(overIemand(1));
  await werk.store.write((unit) =>
    unit.update(schema.dossier).set({ nummer: '2026-99998' }).where(eq(schema.dossier.id, id)),
  );
  const nummers: string[] = [];
  for (let count = 2; count < 6; count += 1)
    nummers.push((await werk.meld(overIemand(count))).nummer);
  expect(nummers).toEqual(['2026-99999', '2026-100000', '2026-100001', '2026-100002']);
});
