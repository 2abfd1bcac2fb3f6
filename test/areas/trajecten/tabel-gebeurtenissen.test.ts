import { expect, test } from 'vitest';
import {
  GEBEURTENISSOORTEN,
  type Gebeurtenissoort,
} from '#areas/trajecten/rules/gebeurtenissen.ts';
import { deriveProcedure } from '#areas/trajecten/rules/procedure.ts';
import {
  brief,
  derive,
  g,
  ontruimingen,
  termijnen,
  teSchrijven,
  vragen,
} from './procedure-support.ts';

/** Of an ontruiming that was announced: it stands, it is off in this way, or it was carried out. */
type Rij = {
  /** Where it is written what must follow. */
  readonly bron: string;
  /** The day on which it happens; undefined: 9 November. */
  readonly op?: string;
  /** What is left of the ontruiming day; undefined: it stands. */
  readonly einde?: string;
  /** Whether "gaat de ontruiming nog door?" must be asked. */
  readonly vraag?: true;
  /** The letter that becomes due to Anna, who was told of the ontruiming. */
  readonly brief?: string;
  /** Which other terms begin. */
  readonly termijn?: string;
};

const STAAT = 'domein §2: only who executes, a judge or a moratorium ends an ontruiming day';
const BETALEN = 'domein §2: a regeling or payment does not end the day; ask whether it goes on';
const RECHT = 'domein §2: verzet, beroep and executiegeschil do not end the day; ask';

/** What each kind does to an ontruiming of 24 November that was announced and told of. */
const TABEL: Readonly<Record<Gebeurtenissoort, Rij>> = {
  laatste_aanmaning: { bron: STAAT },
  dagvaarding_aangezegd: { bron: 'st 6; domein §2a brief', brief: 'dagvaarding 2026-11-11' },
  dagvaarding_verzonden: { bron: 'WA; domein §2a brief', brief: 'dagvaarding 2026-11-11' },
  dagvaarding_betekend: { bron: 'st 6; domein §2a brief', brief: 'dagvaarding 2026-11-11' },
  dagvaarding_ingetrokken: { bron: STAAT, vraag: true },
  zitting_bepaald: { bron: 'st 6: the day of the zitting', termijn: 'zitting 2026-12-08' },
  zitting_verplaatst: { bron: 'st 6: it moves with it', termijn: 'zitting 2026-12-08' },
  zitting_gehouden: { bron: STAAT },
  uitspraak_bepaald: { bron: STAAT },
  vonnis: {
    bron: 'domein §2: days for verzet and beroep are never computed, "laat dit vandaag nagaan"',
    termijn: 'nagaan 2026-11-09',
  },
  schikking: { bron: BETALEN, vraag: true },
  verzet: { bron: RECHT, vraag: true },
  hoger_beroep: { bron: RECHT, vraag: true },
  executiegeschil: { bron: RECHT, vraag: true },
  vonnis_betekend: { bron: 'domein §2: as the vonnis', termijn: 'nagaan 2026-11-09' },
  ontruiming_aangezegd: {
    bron: 'st 7; domein §2a brief: a new aanzegging is a new letter',
    brief: 'ontruiming 2026-11-11',
    termijn: 'ontruiming 2026-12-08',
  },
  ontruiming_gaat_door: { bron: STAAT },
  ontruiming_uitgesteld: {
    bron: 'domein §2 and §2a brief: uitgesteld by who executes',
    einde: 'uitgesteld',
    brief: 'ontruiming_van_de_baan 2026-11-11',
  },
  ontruiming_ingetrokken: {
    bron: 'domein §2 and §2a brief: ingetrokken by who executes',
    einde: 'ingetrokken',
    brief: 'ontruiming_van_de_baan 2026-11-11',
  },
  ontruiming_geschorst: {
    bron: 'domein §2: geschorst by the judge',
    einde: 'geschorst',
    brief: 'ontruiming_van_de_baan 2026-11-11',
  },
  ontruiming_afgelast: {
    bron: 'domein §2: afgelast ter plekke, on the day itself, by who executes',
    op: '2026-11-24',
    einde: 'afgelast',
    brief: 'ontruiming_van_de_baan 2026-11-26',
  },
  ontruiming_uitgevoerd: { bron: 'st 9', einde: 'uitgevoerd' },
  sleutels_ingeleverd: { bron: STAAT, vraag: true },
  huur_opgezegd: { bron: STAAT, vraag: true },
  achterstand_voldaan: { bron: BETALEN, vraag: true },
  regeling_getroffen: { bron: BETALEN, vraag: true },
  regeling_nagekomen: { bron: BETALEN, vraag: true },
  regeling_verbroken: { bron: STAAT },
  laatstekans: { bron: BETALEN, vraag: true },
  moratorium_gevraagd: { bron: 'domein §2: a moratorium asked does not end the day', vraag: true },
  // Whether it covers this grond is not said here: then it ends nothing (domein §2).
  moratorium_verleend: {
    bron: 'domein §2: granted, and it must cover this grond; Fw 287b: told at 30 and 7 days',
    vraag: true,
    termijn: 'moratorium 2026-12-01, moratorium 2026-12-08',
  },
  moratorium_afgewezen: { bron: STAAT },
  moratorium_beeindigd: { bron: STAAT },
  schuldsanering: { bron: BETALEN, vraag: true },
  incasso_gestopt: { bron: BETALEN, vraag: true },
  incasso_hervat: { bron: STAAT },
  afsluiting_energie: { bron: STAAT },
  woning_gesloten: { bron: STAAT },
};

