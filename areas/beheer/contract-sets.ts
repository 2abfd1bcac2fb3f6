import { z } from 'zod';
import { PROCESSTAPPEN } from '#areas/dossiers/rules.ts';
import { AANLEIDINGEN } from '#areas/meldingen/rules.ts';
import { PARTNERSOORTEN } from '#areas/partners/rules.ts';
import { GRONDSLAGEN } from '#areas/partnervragen/rules/grondslag.ts';
import { ONTVANGERROLLEN } from '#areas/partnervragen/rules/ontvangers.ts';
import { WEETSTANDEN, WEETVOORWAARDEN } from '#areas/partnervragen/rules/weetregel.ts';
import { WEETVELDEN } from '#areas/partnervragen/rules/weetvelden.ts';
import { PRIORITEITSGROEPEN } from '#areas/screening/rules/formulier.ts';
import { GEBEURTENISSOORTEN } from '#areas/trajecten/rules/gebeurtenissen.ts';
import { EENHEDEN } from '#areas/trajecten/rules/termijn.ts';
import { operatie, registratie } from '#domain/contract/operatie.ts';
import { invoerVorm, uitvoerVorm } from '#domain/contract/veld-vormen.ts';
import {
  datum,
  gedaan,
  id,
  idAnders,
  regel,
  sleutel,
  tekst,
  tijdstip,
  versie,
  vrijeRegel,
} from '#domain/contract/velden.ts';
import { looptijdVelden, setVelden, vrijeDagVelden } from './fields.ts';
import { TERMIJNSOORTEN } from './rules/afsprakenset.ts';

const geheel = { error: 'Vul een heel getal in.' };
const looptijd = z.strictObject(
  {
    eenheid: z.enum(EENHEDEN, { error: `Kies een eenheid: ${EENHEDEN.join(', ')}.` }),
    aantal: z
      .number(geheel)
      .int(geheel)
      .min(0, { error: 'Vul 0 of meer in.' })
      .max(250, { error: 'Vul hoogstens 250 in.' }),
  },
  { error: 'Geef een eenheid en een aantal.' },
);

/** One term of a set or of the organisation, with its source in the agreements or the law. */
export const termijnregel = z.object({
  id: idAnders,
  code: z.string(),
  naam: z.string(),
  begin: z.string(),
  einde: z.string(),
  eenheid: z.enum(EENHEDEN),
  aantal: z.number().int(),
  soort: z.enum(TERMIJNSOORTEN),
  bron: z.string(),
  verlenging: z.object({ eenheid: z.enum(EENHEDEN), aantal: z.number().int() }).nullable(),
  toelichting: z.string(),
  versie,
});
export type Termijnregel = z.output<typeof termijnregel>;

/** A day that does not count besides the public holidays (Atw 3 lid 2 and lid 3, closing days). */
export const vrijeDag = z.object({ id: idAnders, ...uitvoerVorm(vrijeDagVelden), versie });
export type VrijeDag = z.output<typeof vrijeDag>;

/** CBS codes of gemeenten, each once. */
export const gemeentecodes = z
  .array(z.string().regex(/^\d{4}$/, { error: 'Een gemeentecode heeft vier cijfers: “0505”.' }))
  .max(60, { error: 'Noem hoogstens 60 gemeenten.' });

const stapcode = z.string().regex(/^[a-z][a-z0-9_]{1,59}$/, {
  error: 'Gebruik kleine letters, cijfers en _ voor een code.',
});

/** What a partner does by an agreement, as it is typed or read from a file. */
export const partnerstap = z.strictObject({
  code: stapcode,
  soort: z.enum(PARTNERSOORTEN, { error: 'Noem een soort partner die het programma kent.' }),
  partner: vrijeRegel('de naam van de partner', 100),
  wanneer: regel('wanneer de stap is', 150),
  wat: regel('wat de partner doet', 300),
  binnen: looptijd.nullable(),
  bron: regel('de bron van de stap', 150),
});

const prioriteitsregel = z.strictObject({
  groep: z.enum(PRIORITEITSGROEPEN, { error: 'Noem een groep die het programma kent.' }),
  bron: regel('de bron van de prioriteit', 150),
});

