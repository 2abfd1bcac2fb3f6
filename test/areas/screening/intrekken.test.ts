import { describe, expect, test } from 'vitest';
import { recordBeeindiging, withdrawBeeindiging } from '#areas/afsluiten/service-beeindigingen.ts';
import { readIngelicht, recordMededelingen } from '#areas/afsluiten/service-mededelingen.ts';
import { listBeeindigingenIn } from '#areas/afsluiten/store.ts';
import { readBriefinstelling, updateBriefinstelling } from '#areas/brieven/store.ts';
import { withdrawMelding } from '#areas/meldingen/service-herstel.ts';
import { listPartnerNamen } from '#areas/partners/store.ts';
import {
  listAntwoorden,
  registerAntwoord,
  withdrawAntwoord,
} from '#areas/partnervragen/service.ts';
import {
  recordAfstemming,
  recordScreening,
  withdrawAfstemming,
  withdrawScreening,
} from '#areas/screening/service.ts';
import { insertVerstrekking } from '#areas/verantwoording/store.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { gestopt } from '#test/support/beeindiging.ts';
import { DESK } from '#test/support/brieven.ts';
import { type Diensten, diensten } from '#test/support/diensten.ts';
import { ANNA } from '#test/support/invoer.ts';

const refusal = (regel: string) => ({ fout: { data: { regel } } });
const LAAT = 0.3;
const DATUM = toIsoDate('2026-11-05');

const SCREENING = {
  antwoorden: { kinderen: { aanwezig: 'ja' as const } },
  ...{ uitkomsten: ['geen_inzet' as const], motivering: 'Niets nodig.' },
};
const AFSTEMMING = {
  ...{ soort: 'afstemming' as const, datum: DATUM, met: 'Sterk Papendrecht' },
  ...{ tekst: 'Zij nemen contact op.', partner: null, vraag: null },
};

async function aan(d: Diensten, naam: string) {
  const namen = [...(await d.lees((c) => listPartnerNamen(c.unit)))];
  return namen.find(([, one]) => one === naam)?.[0] ?? '';
}

describe('an afstemming in the wrong dossier', () => {
  test('once withdrawn allows nothing any more', async () => {
    const d = await diensten();
    const { id: dossierId } = await d.meld();
    const agreed = await d.doe((c) => recordAfstemming(c, { dossierId, ...AFSTEMMING }));
    const [een] = agreed.afstemmingen;
    d.later(LAAT);
    const key = { id: een?.id ?? '', reden: null };
    await expect(d.doe((c) => withdrawAfstemming(c, key))).rejects.toMatchObject(
      refusal('herstelreden_ontbreekt'),
    );
    const after = await d.doe((c) => withdrawAfstemming(c, { ...key, reden: 'andere_zaak' }));
    expect(after.afstemmingen).toEqual([]);
    expect(after.ingetrokken.afstemmingen).toMatchObject([
      { met: AFSTEMMING.met, ingetrokken: { reden: 'andere_zaak', door: 'Sam Screener' } },
    ]);
    await expect(
      d.doe((c) => recordScreening(c, { dossierId, ...SCREENING })),
    ).rejects.toMatchObject(refusal('afstemming_ontbreekt'));
    await expect(
      d.doe((c) => withdrawAfstemming(c, { ...key, reden: 'dubbel' })),
    ).rejects.toMatchObject(refusal('al_ingetrokken'));
  });
});

describe('a screening in the wrong dossier', () => {
  test('once withdrawn leaves the dossier waiting for one, and counts nowhere', async () => {
    const d = await diensten();
    const { id: dossierId } = await d.meld();
    const before = await d.dossier(dossierId);
    await d.doe((c) => recordAfstemming(c, { dossierId, ...AFSTEMMING }));
    const done = await d.doe((c) => recordScreening(c, { dossierId, ...SCREENING }));
    expect((await d.dossier(dossierId)).werkstatus).toBe('afstemming');
    const [een] = done.screeningen;
    const after = await d.doe((c) => withdrawScreening(c, { id: een?.id ?? '', reden: null }));
    expect(after.screeningen).toEqual([]);
    expect(after.ingetrokken.screeningen).toHaveLength(1);
    const now = await d.dossier(dossierId);
    expect(now.werkstatus).toBe('nieuw');
    expect(now.volgendeStap).toEqual(before.volgendeStap);
  });
});