const AANGEZEGD = g('ontruiming_aangezegd', '2026-11-02', { dag: '2026-11-24' });
const VERTELD = brief('anna', 'ontruiming', '2026-11-03', AANGEZEGD);

test.each(GEBEURTENISSOORTEN.map((soort) => [soort, TABEL[soort].bron, TABEL[soort]] as const))(
  '%s while an ontruiming is announced (%s)',
  (soort, _bron, { op = '2026-11-09', einde, vraag, brief: letter, termijn }) => {
    const all = [AANGEZEGD, g(soort, op, { dag: '2026-12-08' })];
    const [day] = ontruimingen(...all);
    expect(day).toBe(einde === undefined ? '2026-11-24' : `2026-11-24 ${einde}`);
    const asked = deriveProcedure(all).vragen.filter(
      ({ wat, dagstand, antwoord }) =>
        wat === 'ontruiming' && dagstand.door === AANGEZEGD && antwoord === null,
    );
    expect(asked.length > 0).toBe(vraag === true);
    if (vraag) expect(vragen(...all)).toContain(soort);
    const afleiding = derive(all, { brieven: [VERTELD] });
    expect(teSchrijven(afleiding)).toEqual(letter === undefined ? [] : [`anna ${letter}`]);
    const begun = termijnen(afleiding, 'zitting', 'ontruiming', 'nagaan', 'moratorium')
      .filter((one) => !one.startsWith('ontruiming 2026-11-24'))
      .join(', ');
    expect(begun).toBe(termijn ?? '');
  },
);

test('a moratorium that covers this grond ends the day, one that does not leaves it (domein §2)', () => {
  const verleend = (dekt: 'ja' | 'nee') =>
    g('moratorium_verleend', '2026-11-09', { dag: '2027-05-09', gegevens: { dekt } });
  expect(ontruimingen(AANGEZEGD, verleend('ja'))).toEqual(['2026-11-24 moratorium']);
  expect(ontruimingen(AANGEZEGD, verleend('nee'))).toEqual(['2026-11-24']);
});

test('the same kind heard from a neighbour ends no day and is asked about (domein §2)', () => {
  for (const [soort, { einde, op = '2026-11-09' }] of Object.entries(TABEL) as [
    Gebeurtenissoort,
    Rij,
  ][]) {
    if (einde === undefined || einde === 'uitgevoerd') continue;
    const all = [AANGEZEGD, { ...g(soort, op), isHorenZeggen: true }];
    expect(ontruimingen(...all), soort).toEqual(['2026-11-24']);
    expect(vragen(...all), soort).toEqual([soort]);
  }
});
