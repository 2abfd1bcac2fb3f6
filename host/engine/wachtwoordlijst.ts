import { dictionary } from '@zxcvbn-ts/language-common';
import { ruleViolated } from '#areas/refusal.ts';
import { beoordeelWachtwoord, wachtwoordFoutZin } from '#areas/toegang/rules.ts';

/** What people choose most in Dutch offices, besides the worldwide list. */
const NEDERLANDS = [
  'wachtwoord',
  'welkom',
  'geheim',
  'meldpunt',
  'zorgenoverlast',
  'hallo',
  'zomer',
  'winter',
  'lente',
  'herfst',
  'dordrecht',
  'zwijndrecht',
  'gorinchem',
  'gemeente',
  'ikhouvanjou',
];

let list: ReadonlySet<string> | undefined;

/** The common passwords (49,000 worldwide, and Dutch ones), lower case; read once. */
export function veelgebruikteWachtwoorden(): ReadonlySet<string> {
  list ??= new Set(
    [...dictionary['passwords-common'], ...NEDERLANDS].map((word) => String(word).toLowerCase()),
  );
  return list;
}

/** Throws the refusal `wachtwoord_zwak`, with the sentence that says what to do. */
export function checkWachtwoord(wachtwoord: string, verboden: readonly string[]): void {
  const oordeel = beoordeelWachtwoord(wachtwoord, {
    veelgebruikt: veelgebruikteWachtwoorden(),
    verboden,
  });
  if (!oordeel.ok) throw ruleViolated('wachtwoord_zwak', { zin: wachtwoordFoutZin(oordeel.error) });
}
