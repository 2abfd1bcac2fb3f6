import { describe, expect, it } from 'vitest';
import { vensterwoorden } from '#areas/brieven/rules/leesbaar.ts';
import {
  type BriefGegevens,
  briefFoutZin,
  briefTekst,
  stelBriefOp,
} from '#areas/brieven/rules/opstellen.ts';
import { BRIEFSOORTEN, type Briefsoort, briefsoortNaam } from '#areas/brieven/rules/sjablonen.ts';
import { d } from '#test/domain/dates/support.ts';
import { anna, brief, gegevens, refusal } from './brieven-support.ts';

function missing(soort: Briefsoort, change: Partial<BriefGegevens>): string[] {
  const fout = refusal(soort, change);
  return fout.kind === 'ontbrekend' ? fout.velden.map(({ veld }) => veld) : [];
}

const sender = (change: Partial<BriefGegevens['afzender']>) => ({
  afzender: { ...gegevens.afzender, ...change },
});

describe('the kinds of letter', () => {
  it('have a Dutch name', () => {
    expect(BRIEFSOORTEN.map(briefsoortNaam)).toEqual([
      'Informatiebrief na een melding',
      'Brief na dagvaarding',
      'Brief na aanzegging ontruiming',
      'Brief: ontruiming uitgesteld of ingetrokken',
      'Brief: eerder bericht klopte niet',
      'Uitnodiging huisbezoek',
      'Brief bij afsluiting',
    ]);
  });
});

