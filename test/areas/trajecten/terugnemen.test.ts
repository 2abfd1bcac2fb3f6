import { expect, test } from 'vitest';
import { involvePartner } from '#areas/afsluiten/service-beeindigingen.ts';
import { deriveTermijnen } from '#areas/trajecten/service/afleiden.ts';
import { listTermijnen } from '#areas/trajecten/store.ts';
import { insertAfgedaan } from '#areas/trajecten/store-procedures.ts';
import { huishouden } from './reis-support.ts';

const OVERLAST = { aanleiding: 'woonoverlast' } as const;

test('what is withdrawn brings the step back to where the meldingen had it', async () => {
  const h = await huishouden();
  await h.meld('Trivire', OVERLAST);
  const stap = async () => (await h.dossier()).processtap;
  expect(await stap()).toBe('1');
  await h.gebeurt('ontruiming_uitgevoerd');
  expect(await stap()).toBe('9');
  await h.herstel('ontruiming_uitgevoerd', null);
  expect(await stap()).toBe('1');
});

test('nothing is asked about a procedure of which all was withdrawn, on its page or in a list', async () => {
  const h = await huishouden();
  await h.meld('Trivire', OVERLAST);
  const gevraagd = async () => (await h.dossier()).taken.map(({ soort }) => soort);
  const [vooraf, rij] = [await gevraagd(), await h.werk()];
  await h.gebeurt('vonnis');
  expect(await gevraagd()).toEqual(expect.arrayContaining(['verhuurder', 'gronden']));
  await h.herstel('vonnis', null);
  expect(await gevraagd()).toEqual(vooraf);
  const { aanZet, meerVragen } = (await h.werk()) ?? {};
  expect({ aanZet, meerVragen }).toEqual({ aanZet: rij?.aanZet, meerVragen: rij?.meerVragen });
});

test('who comes in after a register of before said that all were told is still to be told', async () => {
  const h = await huishouden();
  await h.meld('Sterk Papendrecht', { aanleiding: 'dagvaarding_verzonden' });
  await h.gebeurt('moratorium_verleend', { dag: '2027-03-01', bron: 'betrokkene' });
  const open = async () =>
    (await h.dossier()).termijnen
      .filter(({ code, voldaanOp }) => code === 'informeren' && voldaanOp === null)
      .map(({ naam }) => naam);
  const { id: dossierId } = await h.dossier();
  await h.d.doe(async (c) => {
    for (const { code, sleutel } of await listTermijnen(c.unit, [dossierId]))
      if (code === 'informeren' && sleutel !== null)
        await insertAfgedaan(c.unit, {
          ...{ dossierId, sleutel, op: c.today, met: 'Gebeld.' },
          ...{ door: c.account.id, geregistreerdOp: c.now },
        });
    await deriveTermijnen(c, dossierId);
  });
  expect(await open()).toEqual([]);
  h.tot('2026-11-16');
  const partnerId = h.partner('Avres');
  await h.d.doe((c) => involvePartner(c, { dossierId, partnerId, rol: 'betrokken', contact: '' }));
  expect((await open()).filter((naam) => naam.startsWith('Vertel Avres'))).not.toEqual([]);
});
