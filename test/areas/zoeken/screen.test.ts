import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { matchKeuzes } from '#renderer/schil/zoek-paginas.ts';
import {
  isGefilterd,
  readZoekAdres,
  recallZoekvraag,
  rememberZoekvraag,
  writeZoekAdres,
} from '#renderer/zoeken/zoekvragen.ts';

describe('what was searched for', () => {
  it('stands in the address as a number only, and is found again by it', () => {
    const queries = new QueryClient();
    const vraag = rememberZoekvraag(queries, 'voorbeeld 1968');
    const asked = {
      ...{ vraag, pagina: 2, status: 'open' as const, wiens: 'mij' as const },
      ...{ gemeente: '0505', geopend: 'jaar' as const },
    };
    const address = writeZoekAdres(asked);
    expect(JSON.stringify(address)).not.toContain('voorbeeld');
    expect(readZoekAdres(address)).toEqual(asked);
    // As the router reads it back from the address.
    expect(readZoekAdres({ ...address, gemeente: 505 })).toEqual(asked);
    expect(recallZoekvraag(queries, vraag)).toBe('voorbeeld 1968');
  });

  it('is forgotten with everything else when the program locks', () => {
    const queries = new QueryClient();
    const vraag = rememberZoekvraag(queries, 'voorbeeld');
    queries.clear();
    expect(recallZoekvraag(queries, vraag)).toBe('');
  });

  it('is nothing for an address without or with a wrong number', () => {
    const queries = new QueryClient();
    const usual = {
      ...{ pagina: 1, status: 'alle', wiens: 'iedereen' },
      ...{ gemeente: null, geopend: 'altijd' },
    };
    expect(readZoekAdres({})).toEqual(usual);
    expect(isGefilterd(readZoekAdres({}))).toBe(false);
    expect(isGefilterd(readZoekAdres({ geopend: 'jaar' }))).toBe(true);
    expect(
      readZoekAdres({
        vraag: 'jansen',
        pagina: 0,
        status: 'weg',
        wiens: 3,
        gemeente: '9999',
        geopend: 1,
      }),
    ).toEqual(usual);
    expect(recallZoekvraag(queries, undefined)).toBe('');
  });
});

describe('the pages and actions of the Ctrl-K box', () => {
  const keuzes = ['Partners', 'Termijn berekenen', 'Coördinatie'].map((label) => ({
    ...{ id: label, label, onClick: () => undefined },
    Teken: (() => null) as never,
  }));
  const found = (tekst: string) => matchKeuzes(keuzes, tekst).map(({ label }) => label);

  it('are found by every word, without accents or capitals', () => {
    expect(found('TERM berek')).toEqual(['Termijn berekenen']);
    expect(found('coordi')).toEqual(['Coördinatie']);
    expect(found('jansen')).toEqual([]);
    expect(found('')).toHaveLength(3);
  });
});
