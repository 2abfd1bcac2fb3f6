import { describe, expect, test } from 'vitest';
import { closeDossier } from '#areas/afsluiten/service-afsluiten.ts';
import { changeBetrokkene, dropTaak } from '#areas/dossiers/service/dossiers.ts';
import { removePersoon } from '#areas/dossiers/service/mensen.ts';
import { listWerk } from '#areas/werk/service.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { diensten, persoonVan } from '#test/support/diensten.ts';
import { ANNA } from '#test/support/invoer.ts';
import { hersteldesk, laatste } from '../meldingen/herstel-support.ts';
import { huishouden } from '../trajecten/reis-support.ts';
import { zetIn } from './contact-support.ts';

type Huishouden = Awaited<ReturnType<typeof huishouden>>;
type Met = { readonly taken: readonly { readonly soort: string; readonly zin: string }[] };
const zinnen = ({ taken }: Met, soort: string) =>
  taken.filter((one) => one.soort === soort).map(({ zin }) => zin);

describe('recidive is proposed and never assumed (domein §3 st 1)', () => {
  test('an earlier traject makes it a question; a melding that says so answers it, and arrears may be kept', async () => {
    const h = await huishouden();
    await h.meld('Trivire', { aanleiding: 'laatste_aanmaning' });
    expect(zinnen(await h.dossier(), 'recidive')).toEqual([]);
    await h.sluit('oplossing');
    h.tot('2027-02-01');
    await h.heropen();
    // Nothing was reported in the new traject yet: then there is nothing to ask about.
    expect(zinnen(await h.dossier(), 'recidive')).toEqual([]);
    await h.meld('Trivire', { aanleiding: 'dagvaarding_verzonden' });
    const asked = await h.dossier();
    expect(zinnen(asked, 'recidive')).toEqual(['Er was eerder een traject. Is dit recidive?']);
    expect(asked.achterstandMag).toBe(false);
    await h.meld('Trivire', { aanleiding: 'recidive' });
    const said = await h.dossier();
    expect(zinnen(said, 'recidive')).toEqual([]);
    expect(said.achterstandMag).toBe(true);
  });

  test('a closed dossier of the same person asks it too, and "nee" ends it', async () => {
    const d = await diensten();
    const first = await d.meld({ aanleiding: 'laatste_aanmaning' });
    const { id: betrokkeneId } = persoonVan(first);
    const next = await d.meld({
      ...{ aanleiding: 'dagvaarding_verzonden', dossierId: null },
      personen: [{ betrokkeneId, gegevens: ANNA }],
    });
    // The other one runs: that is no earlier traject.
    expect(zinnen(next, 'recidive')).toEqual([]);
    const besluit = { reden: 'verhuisd' as const, toelichting: '' };
    await d.doe((c) =>
      closeDossier(c, {
        ...{ dossierId: first.id, versie: first.versie, ...besluit },
        besluitOp: toIsoDate('2026-11-05'),
      }),
    );
    const asked = await d.dossier(next.id);
    const [taak] = asked.taken.filter(({ soort }) => soort === 'recidive');
    expect(taak).toBeDefined();
    const after = await d.doe((c) =>
      dropTaak(c, { dossierId: next.id, sleutel: taak?.sleutel ?? '', reden: 'nee' }),
    );
    expect(after.taken.find(({ soort }) => soort === 'recidive')?.gelatenOp).toBe('2026-11-05');
    expect(after.historie[0]?.gegevens).toMatchObject({ reden: 'nee' });
  });

  test('nothing is asked about overlast: recidive says something of arrears', async () => {
    const h = await huishouden();
    await h.meld('Trivire', { aanleiding: 'laatste_aanmaning' });
    await h.sluit('oplossing');
    h.tot('2027-02-01');
    await h.heropen();
    await h.meld('Trivire', { aanleiding: 'woonoverlast' });
    expect(zinnen(await h.dossier(), 'recidive')).toEqual([]);
  });
});

describe('a household that moves to another gemeente (domein §3)', () => {
  async function verhuisd(adres: { postcode: string; plaats: string }, h: Huishouden) {
    const dossier = await h.dossier();
    const { id, versie } = persoonVan(dossier);
    const gegevens = { ...ANNA, straat: 'Nieuweweg', huisnummer: '7', ...adres };
    return h.d.doe((c) =>
      changeBetrokkene(c, {
        ...{ id, versie, dossierId: dossier.id, gegevens, bron: 'Betrokkene' },
        ...{ verhuisdOp: toIsoDate('2026-11-04'), aanvaard: [] },
      }),
    );
  }

  test('is to be handed over to the team there, and the case stays where it was counted', async () => {
    const h = await huishouden();
    await h.meld('Trivire', { aanleiding: 'dagvaarding_verzonden' });
    const after = await verhuisd({ postcode: '3361 AB', plaats: 'Sliedrecht' }, h);
    expect(zinnen(after, 'overdracht')).toEqual([
      'Draag over aan Het Bonkelaarhuis (Sliedrecht): betrokkene verhuisde op wo 4 nov 2026.',
    ]);
    expect(after.gemeente?.naam).toBe('Dordrecht');
    expect(after.procedures[0]?.woning).toContain('Dordrecht');
    const { sleutel = '' } = after.taken.find(({ soort }) => soort === 'overdracht') ?? {};
    await h.d.doe((c) => dropTaak(c, { dossierId: after.id, sleutel, reden: 'gedaan' }));
    expect(
      (await h.dossier()).taken.find((one) => one.sleutel === sleutel)?.gelatenOp,
    ).not.toBeNull();
  });

  test('without a procedure too: by where its meldingen were counted', async () => {
    const h = await huishouden();
    await h.meld('Trivire', { aanleiding: 'zorgen' });
    const after = await verhuisd({ postcode: '3361 AB', plaats: 'Sliedrecht' }, h);
    expect(zinnen(after, 'overdracht')).toHaveLength(1);
  });

  test('within the gemeente there is nothing to hand over; out of the region the place is named', async () => {
    const near = await huishouden();
    await near.meld('Trivire', { aanleiding: 'dagvaarding_verzonden' });
    const here = await verhuisd({ postcode: '3312 AB', plaats: 'Dordrecht' }, near);
    expect(zinnen(here, 'overdracht')).toEqual([]);
    const far = await huishouden();
    await far.meld('Trivire', { aanleiding: 'dagvaarding_verzonden' });
    const gone = await verhuisd({ postcode: '9711 AB', plaats: 'Groningen' }, far);
    expect(zinnen(gone, 'overdracht')).toEqual([
      'Draag over aan het Sociaal Team van Groningen: betrokkene verhuisde op wo 4 nov 2026.',
    ]);
  });
});

