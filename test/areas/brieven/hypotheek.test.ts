import { expect, test } from 'vitest';
import { createPartner } from '#areas/partners/service.ts';
import { changeProcedure } from '#areas/trajecten/service/procedure-wijzigen.ts';
import { huishouden } from '../trajecten/reis-support.ts';

/** A household that owns its home, and a lender who does not exist. */
async function eigenaar() {
  const h = await huishouden();
  const { id: bank } = await h.d.doe((c) =>
    createPartner(c, {
      ...{ naam: 'Voorbeeldbank', soort: 'hypotheekverstrekker', gemeenten: [] },
      ...{ ondertekenaar: false, actief: true },
    }),
  );
  return { ...h, bank };
}

test('a letter to an owner names who holds the mortgage, and nowhere a verhuurder', async () => {
  const h = await eigenaar();
  await h.meld('Sterk Papendrecht', {
    aanleiding: 'ontruiming_aangezegd',
    datums: { ontruiming: '2026-12-10' },
  });
  const [one] = (await h.dossier()).procedures;
  const grond = { id: one?.id ?? '', versie: one?.versie ?? 0, gronden: ['hypotheek' as const] };
  await h.d.doe((c) => changeProcedure(c, { ...grond, verhuurderId: null }));
  const { taken } = await h.dossier();
  expect(taken.map(({ zin }) => zin)).toContain('Wie is de hypotheekverstrekker?');
  await h.d.doe((c) =>
    changeProcedure(c, { ...grond, versie: grond.versie + 1, verhuurderId: h.bank }),
  );
  const tekst = await h.schrijf('anna', 'ontruiming');
  expect(tekst).toContain(
    'Voorbeeldbank wil dat u op donderdag 10 december 2026 uit uw huis gaat.',
  );
  expect(tekst).toContain('uw hypotheekverstrekker');
  expect(tekst).not.toMatch(/verhuurder/i);
  expect(tekst).not.toContain('de huur.');
});

test('a letter to a tenant keeps its words', async () => {
  const h = await huishouden();
  await h.meld('Trivire', { aanleiding: 'dagvaarding_verzonden' });
  const tekst = await h.schrijf('anna', 'dagvaarding');
  expect(tekst).toContain('uw verhuurder');
  expect(tekst).not.toContain('hypotheek');
});