describe.each(BRIEFSOORTEN)('every letter, such as %s,', (soort) => {
  const inhoud = brief(soort);
  const text = JSON.stringify(inhoud);

  it('has sender, address, date, ons kenmerk and betreft', () => {
    expect(inhoud).toMatchObject({
      afzender: { regels: ['Dienst Voorbeeld', 'Postbus 1', '3300 AA  DORDRECHT'] },
      adres: ['Mevrouw A.B. van den Voorbeeld', 'Teststraat 12A-2', '3311 AB  DORDRECHT'],
      datum: 'donderdag 5 november 2026',
      onsKenmerk: '2026-00123',
      aanhef: 'Geachte mevrouw Van den Voorbeeld,',
    });
    expect(inhoud.betreft).toMatch(/^\p{Lu}.*[\p{L}\d]$/u);
  });

  it('is signed by a person of the Meldpunt', () => {
    expect(inhoud.ondertekening.split('\n')).toEqual([
      'Met vriendelijke groet,',
      'Testpersoon',
      'Meldpunt Voorbeeld',
    ]);
  });

  it('says how and when the Meldpunt can be reached', () => {
    expect(inhoud.voettekst).toBe(
      'Telefoon 078 000 00 00, bereikbaar op werkdagen van 9 tot 17 uur',
    );
    expect(briefTekst(inhoud)).toContain('Bel ons op 078 000 00 00.');
  });

  it('says with whom data are shared, and the rights of betrokkene', () => {
    const body = briefTekst(inhoud);
    expect(body).toContain('het Sociaal Team, de sociale dienst en uw verhuurder');
    for (const right of [
      'inzage',
      'correctie',
      'bezwaar',
      'klacht',
      'Autoriteit Persoonsgegevens',
    ]) {
      expect(body).toContain(right);
    }
    expect(body).toContain('functionaris gegevensbescherming: fg@voorbeeld.example');
    expect(body).toContain('hoogstens 1 jaar');
  });

  it('shows through the window nothing about debts', () => {
    const window = [...inhoud.afzender.regels, ...inhoud.adres].join('\n');
    expect(vensterwoorden(window)).toEqual([]);
    // The subject stands below the fold; even so it says nothing of money.
    expect(inhoud.betreft).not.toMatch(/schuld|achterstand|betaal|incasso/i);
  });

  it('has no placeholder and no hole left', () => {
    expect(text).not.toMatch(/\{\{|\}\}|undefined|null| {3,}| \.| ,/);
  });

  it('has no BSN, not even when it is handed over', () => {
    const withBsn = { ...anna, bsn: '111222333', telefoon: '0600000000' };
    expect(JSON.stringify(brief(soort, { geadresseerde: withBsn }))).toBe(text);
    expect(text).not.toContain('111222333');
  });

  it('has no result of a screening and no bezwaarclausule', () => {
    expect(text).not.toMatch(/ernstig nadeel|screening|uitkomst|bemoeizorg|bezwaarschrift/i);
  });

  it('is only text: it can be stored and read back', () => {
    expect(JSON.parse(text)).toEqual(inhoud);
  });

  it.each<[string, Partial<BriefGegevens>, string]>([
    ['a dossiernummer', { dossiernummer: null }, 'onsKenmerk'],
    ['a contactpersoon', { contactpersoon: ' ' }, 'contactpersoon'],
    ['a phone number', sender({ telefoon: null }), 'telefoon'],
    ['opening hours', sender({ bereikbaar: '' }), 'bereikbaar'],
    ['the FG', sender({ fg: undefined }), 'fg'],
    ['whom data are shared with', sender({ delenMet: [] }), 'delenMet'],
    ['whom data are shared with in words', sender({ delenMet: [' '] }), 'delenMet'],
    ['a sender', sender({ regels: [] }), 'afzender'],
    ['a sender that can be read', sender({ regels: [' ', ''] }), 'afzender'],
    ['a street', { geadresseerde: { ...anna, straat: null } }, 'straat'],
    ['a postcode', { geadresseerde: { ...anna, postcode: '' } }, 'postcode'],
    ['a surname', { geadresseerde: { ...anna, achternaam: null } }, 'achternaam'],
  ])('is refused without %s', (_, change, field) => {
    expect(missing(soort, change)).toContain(field);
  });

  it('names everything that is missing at once', () => {
    const nothing: BriefGegevens = {
      afzender: { regels: [], delenMet: [], bewaartermijn: { eenheid: 'jaren', aantal: 1 } },
      geadresseerde: {},
      datum: gegevens.datum,
    };
    const result = stelBriefOp(soort, nothing);
    if (result.ok || result.error.kind !== 'ontbrekend') throw new Error('should be refused');
    const fields = result.error.velden.map(({ veld }) => veld);
    expect(fields).toEqual(
      expect.arrayContaining(['afzender', 'achternaam', 'plaats', 'onsKenmerk', 'telefoon', 'fg']),
    );
    expect(new Set(fields).size).toBe(fields.length);
    expect(briefFoutZin(result.error)).toMatch(/^Vul eerst in: de afzender; .+\.$/);
  });

  it('is refused when the sender tells on the envelope what it is about', () => {
    const fout = refusal(soort, sender({ regels: ['Team Schuldhulp en Ontruiming'] }));
    expect(fout).toEqual({ kind: 'zichtbaar_in_venster', woorden: ['ontruiming', 'schuld'] });
    expect(briefFoutZin(fout)).toBe(
      'De afzender is op de envelop te lezen en noemt "ontruiming", "schuld". Kies een neutrale afzender bij de instellingen.',
    );
  });

  it('goes to somebody whose name or street holds such a word', () => {
    const geadresseerde = { ...anna, achternaam: 'Schuldink', straat: 'Overlaststraat' };
    expect(brief(soort, { geadresseerde }).adres[1]).toBe('Overlaststraat 12A-2');
  });
});

describe('the source of what the Meldpunt knows', () => {
  it.each([...(['informatie', 'dagvaarding', 'ontruiming', 'ontruiming_van_de_baan'] as const)])(
    'stands in the letter %s',
    (soort) => {
      expect(missing(soort, { melder: null })).toEqual(['melder']);
      const text = briefTekst(brief(soort, { melder: 'Trivire en Sterk Papendrecht' }));
      expect(text).toContain('Van Trivire en Sterk Papendrecht kregen wij uw naam');
    },
  );

  it.each(['huisbezoek', 'afsluiting'] as const)(
    'is not told in %s, which says how to ask for it',
    (soort) => {
      const text = briefTekst(brief(soort, { melder: 'Trivire', verhuurder: 'Trivire' }));
      expect(text).not.toContain('Trivire');
      expect(text).toContain('Wilt u weten van wie? Vraag het ons gerust.');
      expect(briefTekst(brief(soort, { melder: null, verhuurder: null }))).toBe(text);
    },
  );
});

