import { expect, test } from 'vitest';
import { AANLEIDINGEN } from '#areas/meldingen/rules.ts';
import { beoordeelWachtwoord, normalizeAccountnaam } from '#areas/toegang/rules.ts';
import { DEMO_ACCOUNTS } from '#demo/accounts.ts';
import * as teksten from '#demo/teksten.ts';
import { ROLLEN } from '#domain/rollen.ts';
import { checkVrijeTekst } from '#domain/vrije-tekst.ts';

test('no text of a demo holds what B3 leaves out', () => {
  const all = Object.values(teksten).flatMap((list) => Object.values(list).flat());
  expect(all.length).toBeGreaterThan(40);
  for (const text of all) expect(checkVrijeTekst(text)).toEqual([]);
});

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
