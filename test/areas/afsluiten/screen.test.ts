import { describe, expect, test } from 'vitest';
import {
  lopendeAfsluiting,
  oordeelOver,
  vernietigenBij,
} from '#areas/afsluiten/screen/afsluit-oordeel.ts';
import {
  beeindigFouten,
  legeBeeindiging,
  readGronden,
} from '#areas/afsluiten/screen/beeindig-waarden.ts';
import {
  afzenderFout,
  nietNeutraal,
  regelsVan,
} from '#areas/brieven/screen/briefinstelling-waarden.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { veiligeNaam } from '#renderer/components/bewaar-bestand.ts';
import { datumWaarde, typed } from '#renderer/components/datum-toestand.ts';
import { register, registered } from '#test/support/dossiers.ts';
import { invoer } from '#test/support/invoer.ts';
import { portTransport } from '#test/support/transports.ts';

const TODAY = toIsoDate('2026-11-05');

describe('what the screen says of closing', () => {
  test('is what the engine decides, with the same day of destruction', async () => {
    const { client, partnerId } = await register(portTransport);
    const { dossier } = await registered(client, invoer(partnerId));
    const dossierId = dossier.id;
    const open = await client.afsluiten.readAfhandeling({ dossierId });
    const judge = (reden: 'oplossing' | 'dubbel') =>
      oordeelOver(dossier, open, { reden, besluitOp: TODAY, today: TODAY });
    expect(judge('oplossing')).toMatchObject({
      ok: false,
      error: { redenen: [{ code: 'screening_ontbreekt' }] },
    });
    expect(judge('dubbel').ok).toBe(true);
    const { versie } = dossier;
    const rest = { dossierId, versie, besluitOp: TODAY, toelichting: '' };
    await expect(client.afsluiten.closeDossier({ ...rest, reden: 'oplossing' })).rejects.toThrow();
    const closed = await client.afsluiten.closeDossier({ ...rest, reden: 'dubbel' });
    expect(lopendeAfsluiting(open)).toBeUndefined();
    expect(lopendeAfsluiting(closed)?.vernietigenOp).toBe(
      vernietigenBij(
        TODAY,
        await client.beheer.listOrganisatietermijnen(),
        await client.beheer.readInstellingen(),
      ),
    );
    const again = await client.afsluiten.reopenDossier({
      dossierId,
      versie: closed.versie,
      reden: 'Toch niet dubbel.',
    });
    expect(lopendeAfsluiting(again)).toBeUndefined();
  });
});

describe('the form of a beëindiging', () => {
  const begin = legeBeeindiging(TODAY);

  test('names every field that is not right, each with what to do', () => {
    expect(Object.keys(beeindigFouten(begin, TODAY))).toEqual(['partnerId', 'gronden']);
    const full = {
      ...begin,
      ...{ partnerId: 'een', datum: datumWaarde(TODAY), gronden: ['werkt_niet_mee'] },
    };
    expect(beeindigFouten(full, TODAY)).toEqual({});
    const odd = beeindigFouten({ ...full, datum: typed('31-2-2026', TODAY) }, TODAY);
    const empty = beeindigFouten({ ...full, datum: typed('', TODAY) }, TODAY);
    expect(Object.keys(odd)).toEqual(['datum']);
    expect(odd['datum']).not.toBe(empty['datum']);
    const late = beeindigFouten({ ...full, datum: typed('6-11-2026', TODAY) }, TODAY);
    expect(late['datum']).toContain('toekomst');
  });

  test('keeps only grounds of the agreement', () => {
    expect(readGronden(['werkt_niet_mee', 'onzin', 'wil_niet_meer'])).toEqual([
      'wil_niet_meer',
      'werkt_niet_mee',
    ]);
  });
});

describe('the sender on an envelope', () => {
  test('is at most five short lines, without empty ones', () => {
    expect(regelsVan(' Postbus 1 \n\n3300 AA Dordrecht\n')).toEqual([
      'Postbus 1',
      '3300 AA Dordrecht',
    ]);
    expect(afzenderFout('a\nb\nc\nd\n\ne')).toBeUndefined();
    expect(afzenderFout('a\nb\nc\nd\ne\nf')).toContain('5 regels');
    expect(afzenderFout('a'.repeat(61))).toContain('60 tekens');
  });

  test('may not say what it is about', () => {
    expect(nietNeutraal('Postbus 1')).toBeUndefined();
    expect(nietNeutraal('Meldpunt Zorg en Overlast')).toContain('overlast');
  });
});

test('a file name cannot lead anywhere else', () => {
  expect(veiligeNaam('meldingen-2026-01-01-2026-12-31.csv')).toBe(
    'meldingen-2026-01-01-2026-12-31.csv',
  );
  expect(veiligeNaam('../../x y.csv')).toBe('x-y.csv');
  expect(veiligeNaam('…')).toBe('export');
});