describe('the letter about a dagvaarding that was only announced', () => {
  const aangezegd = (change: Partial<BriefGegevens> = {}) =>
    briefTekst(brief('dagvaarding', { dagvaarding: 'aangezegd', zitting: 'onbekend', ...change }));

  it('never says that there is a dagvaarding', () => {
    const text = aangezegd();
    expect(text).toContain('Woningstichting Voorbeeld wil u dagvaarden.');
    expect(text).toContain('Wij weten niet of u die al hebt.');
    expect(text).not.toMatch(/Er is een dagvaarding|De dagvaarding komt van|Leg de dagvaarding/);
    expect(text).not.toContain('Kijk daarvoor in de dagvaarding');
  });

  it('names the zitting when it is known, and says so when it is not', () => {
    expect(aangezegd()).toContain('Wij weten nog niet of er een zitting komt.');
    expect(aangezegd({ zitting: d('2026-11-26') })).toContain(
      'De zitting is op donderdag 26 november 2026.',
    );
  });

  it('keeps the rest: help, own choice, rights', () => {
    for (const part of ['vrijwillig', 'Juridisch Loket', 'inzage', 'Bel ons op'])
      expect(aangezegd()).toContain(part);
  });

  it('changes no other letter', () => {
    expect(brief('ontruiming', { dagvaarding: 'aangezegd' })).toEqual(brief('ontruiming'));
  });
});

describe('the letter about a dagvaarding that was sent and not brought yet', () => {
  const text = briefTekst(brief('dagvaarding', { dagvaarding: 'verzonden' }));

  it('says that it was sent and who brings it, and never that there is one', () => {
    expect(text).toContain('Er is een dagvaarding voor u verzonden. Hebt u die nog niet?');
    expect(text).toContain('Dan brengt de deurwaarder die bij u.');
    expect(text).not.toMatch(/Er is een dagvaarding voor u\.|Leg de dagvaarding klaar/);
  });

  it('names the zitting', () => {
    expect(text).toContain('De zitting is op donderdag 26 november 2026.');
  });
});

describe('the zitting in a letter', () => {
  const zin = (change: Partial<BriefGegevens>) => briefTekst(brief('dagvaarding', change));

  it.each([
    ['rolzitting', 'Kom naar de zitting, of antwoord schriftelijk vóór die dag.'],
    ['mondelinge_behandeling', 'Kom naar de zitting. Daar vertelt u uw verhaal aan de rechter.'],
    ['onbekend', 'Reageer op tijd, op de zitting of schriftelijk.'],
  ] as const)('that is a %s says how to react: %s', (zittingsoort, expected) => {
    expect(zin({ zittingsoort })).toContain(expected);
  });

  it('has its time when that is known', () => {
    expect(zin({ zittingTijd: '10:00' })).toContain('26 november 2026 om 10:00 uur.');
    expect(zin({ zittingTijd: '' })).toContain('26 november 2026.');
  });

  it('that moved to a day that nobody knows yet is said to have moved', () => {
    expect(zin({ zitting: 'verplaatst' })).toContain('De zitting is verplaatst.');
  });
});

