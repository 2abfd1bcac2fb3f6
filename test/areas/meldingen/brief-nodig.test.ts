import { expect, test } from 'vitest';
import { AANLEIDINGEN, needsBrief } from '#areas/meldingen/rules.ts';

const WRITES = ['dagvaarding_aangezegd', 'dagvaarding_verzonden'];

test.each(AANLEIDINGEN)(
  'after %s the desk writes betrokkene only when there is a dagvaarding',
  (aanleiding) => {
    expect(needsBrief(aanleiding, { isHerhaling: false })).toBe(WRITES.includes(aanleiding));
  },
);

test.each(AANLEIDINGEN)(
  'the same event reported again (%s) asks for no second letter',
  (aanleiding) => {
    expect(needsBrief(aanleiding, { isHerhaling: true })).toBe(false);
  },
);
