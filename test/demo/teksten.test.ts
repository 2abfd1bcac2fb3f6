import { expect, test } from 'vitest';
import { AANLEIDINGEN } from '#areas/meldingen/rules.ts';
import { beoordeelWachtwoord, normalizeAccountnaam } from '#areas/toegang/rules.ts';
import { DEMO_ACCOUNTS } from '#demo/accounts.ts';
import * as teksten from '#demo/teksten.ts';
import { ROLLEN } from '#domain/rollen.ts';
import { checkVrijeTekst } from '#domain/vrije-tekst.ts';

test('no text of a demo holds what B3 leaves out', () => {
  const all = textsIn(Object.values(teksten));
  expect(all.length).toBeGreaterThan(60);
  for (const text of all) expect(checkVrijeTekst(text)).toEqual([]);
});

/** Every text in what a demo draws from, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test('every aanleiding has something to tell', () => {
  for (const aanleiding of AANLEIDINGEN)
    expect(teksten.TOELICHTINGEN[aanleiding].length).toBeGreaterThan(0);
});

test('there is one account for each role, the beheerder first', () => {
  expect(DEMO_ACCOUNTS[0].rol).toBe('beheerder');
  expect(DEMO_ACCOUNTS.map(({ rol }) => rol).sort()).toEqual([...ROLLEN].sort());
});

test('the passwords of a demo are good enough for the program, and the names are in their form', () => {
  for (const { accountnaam, naam, wachtwoord } of DEMO_ACCOUNTS) {
    const regels = { veelgebruikt: new Set<string>(), verboden: [accountnaam, naam] };
    expect(beoordeelWachtwoord(wachtwoord, regels)).toEqual({ ok: true, value: true });
    expect(normalizeAccountnaam(accountnaam)).toEqual({ ok: true, value: accountnaam });
  }
});