describe('a beëindiging that was registered by mistake', () => {
  test('once withdrawn is in no register and no figure', async () => {
    const d = await diensten();
    const { id: dossierId } = await d.meld();
    const { beeindigingen } = await d.doe((c) =>
      recordBeeindiging(c, { dossierId, partnerId: d.partnerId, ...gestopt(DATUM) }),
    );
    const id = beeindigingen[0]?.id ?? '';
    const after = await d.doe((c) => withdrawBeeindiging(c, { id, reden: null }));
    expect(after.beeindigingen).toEqual([]);
    expect(after.ingetrokken.beeindigingen).toMatchObject([{ id }]);
    expect(await d.lees((c) => listBeeindigingenIn(c.unit, DATUM, DATUM))).toEqual([]);
  });
});

describe('an answer that was not given after all', () => {
  test('no longer meets the term of the question', async () => {
    const d = await diensten();
    await d.doe(async (c) => {
      const { id: _id, versie, ...values } = await readBriefinstelling(c.unit);
      await updateBriefinstelling(c.unit, versie, { ...values, ...DESK });
    });
    const { id: dossierId, termijnen } = await d.meld({ vraag: 'advies', vraagTekst: 'Wat nu?' });
    const termijnId = termijnen.find(({ code }) => code === 'advies')?.id ?? '';
    const vraag = {
      ...{ dossierId, partnerId: d.partnerId, soort: 'advies' as const, termijnId },
      ...{ ontvanger: 'Trivire', nieuweDatum: null, tekst: 'Bel de huurder.' },
    };
    await d.doe((c) => registerAntwoord(c, { ...vraag, kanaal: 'telefoon' }));
    const advies = async () =>
      (await d.dossier(dossierId)).termijnen.find(({ code }) => code === 'advies');
    expect(await advies()).toMatchObject({ voldaanOp: '2026-11-05' });
    const [gegeven] = await d.lees((c) => listAntwoorden(c, { dossierId }));
    const after = await d.doe((c) => withdrawAntwoord(c, { id: gegeven?.id ?? '', reden: null }));
    expect(after).toMatchObject([{ ingetrokken: { door: 'Sam Screener' } }]);
    expect(await advies()).toMatchObject({ voldaanOp: null, vervalt: '2026-11-10' });
  });
});

describe('what partners were told', () => {
  async function verteld() {
    const d = await diensten();
    const { id: dossierId, meldingen } = await d.meld({ aanleiding: 'dagvaarding_verzonden' });
    d.later(1);
    const given = { dossierId, soort: 'bekendheid', grond: '', kanaal: 'telefoon' as const };
    for (const partnerId of [await aan(d, 'Sterk Papendrecht'), d.partnerId])
      await d.doe((c) =>
        insertVerstrekking(c.unit, {
          ...{ ...given, partnerId, id: c.newId(), onderwerp: '', tekst: '' },
          ...{ door: c.account.id, op: c.now },
        }),
      );
    d.later(1);
    const [een] = meldingen;
    const key = { id: een?.id ?? '', versie: een?.versie ?? 0 };
    await d.doe((c) =>
      withdrawMelding(c, { ...key, reden: 'andere_zaak', woorden: 'Andere huurder.' }),
    );
    const taken = async () =>
      (await d.dossier(dossierId)).termijnen.filter(({ code }) => code === 'vertellen');
    return { d, dossierId, taken };
  }

  test('and rested on a melding that was withdrawn becomes a task, but not for who reported it', async () => {
    const { taken } = await verteld();
    expect(await taken()).toMatchObject([
      {
        ...{ naam: 'Vertel Sterk Papendrecht wat niet meer klopt', bron: 'AVG 19' },
        ...{ begin: '2026-11-05', vervalt: '2026-11-09', voldaanOp: null, betrokkeneId: null },
      },
    ]);
  });

  test('and was put right with them stays done, whatever is derived anew', async () => {
    const { d, dossierId, taken } = await verteld();
    const { partijen } = await d.lees((c) => readIngelicht(c, { dossierId }));
    const aan = partijen
      .map(({ partner, open }) => ({ partnerId: partner.id, over: open.map(({ over }) => over) }))
      .filter(({ over }) => over.length > 0);
    expect(aan.flatMap(({ over }) => over.map(({ soort }) => soort))).toEqual(['herstel']);
    await d.doe((c) =>
      recordMededelingen(c, {
        ...{ dossierId, aan, datum: DATUM, kanaal: 'telefoon', verteller: 'meldpunt' },
      }),
    );
    await d.meld({
      dossierId,
      personen: [
        { betrokkeneId: (await d.dossier(dossierId)).personen[0]?.id ?? '', gegevens: ANNA },
      ],
    });
    expect(await taken()).toMatchObject([{ voldaanOp: '2026-11-05' }]);
  });
});
