import { fireEvent, render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Cijferdeel } from '#areas/verantwoording/contract.ts';
import { maandKort } from '#areas/verantwoording/screen/maand-kop.tsx';
import { UitsplitsTabel } from '#areas/verantwoording/screen/uitsplits-tabel.tsx';
import { register } from '#test/support/dossiers.ts';
import { scherm } from '#test/support/scherm.tsx';
import { portTransport } from '#test/support/transports.ts';

const aantal = (count: number) => ({ soort: 'aantal' as const, aantal: count });
const KLEIN = { soort: 'klein' as const };
const VERBORGEN = { soort: 'verborgen' as const };

const regel = (code: string, naam: string, cel: Cijferdeel['totaal'], groep: string | null) => ({
  ...{ code, naam, cel, groep, cellen: [] },
});
const leeg = { kolommen: [], kolomtotalen: [] };

/** Two ways in which it ended, divided by gemeente and by children. */
const DEEL: Cijferdeel = {
  totaal: aantal(20),
  klassen: [
    {
      ...{ code: 'voorkomen', naam: 'Voorkomen', cel: aantal(12) },
      verdelingen: [
        {
          ...{ code: 'gemeente', ...leeg },
          regels: [
            regel('0505', 'Dordrecht', VERBORGEN, 'd'),
            regel('0610', 'Sliedrecht', KLEIN, 'd'),
            regel('0642', 'Zwijndrecht', aantal(0), 'd'),
          ],
          groepen: [{ code: 'd', naam: 'Drechtsteden', cel: aantal(12) }],
        },
        {
          ...{ code: 'kinderen', ...leeg, groepen: [] },
          regels: [regel('ja', 'Gezin met kinderen', aantal(12), null)],
        },
      ],
    },
    {
      ...{ code: 'uitgezet', naam: 'Huisuitzetting', cel: aantal(8) },
      verdelingen: [
        {
          ...{ code: 'gemeente', ...leeg },
          regels: [
            regel('0505', 'Dordrecht', aantal(8), 'd'),
            regel('0610', 'Sliedrecht', aantal(0), 'd'),
            regel('0642', 'Zwijndrecht', aantal(0), 'd'),
          ],
          groepen: [{ code: 'd', naam: 'Drechtsteden', cel: aantal(8) }],
        },
        {
          ...{ code: 'kinderen', ...leeg, groepen: [] },
          regels: [regel('ja', 'Gezin met kinderen', aantal(8), null)],
        },
      ],
    },
  ],
};

/** The rows of the table as they are seen; what a reader hears instead stands behind it. */
const rijen = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) => [...row.children].map(({ textContent }) => textContent).join(' | '));

test('a table of how it ended shows nothing, a small number and a hidden one each in its own way', async () => {
  const { client } = await register(portTransport);
  const { rondom } = scherm(client);
  render(<UitsplitsTabel naam="Hoe het afliep" deel={DEEL} codes={['gemeente', 'kinderen']} />, {
    wrapper: rondom,
  });
  expect(rijen()).toEqual([
    'Gemeente | Voorkomen | Huisuitzetting',
    'Drechtsteden | 12 | 8',
    'Dordrecht | –verborgen | 8',
    'Sliedrecht | <5minder dan 5 | 0',
    // Nothing was counted in Zwijndrecht: it takes no line.
    'Totaal | 12 | 8',
  ]);
  fireEvent.click(screen.getByLabelText('Kinderen'));
  expect(rijen()).toEqual([
    'Kinderen | Voorkomen | Huisuitzetting',
    'Gezin met kinderen | 12 | 8',
    'Totaal | 12 | 8',
  ]);
});

test('a table of nothing says so', async () => {
  const { client } = await register(portTransport);
  const { rondom } = scherm(client);
  const niets = { ...DEEL, totaal: aantal(0) };
  render(<UitsplitsTabel naam="Hoe het afliep" deel={niets} codes={['gemeente']} />, {
    wrapper: rondom,
  });
  expect(screen.queryByRole('table')).toBeNull();
  screen.getByText(/niets geteld/);
});

test.each([
  ['maart 2026', 'mrt'],
  ['november 2026', 'nov'],
  ['2024', '2024'],
])('a column of %s is headed %s', (naam, kop) => {
  expect(maandKort(naam)).toBe(kop);
});