describe('the letter that an ontruiming is off', () => {
  const off = (change: Partial<BriefGegevens> = {}) =>
    briefTekst(brief('ontruiming_van_de_baan', change));

  it('says what the desk heard, from whom and when, and asks to have it in writing', () => {
    expect(off()).toContain(
      'Wij hoorden op woensdag 4 november 2026 van Woningstichting Voorbeeld dat de ontruiming van dinsdag 1 december 2026 niet doorgaat. Vraag dit zelf schriftelijk na',
    );
    const bron = { dagen: [], vernomenOp: d('2026-11-04'), bron: 'de deurwaarder' };
    expect(off({ vanDeBaan: bron })).toContain(
      'van de deurwaarder dat de ontruiming niet doorgaat.',
    );
  });

  it('never says that it is over', () => {
    expect(off()).toContain('kan later misschien een nieuwe dag laten aanzeggen');
  });

  it('is refused when nothing is off', () => {
    expect(missing('ontruiming_van_de_baan', { vanDeBaan: null })).toEqual(['vanDeBaanZin']);
  });
});

describe('the letter after any melding', () => {
  it('says from whom the desk knows, and nothing of a procedure', () => {
    const text = briefTekst(brief('informatie', { melder: 'Trivire', verhuurder: null }));
    expect(text).toContain('Wij kregen bericht van Trivire.');
    expect(text).not.toMatch(/dagvaarding|ontruiming|zitting/i);
  });
});

describe('the letter after a dagvaarding (st 6)', () => {
  const body = briefTekst(brief('dagvaarding'));
  const headings = brief('dagvaarding').alineas.map(({ kop }) => kop);

  it('says in turn help, who we are, why, the zitting, what to do, own choice, rights', () => {
    expect(headings).toEqual([
      undefined,
      'Wie zijn wij?',
      'Waarom krijgt u deze brief?',
      'Wanneer is de zitting?',
      'Wat kunt u vandaag doen?',
      'Lees of spreekt u moeilijk Nederlands?',
      ...[undefined, undefined, undefined],
      'U kiest zelf',
      'U mag bezwaar maken',
      'Welke gegevens hebben wij van u?',
      'Waarom mogen wij dat?',
      'Uw rechten',
    ]);
  });

  it('offers help before it speaks of the court', () => {
    expect(body.indexOf('helpen')).toBeLessThan(body.indexOf('rechter'));
  });

  it('says who we are', () => {
    expect(body).toContain('Wij zijn het Meldpunt Voorbeeld. Wij horen bij Dienst Voorbeeld.');
  });

  it('says that there is a dagvaarding, and from whom', () => {
    expect(body).toContain('De dagvaarding komt van Woningstichting Voorbeeld.');
    expect(body).toContain('Dat hoorden wij van Woningstichting Voorbeeld.');
  });

  it('names another melder when it was not the verhuurder', () => {
    const text = briefTekst(brief('dagvaarding', { melder: 'Deurwaarder Test' }));
    expect(text).toContain('Dat hoorden wij van Deurwaarder Test.');
    expect(text).toContain('Van Deurwaarder Test kregen wij uw naam');
    expect(text).toContain('Praat met Woningstichting Voorbeeld.');
  });

  it('names the date of the zitting and says to react in time', () => {
    expect(body).toContain('De zitting is op donderdag 26 november 2026.');
    expect(body).toContain('Reageer op tijd, op de zitting of schriftelijk.');
  });

  it('says so when the date of the zitting is not known yet: the letter does not wait', () => {
    const text = briefTekst(brief('dagvaarding', { zitting: 'onbekend' }));
    expect(text).toContain('Wij weten nog niet wanneer de zitting is.');
    expect(text).toContain('Reageer op tijd, op de zitting of schriftelijk.');
  });

  it.each([null, undefined])('is refused when the date of the zitting is %s', (zitting) => {
    expect(missing('dagvaarding', { zitting })).toEqual(['zittingszin']);
    expect(briefFoutZin(refusal('dagvaarding', { zitting }))).toContain('de datum van de zitting');
  });

  it('is voluntary and free', () => {
    expect(body).toContain('Praten met ons is vrijwillig. Het kost u niets.');
  });

  it('says what betrokkene can do today, phone first', () => {
    const today = brief('dagvaarding').alineas.find(({ kop }) => kop?.includes('vandaag'));
    expect(today?.punten?.[0]).toMatch(/^Bel ons op /);
    expect(today?.punten?.length).toBeGreaterThanOrEqual(3);
  });

  it('names the person to ask for', () => {
    expect(brief('dagvaarding').slot).toContain('Vraag naar Testpersoon.');
  });

  it('never speaks of money that is owed', () => {
    expect(body).not.toMatch(/schuld|achterstand|betaal|bedrag|euro|€/i);
  });

  it('needs nothing that belongs to other letters', () => {
    const change = { ontruiming: null, opvang: null, bezoek: null, afgeslotenOp: null };
    expect(briefTekst(brief('dagvaarding', change))).toBe(body);
  });

  it('goes to each summoned tenant in their own name', () => {
    const other = { ...anna, voorletters: 'C.', geslacht: 'M', achternaam: 'Test' };
    expect(brief('dagvaarding', { geadresseerde: other }).aanhef).toBe(
      'Geachte heer Van den Test,',
    );
  });
});

