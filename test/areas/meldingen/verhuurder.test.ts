import { describe, expect, test } from 'vitest';
import { isVerhuurder, verhuurderVan } from '#areas/meldingen/rules.ts';
import { PARTNERSOORTEN, type PartnerSoort } from '#areas/partners/rules.ts';

const LETS: readonly PartnerSoort[] = [
  ...(['woningcorporatie', 'particuliere_verhuurder', 'hypotheekverstrekker'] as const),
];

test.each(PARTNERSOORTEN)(
  '%s stands opposite a household only when it lets homes or holds a mortgage',
  (soort) => {
    expect(isVerhuurder(soort)).toBe(LETS.includes(soort));
  },
);

describe('who lets the dwelling of a melding', () => {
  const soorten: Readonly<Record<string, PartnerSoort>> = {
    trivire: 'woningcorporatie',
    poort6: 'woningcorporatie',
    modelhuis: 'particuliere_verhuurder',
    dordrecht: 'gemeente',
    deurwaarder: 'deurwaarder',
  };
  const who = (partnerId: string, verhuurderId: string | null = null) =>
    verhuurderVan({ partnerId, verhuurderId }, (id) => soorten[id]);

  test.each(['trivire', 'modelhuis'])('is the melder %s, who lets homes', (melder) => {
    expect(who(melder)).toBe(melder);
  });

  test.each(['dordrecht', 'deurwaarder'])(
    'is not known when %s reports and names nobody',
    (melder) => {
      expect(who(melder)).toBeNull();
    },
  );

  test('is whoever was named, also when the melder lets homes too', () => {
    expect(who('dordrecht', 'trivire')).toBe('trivire');
    expect(who('poort6', 'trivire')).toBe('trivire');
  });

  test('is never a deurwaarder or somebody who is not in the register, not even when named', () => {
    expect(who('trivire', 'deurwaarder')).toBeNull();
    expect(who('dordrecht', 'weg')).toBeNull();
  });
});
