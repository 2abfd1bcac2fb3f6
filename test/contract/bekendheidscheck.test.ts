import { describe, expect, test } from 'vitest';
import { checkRegister, ONBEKENDE } from '#test/support/checks.ts';
import { httpTransport, portTransport } from '#test/support/transports.ts';
import { refused } from '../host/support.ts';

describe.each([
  ['loopback HTTP', httpTransport],
  ['a MessagePort', portTransport],
] as const)('a bekendheidscheck over %s', (_name, connect) => {
  test('goes from a question to a minimal answer and a line in the register', async () => {
    const { client, ask } = await checkRegister(connect as typeof portTransport);
    const known = await ask();
    await client.bekendheid.answerCheck({ ...known.answer, antwoordKanaal: 'telefoon' });
    const unknown = await ask({ gegevens: ONBEKENDE });
    expect([known.found.stand, unknown.found.stand]).toEqual(['bekend', 'niet_bekend']);
    const { checks, meer } = await client.bekendheid.listChecks({ pagina: 1 });
    expect(meer).toBe(false);
    expect(checks.map(({ uitkomst }) => uitkomst).sort()).toEqual(['bekend', 'niet_bekend']);
  });

  test('is refused with the field that is wrong', async () => {
    const { client, zoekvraag } = await checkRegister(connect as typeof portTransport);
    const tooLittle = zoekvraag({ gegevens: { achternaam: 'Voorbeeld' } });
    expect(await refused(client.bekendheid.searchCheck(tooLittle))).toMatchObject({
      code: 'invalid_input',
      data: { velden: [{ veld: 'gegevens.achternaam' }] },
    });
  });
});
