import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Client } from '#areas/contract.ts';
import { contract } from '#areas/contract.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { PERIODE_TE_LANG, type Periode } from '#domain/dates/periode.ts';
import { operations } from '#host/engine/declaraties.ts';
import { register } from '#test/support/dossiers.ts';
import { invoer } from '#test/support/invoer.ts';
import { portTransport } from '#test/support/transports.ts';
import { refused } from '../host/support.ts';

const period = (van: string, tot: string) => ({ van: toIsoDate(van), tot: toIsoDate(tot) });
const LONGEST = period('2020-01-01', '2029-12-31');
const TOO_LONG = [period('2020-01-01', '2030-01-01'), period('2026-10-01', '9999-12-31')];
const REVERSED = period('2026-12-31', '2026-01-01');

/** How each operation over a period is called; a new one without a line here fails the test. */
const CALLS: Record<string, (client: Client, periode: Periode) => Promise<unknown>> = {
  'verantwoording.readCijfers': (client, periode) => client.verantwoording.readCijfers(periode),
  'verantwoording.listAchterCijfer': (client, periode) =>
    client.verantwoording.listAchterCijfer({
      ...periode,
      figuur: 'meldingen',
      gemeente: null,
      maand: null,
    }),
  'verantwoording.makeExport': (client, periode) =>
    client.verantwoording.makeExport({
      ...{ ...periode, soort: 'meldingen', formaat: 'csv', metNamen: false, doel: '' },
    }),
  'afsluiten.listBeeindigingen': (client, periode) => client.afsluiten.listBeeindigingen(periode),
  'verantwoording.readLogboek': (client, periode) => client.verantwoording.readLogboek(periode),
  'verantwoording.listWieZag': (client, periode) =>
    client.verantwoording.listWieZag({ ...periode, wie: { dossiernummer: '2026-00001' } }),
};
/** What only who watches over the desk may ask. */
const TOEZICHT = ['verantwoording.readLogboek', 'verantwoording.listWieZag'];
const FENNA = {
  ...{ naam: 'Fenna Voorbeeld', accountnaam: 'fenna', rollen: ['fg' as const] },
  wachtwoord: 'acht blauwe banken buiten',
};

function inputOf(path: string): unknown {
  let part: unknown = contract;
  for (const key of path.split('.')) part = (part as Record<string, unknown>)[key];
  return (part as { '~orpc': { inputSchema?: unknown } })['~orpc'].inputSchema;
}

describe('a period', () => {
  test('is asked for by these operations', () => {
    const found = operations(contract)
      .map(({ path }) => path)
      .filter((path) => {
        const input = inputOf(path);
        // What puts a record right has a begin and an end of its own.
        if (input instanceof z.ZodObject && 'versie' in input.shape) return false;
        return input instanceof z.ZodObject && 'van' in input.shape && 'tot' in input.shape;
      });
    expect(found.sort()).toEqual(Object.keys(CALLS).sort());
  });

  test.each(Object.entries(CALLS))(
    'is made by %s over ten years, refused when longer, and refused when it ends before it begins',
    async (path, call) => {
      const setting = await register(portTransport);
      await setting.client.meldingen.registerMelding(invoer(setting.partnerId));
      let { client } = setting;
      if (TOEZICHT.includes(path)) {
        await (await setting.openBeheerder()).toegang.createAccount(FENNA);
        client = await setting.open();
        await client.toegang.signIn(FENNA);
      }
      await expect(call(client, LONGEST)).resolves.toBeDefined();
      for (const odd of [period('9990-01-01', '9999-12-31'), period('0001-01-01', '0009-12-31')])
        await expect(call(client, odd)).resolves.toBeDefined();
      for (const periode of TOO_LONG)
        expect(await refused(call(client, periode))).toEqual({
          code: 'invalid_input',
          data: { velden: [{ veld: 'tot', zin: PERIODE_TE_LANG }] },
        });
      expect(await refused(call(client, REVERSED))).toEqual({
        code: 'rule_violated',
        data: { regel: 'periode_onjuist' },
      });
    },
  );
});
