import { describe, expect, test } from 'vitest';
import { contract } from '#areas/contract.ts';
import { DOSSIERROLLEN, ROLLEN, type Rol } from '#domain/rollen.ts';
import { operations } from '#host/engine/declaraties.ts';
import { DAARBIJ, IEDEREEN } from '#test/support/rechten.ts';

function allowed(rol: Rol): string[] {
  return operations(contract)
    .filter(({ meta: { roles } }) => roles === 'aangemeld' || roles?.includes(rol) === true)
    .map(({ path }) => path)
    .sort();
}

describe('over the whole contract', () => {
  test.each(Object.entries(DAARBIJ))('a %s may call these operations and no other', (rol, more) => {
    expect(allowed(rol as Rol)).toEqual([...IEDEREEN, ...more].sort());
  });

  test('every role is in one of the two: with rows about dossiers, or without', () => {
    expect([...DOSSIERROLLEN, ...Object.keys(DAARBIJ)].sort()).toEqual([...ROLLEN].sort());
  });

  test('what touches a person, a melding or a dossier is for screener and coördinator only', () => {
    const about = [
      'betrokkene',
      'melding',
      'dossier',
      'termijn',
      'bekendheidscheck',
      'registratie',
    ];
    for (const { path, meta } of operations(contract).filter(({ meta: { object } }) =>
      about.includes(object ?? ''),
    ))
      expect([path, meta.roles]).toEqual([path, DOSSIERROLLEN]);
  });
});