/** What was agreed besides terms and days: each list replaces the one that stood. */
export const setinhoud = {
  goedeVrijdagVrij: z.boolean({ error: 'Vul true of false in.' }),
  gemeenten: gemeentecodes,
  aanleidingen: z.array(
    z.enum(AANLEIDINGEN, { error: 'Noem een aanleiding die het programma kent.' }),
  ),
  teVertellen: z.array(
    z.enum(GEBEURTENISSOORTEN, { error: 'Noem een gebeurtenis die het programma kent.' }),
  ),
  prioriteit: z.array(prioriteitsregel),
  seniorVanaf: z
    .number(geheel)
    .int(geheel)
    .min(50, { error: 'Kies een leeftijd van 50 of ouder.' })
    .max(100, { error: 'Kies een leeftijd van hoogstens 100.' })
    .nullable(),
  stappen: z.array(partnerstap).max(100, { error: 'Noem hoogstens 100 stappen.' }),
  partijen: z.array(regel('de naam van een partij', 150)).max(100),
};

/** An agreement with its validity; terms and days belong to it. */
export const afsprakenset = z.object({
  id: idAnders,
  code: z.string(),
  ...uitvoerVorm(setVelden),
  ...setinhoud,
  inGebruik: z.boolean(),
  verlopen: z.boolean(),
  /** Whether it is for gemeenten of this region; one of elsewhere is never in force here. */
  isVanHier: z.boolean(),
  /** How many open trajecten keep it. */
  lopendeTrajecten: z.number().int(),
  /** Whether terms follow from it that run now. */
  termijnen: z.array(termijnregel),
  vrijeDagen: z.array(vrijeDag),
  /** What was decided once its period was over, the first decision first. */
  besluiten: z.array(
    z.object({ id: idAnders, ...uitvoerVorm(looptijdVelden), door: z.string(), op: tijdstip }),
  ),
  versie,
});
export type Afsprakenset = z.output<typeof afsprakenset>;

const { geldigVan, verlengdTot: _besluit, ...wijzigbaar } = invoerVorm(setVelden);

const setWijziging = z.object({ id, versie, ...wijzigbaar, ...setinhoud });
const termijnWijziging = z.object({ id, versie, ...looptijd.shape });
const besluitInvoer = z.object({ id, versie, ...invoerVorm(looptijdVelden) });

/** The longest file that is read; a set is a few pages of text. */
const BESTAND_HOOGSTENS = 200_000;
const bestandstekst = tekst('het bestand', 1, BESTAND_HOOGSTENS);

const bestandTermijn = z.strictObject({
  code: stapcode,
  naam: regel('de naam van de termijn', 100),
  begin: regel('wanneer de termijn begint', 200),
  einde: regel('wanneer de termijn eindigt', 200),
  looptijd,
  soort: z.enum(TERMIJNSOORTEN, { error: `Kies een soort: ${TERMIJNSOORTEN.join(', ')}.` }),
  bron: regel('de bron van de termijn', 150),
  verlenging: looptijd.optional(),
  toelichting: vrijeRegel('de toelichting', 500).optional(),
});

/** Who may know what, as it stands in a file. */
const weetregel = z.strictObject({
  rollen: z.array(z.enum(ONTVANGERROLLEN, { error: 'Noem een ontvanger die het programma kent.' })),
  velden: z.array(z.enum(WEETVELDEN, { error: 'Noem een gegeven dat het programma kent.' })),
  stappen: z.array(z.enum(PROCESSTAPPEN, { error: 'Noem een processtap.' })),
  grondslagen: z.array(
    z.enum(GRONDSLAGEN, { error: 'Noem een grondslag die het programma kent.' }),
  ),
  stand: z.enum(WEETSTANDEN, { error: `Kies een van: ${WEETSTANDEN.join(', ')}.` }),
  voorwaarde: z.enum(WEETVOORWAARDEN).optional(),
  bron: regel('de bron van de weetregel', 150),
});

/** How a set stands in a file. A key that is not known is refused: it would be lost without a word. */
export const setBestand = z.strictObject({
  soort: z.literal('afsprakenset', { error: 'Dit is geen bestand met een afsprakenset.' }),
  versie: z.literal(1, { error: 'Dit programma leest alleen versie 1 van dit bestand.' }),
  code: stapcode,
  naam: wijzigbaar.naam,
  bron: wijzigbaar.bron,
  opmerking: wijzigbaar.opmerking,
  geldigVan,
  geldigTot: wijzigbaar.geldigTot,
  verlengdTot: datum.nullable(),
  ...setinhoud,
  weetregels: z.array(weetregel).max(500),
  vrijeDagen: z.array(z.strictObject(invoerVorm(vrijeDagVelden))).max(200),
  termijnen: z.array(bestandTermijn).max(40),
});
export type SetBestand = z.output<typeof setBestand>;

/** What is wrong in a file, and where: a path such as “termijnen 2, looptijd”. */
const bestandfout = z.object({ plaats: z.string(), zin: z.string() });

