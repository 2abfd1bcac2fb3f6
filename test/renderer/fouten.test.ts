import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import {
  fieldErrors,
  hasLostSession,
  isAndersDanAchtergelaten,
  isBeschadigd,
  mayRetry,
  needsSignIn,
  sentenceFor,
  storingZin,
  toStoring,
} from '#renderer/api/fouten.ts';
import { Onbereikbaar } from '#renderer/api/onbereikbaar.ts';

const error = (code: string, data: unknown) => new ORPCError(code, { defined: true, data });

describe('what was thrown', () => {
  it('becomes the error of the contract when code and data fit', () => {
    expect(toStoring(error('not_found', { wat: 'partner' }))).toEqual({
      code: 'not_found',
      data: { wat: 'partner' },
    });
  });

  it.each([
    new TypeError('a bug'),
    'text',
    undefined,
    error('not_found', {}),
    error('INTERNAL_SERVER_ERROR', undefined),
    error('constructor', {}),
  ])('becomes internal when it is anything else (%s)', (thrown) => {
    expect(toStoring(thrown).code).toBe('internal');
  });

  it('says in its own words that the program does not answer, and that the text stays', () => {
    const sentence = sentenceFor(new Onbereikbaar('x'));
    expect(sentence).toContain('niet bereikbaar');
    expect(sentence).toContain('Wat u typte blijft');
    expect(sentence).toContain('Start het programma opnieuw');
  });

  it('never shows the words of a bug', () => {
    expect(sentenceFor(new Error('SELECT * FROM geheim'))).not.toContain('geheim');
  });

  it('gives the sentence for each field that was refused', () => {
    const velden = [{ veld: 'naam', zin: 'Vul de naam in.' }];
    expect(fieldErrors(error('invalid_input', { velden }))).toEqual({ naam: 'Vul de naam in.' });
    expect(fieldErrors(error('not_found', { wat: 'x' }))).toBeUndefined();
  });
});

describe('what has to happen next', () => {
  it('is signing in when the register is locked or nobody is signed in', () => {
    expect(needsSignIn(toStoring(error('locked', { reden: 'vergrendeld' })))).toBe(true);
    expect(needsSignIn(toStoring(error('unauthorised', { reden: 'niet_aangemeld' })))).toBe(true);
    expect(needsSignIn(toStoring(error('unauthorised', { reden: 'onjuist' })))).toBe(false);
    expect(needsSignIn(toStoring(error('locked', { reden: 'beschadigd' })))).toBe(false);
  });

  it('is a fresh link when the session is gone', () => {
    expect(hasLostSession(toStoring(error('unauthorised', { reden: 'sessie_verlopen' })))).toBe(
      true,
    );
    expect(hasLostSession(toStoring(error('unauthorised', { reden: 'niet_aangemeld' })))).toBe(
      false,
    );
  });

  it('is trying again only where nobody has to change anything first', () => {
    expect(mayRetry({ code: 'onbereikbaar' })).toBe(true);
    expect(mayRetry(toStoring(error('locked', { reden: 'vergrendeld' })))).toBe(true);
    expect(mayRetry(toStoring(error('invalid_input', { velden: [] })))).toBe(false);
    expect(mayRetry(toStoring(error('forbidden', { nodig: ['beheerder'] })))).toBe(false);
  });
});

it('a register that is damaged, or not as it was left, has the way back offered at once', () => {
  for (const reden of ['beschadigd', 'schade', 'achter', 'keten', 'anker_weg'] as const)
    expect(isBeschadigd({ code: 'locked', data: { reden } }), reden).toBe(true);
  for (const reden of ['vergrendeld', 'nieuwere_opslag', 'geen_kopie'] as const)
    expect(isBeschadigd({ code: 'locked', data: { reden } }), reden).toBe(false);
});

it('only a register that can still be read may be opened as it stands', () => {
  expect(isAndersDanAchtergelaten({ code: 'locked', data: { reden: 'keten' } })).toBe(true);
  expect(isAndersDanAchtergelaten({ code: 'locked', data: { reden: 'beschadigd' } })).toBe(false);
});

it('a disk that takes no back-up is told as that, never as the disk of the register', () => {
  const zin = storingZin({ code: 'opslag', data: { reden: 'onbereikbaar', plek: 'back-ups' } });
  expect(zin).toMatch(/^De back-up is niet gemaakt: de map is er niet of antwoordt niet\./);
});