describe('the letter after an aanzegging ontruiming', () => {
  const body = briefTekst(brief('ontruiming'));

  it('names the date and where to ask for opvang (SA Bijlage 4)', () => {
    expect(body).toContain('op dinsdag 1 december 2026 uit uw huis');
    expect(body).toContain('Dat kan bij de Centrale Toegang Voorbeeld.');
  });

  it.each([
    ['the date', { ontruiming: null }, 'ontruimingsdatum'],
    ['opvang', { opvang: '' }, 'opvang'],
    ['the verhuurder', { verhuurder: null, melder: 'Deurwaarder Test' }, 'verhuurder'],
  ] as const)('is refused without %s', (_, change, field) => {
    expect(missing('ontruiming', change)).toEqual([field]);
  });

  it('does not need a zitting', () => {
    expect(briefTekst(brief('ontruiming', { zitting: null }))).toBe(body);
  });
});

describe('the invitation for a visit', () => {
  it('names day, time and who comes, and offers another moment', () => {
    const body = briefTekst(brief('huisbezoek'));
    expect(body).toContain('Wij komen op dinsdag 10 november 2026 om 14.00 uur.');
    expect(body).toContain('U spreekt dan met Testpersoon.');
    expect(body).toContain('Wilt u een andere dag of plek?');
    expect(body).toContain('vrijwillig');
  });

  it('is refused without day or time', () => {
    expect(missing('huisbezoek', { bezoek: null })).toEqual(['bezoekdatum', 'bezoektijd']);
    const noTime = { datum: d('2026-11-10'), tijd: ' ' };
    expect(missing('huisbezoek', { bezoek: noTime })).toEqual(['bezoektijd']);
  });

  it('does not say what it is about: a housemate may open it', () => {
    expect(briefTekst(brief('huisbezoek'))).not.toMatch(/dagvaarding|ontruiming|zitting/i);
  });
});

describe('the letter on closing', () => {
  it('names when it was closed, and that help stays open', () => {
    const body = briefTekst(brief('afsluiting'));
    expect(body).toContain('Op donderdag 5 november 2026 hebben wij dat afgesloten.');
    expect(body).toContain('Dan kunt u ons weer bellen.');
  });

  it('promises no day on which data go, and prints the setting instead', () => {
    const body = briefTekst(
      brief('afsluiting', sender({ bewaartermijn: { eenheid: 'jaren', aantal: 15 } })),
    );
    expect(body).toContain('bewaren wij uw gegevens nog hoogstens 15 jaar.');
    expect(body).not.toMatch(
      /uiterlijk op|1 jaar|2027|altijd terugkomen|halen wij uw gegevens weg/i,
    );
  });

  it('is refused without the day', () => {
    expect(missing('afsluiting', { afgeslotenOp: null })).toEqual(['afgeslotenOp']);
  });

  it('does not give the reason of closing', () => {
    expect(briefTekst(brief('afsluiting'))).not.toMatch(/oplossing|huisuitzetting|geen inzet/i);
  });
});