/** How terms move when something of a set is changed: those with one name and the same two days. */
const verschuiving = z.object({
  termijn: z.string(),
  van: datum.nullable(),
  naar: datum.nullable(),
  aantal: z.number().int(),
  /** The numbers of their dossiers, for who handles dossiers; others see none (domein §8). */
  dossiers: z.array(z.string()),
});
export type Verschuiving = z.output<typeof verschuiving>;

/** What a change of a set does to the terms that run, before it is saved. */
export const setGevolgen = z.object({
  lopend: z.number().int(),
  /** How many of them move, and in how many dossiers. */
  aantal: z.number().int(),
  dossiers: z.number().int(),
  verschuivingen: z.array(verschuiving),
});
export type SetGevolgen = z.output<typeof setGevolgen>;

const beheer = {
  roles: ['beheerder', 'manager'],
  object: 'afsprakenset',
  purpose: 'beheer',
  unit: 'schrijven',
  changes: ['beheer.listAfsprakensets', 'beheer.listOrganisatietermijnen'],
} as const;
const beheerLezen = { ...beheer, action: 'inzien', unit: 'lezen', changes: [] } as const;
const iedereenLeest = {
  roles: 'aangemeld',
  action: 'inzien',
  object: 'afsprakenset',
  purpose: 'taakuitvoering',
  unit: 'lezen',
} as const;

export const afsprakenOperaties = {
  listAfsprakensets: operatie(iedereenLeest).output(z.array(afsprakenset)),
  /** The terms that stand in no agreement: of the law, of a judge, and how long data are kept. */
  listOrganisatietermijnen: operatie(iedereenLeest).output(z.array(termijnregel)),
  changeAfsprakenset: operatie({ ...beheer, action: 'wijzigen' })
    .input(setWijziging)
    .output(afsprakenset),
  copyAfsprakenset: operatie({ ...beheer, action: 'aanmaken', once: true })
    .input(registratie(z.object({ id, naam: wijzigbaar.naam, geldigVan })))
    .output(afsprakenset),
  /** Which units and numbers a term may have depends on its code: `termijnlengtes.ts`. */
  changeTermijnregel: operatie({ ...beheer, action: 'wijzigen' })
    .input(termijnWijziging)
    .output(termijnregel),
  /** What a change would do to the terms that run; nothing of it is kept. */
  previewSetwijziging: operatie({ ...beheer, action: 'inzien', unit: 'eigen', changes: [] })
    .input(
      z.discriminatedUnion('soort', [
        z.object({ soort: z.literal('set'), wijziging: setWijziging }),
        z.object({ soort: z.literal('termijn'), wijziging: termijnWijziging }),
        z.object({ soort: z.literal('bestand'), tekst: bestandstekst, over: id.nullable() }),
      ]),
    )
    .output(setGevolgen),
  /** Records that the parties prolonged or replaced an agreement (SA 2): the manager does. */
  decideLooptijd: operatie({
    ...beheer,
    roles: ['manager'],
    action: 'wijzigen',
  })
    .input(besluitInvoer)
    .output(afsprakenset),
  exportAfsprakenset: operatie({ ...beheerLezen, action: 'exporteren' })
    .input(z.object({ id }))
    .output(z.object({ bestand: z.instanceof(Blob), naam: z.string() })),
  /** What is wrong in a file, or what it holds and which set has the same code. */
  checkSetbestand: operatie(beheerLezen)
    .input(z.object({ tekst: bestandstekst }))
    .output(
      z.object({
        fouten: z.array(bestandfout),
        inhoud: z
          .object({
            code: z.string(),
            naam: z.string(),
            geldigVan: datum,
            geldigTot: datum.nullable(),
            termijnen: z.number().int(),
            stappen: z.number().int(),
            /** The set in the register with the same code. */
            bestaat: z.object({ id: idAnders, naam: z.string(), versie }).nullable(),
          })
          .nullable(),
      }),
    ),
  /** Takes a set from a file: a new one, or in the place of the one with the same code. */
  importAfsprakenset: operatie({ ...beheer, action: 'aanmaken', once: true })
    .input(
      registratie(z.object({ tekst: bestandstekst, over: z.object({ id, versie }).nullable() })),
    )
    .output(afsprakenset),
  addVrijeDag: operatie({ ...beheer, action: 'aanmaken', once: true })
    .input(registratie(z.object({ setId: id, ...invoerVorm(vrijeDagVelden) })))
    .output(vrijeDag),
  removeVrijeDag: operatie({ ...beheer, action: 'verwijderen' })
    .input(sleutel)
    .output(gedaan),
};
