import { expect, test } from 'vitest';
import { huishouden } from '../trajecten/reis-support.ts';

test('a deurwaarder who only moved a zitting supplied no name and no address (AVG 14.2 f)', async () => {
  const h = await huishouden();
  await h.meld('Trivire', {
    ...{ aanleiding: 'dagvaarding_verzonden', datums: { zitting: '2026-12-01' } },
  });
  await h.schrijf('anna', 'dagvaarding');
  h.tot('2026-11-10');
  await h.gebeurt('zitting_verplaatst', { dag: '2026-12-15', bron: 'deurwaarder' });
  const tekst = await h.schrijf('anna', 'dagvaarding');
  expect(tekst).toContain('Dat hoorden wij van Trivire en de deurwaarder.');
  expect(tekst).toContain(
    'Van Trivire kregen wij uw naam, uw adres en informatie over uw situatie.',
  );
  expect(tekst).toContain('Van de deurwaarder kregen wij alleen informatie over de zaak.');
  expect(tekst).not.toMatch(/deurwaarder kregen wij uw naam/);
});

test('who reported is named as such, a deurwaarder too, and nobody twice', async () => {
  const h = await huishouden();
  await h.meld('Deurwaarder Voorbeeld', { aanleiding: 'dagvaarding_verzonden' });
  await h.huurtVan('Trivire');
  const tekst = await h.schrijf('anna', 'dagvaarding');
  expect(tekst).toContain('Van Deurwaarder Voorbeeld kregen wij uw naam, uw adres');
  expect(tekst).not.toContain('alleen informatie over de zaak');
});

test('what somebody entered by hand in a procedure leaves who reported the household the source', async () => {
  const h = await huishouden();
  await h.meld('Sterk Papendrecht', { aanleiding: 'zorgen' });
  await h.gebeurt('ontruiming_aangezegd', { dag: '2026-12-10', bron: 'deurwaarder' });
  await h.huurtVan('Trivire');
  const tekst = await h.schrijf('anna', 'ontruiming');
  expect(tekst).toContain('Van Sterk Papendrecht kregen wij uw naam');
  expect(tekst).toContain('Van de deurwaarder kregen wij alleen informatie over de zaak.');
});