describe('who only a withdrawn melding brought', () => {
  const CEES = { ...ANNA, voornaam: 'Cees', geboortedatum: '1-1-1970' };

  test('is offered to be taken out, and never goes by itself', async () => {
    const { d, ook, trekIn } = await hersteldesk();
    const begin = await d.meld();
    const both = [
      { betrokkeneId: persoonVan(begin).id, gegevens: ANNA },
      { betrokkeneId: null, gegevens: CEES },
    ];
    const after = await ook(begin, { personen: both });
    expect(zinnen(after, 'persoon_weg')).toEqual([]);
    const gone = await trekIn(laatste(after));
    expect(gone.personen).toHaveLength(2);
    expect(zinnen(gone, 'persoon_weg')).toEqual([
      expect.stringMatching(/^Haal Cees .* uit het dossier: alleen een ingetrokken melding bracht/),
    ]);
    // It is no question, so the list does not say that it is to be asked.
    const { dossiers } = await d.lees((c) =>
      listWerk(c, { wiens: 'iedereen', bak: null, pagina: 1, perPagina: 10 }),
    );
    expect(dossiers[0]?.volgendeStap?.kort).not.toContain('Vraag na: haal');
    const [, cees] = gone.personen;
    const clean = await d.doe((c) =>
      removePersoon(c, { dossierId: gone.id, id: cees?.id ?? '' } as Parameters<
        typeof removePersoon
      >[1]),
    );
    expect(zinnen(clean, 'persoon_weg')).toEqual([]);
  });

  test('stays without a word when another melding names them as well', async () => {
    const { d, ook, trekIn } = await hersteldesk();
    const begin = await d.meld();
    const anna = { betrokkeneId: persoonVan(begin).id, gegevens: ANNA };
    const brought = await ook(begin, {
      personen: [anna, { betrokkeneId: null, gegevens: CEES }],
    });
    const melding = laatste(brought);
    const cees = brought.personen.find(({ voornaam }) => voornaam === 'Cees')?.id ?? '';
    await ook(begin, { personen: [anna, { betrokkeneId: cees, gegevens: CEES }] });
    const reden = { reden: 'verkeerd_ingevoerd', woorden: 'Dubbel gemeld.' } as const;
    expect(zinnen(await trekIn(melding, reden), 'persoon_weg')).toEqual([]);
  });
});

describe('help with debts was asked while an ontruiming stands (WA; Fw 287b)', () => {
  test('asks whether there is more time to ask for, and promises nothing', async () => {
    const h = await huishouden();
    await h.meld('Trivire', {
      ...{ aanleiding: 'ontruiming_aangezegd', datums: { ontruiming: '2026-12-10' } },
    });
    expect(zinnen(await h.dossier(), 'uitstel')).toEqual([]);
    await zetIn(h, { soort: 'crisis', vrager: 'betrokkene' });
    expect(zinnen(await h.dossier(), 'uitstel')).toEqual([
      'De ontruiming van do 10 dec 2026 staat nog. Is er om uitstel of een moratorium te vragen?',
    ]);
    await h.gebeurt('moratorium_gevraagd');
    expect(zinnen(await h.dossier(), 'uitstel')).toEqual([]);
    // The day stands all the same.
    expect(await h.termijnen()).toContain('ontruiming 2026-12-10');
  });

  test('asks nothing while there is no ontruiming, or once it is off', async () => {
    const h = await huishouden();
    await h.meld('Trivire', { aanleiding: 'dagvaarding_verzonden' });
    await zetIn(h, { soort: 'schuldhulpverlening', vrager: 'betrokkene' });
    expect(zinnen(await h.dossier(), 'uitstel')).toEqual([]);
    await h.gebeurt('ontruiming_aangezegd', { dag: '2026-12-10' });
    expect(zinnen(await h.dossier(), 'uitstel')).toHaveLength(1);
    await h.gebeurt('ontruiming_ingetrokken');
    expect(zinnen(await h.dossier(), 'uitstel')).toEqual([]);
  });
});
