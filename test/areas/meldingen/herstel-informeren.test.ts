import { expect, test } from 'vitest';
import { addContactpoging } from '#areas/dossiers/service/contactpogingen.ts';
import { linkMelding } from '#areas/meldingen/service.ts';
import { overIemand } from '#test/support/invoer.ts';
import { hersteldesk, laatste } from './herstel-support.ts';

test('a melding that is moved to whom the desk spoke to is due on the day of that talk (AVG 14.3 b)', async () => {
  const { d, eerste, verplaats } = await hersteldesk();
  const bekend = await d.meld();
  const ander = await d.meld(overIemand(1));
  d.later(48);
  await d.doe((c) =>
    addContactpoging(c, {
      ...{ dossierId: bekend.id, betrokkeneId: bekend.personen[0]?.id ?? '', datum: c.today },
      ...{ hoe: 'telefoon', uitkomst: 'bereikt', wie: 'meldpunt', partner: null },
      ...{ tekst: '', vervolg: null, aanvaard: [] },
    }),
  );
  d.later(72);
  const na = await verplaats(eerste(ander), { dossierId: bekend.id }, 'Hoort hier.');
  const moved = laatste(na);
  const plichten = na.termijnen.filter(({ code }) => code === 'informatieplicht');
  expect(plichten.map(({ vervalt }) => vervalt)).toEqual(['2026-11-07', '2026-11-07']);
  expect(plichten.map(({ meldingId }) => meldingId)).toContain(moved.id);
});

test('a melding that turns out to be of another event is told of by itself (AVG 14)', async () => {
  const { d, ook } = await hersteldesk();
  const dossier = await d.meld();
  const zelfde = laatste(await ook(dossier, { zelfdeAls: dossier.meldingen[0]?.id ?? null }));
  const plichten = async () =>
    (await d.dossier(dossier.id)).termijnen
      .filter(({ code }) => code === 'informatieplicht')
      .map(({ meldingId }) => meldingId);
  expect(await plichten()).not.toContain(zelfde.id);
  const { id, versie } = zelfde;
  await d.doe((c) => linkMelding(c, { id, versie, zelfdeAls: null }));
  expect(await plichten()).toContain(zelfde.id);
});
