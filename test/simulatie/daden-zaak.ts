import type { Dossier } from '#areas/dossiers/contract.ts';
import type { MeldingInvoer } from '#areas/meldingen/contract.ts';
import { datumVelden, meldingVelden, partijVelden } from '#areas/meldingen/fields.ts';
import { type Aanleiding, MELDINGREDENEN } from '#areas/meldingen/rules.ts';
import { partnervraagVelden } from '#areas/partnervragen/fields.ts';
import { PARTNERVRAAGSOORTEN, type VRAAGOVER } from '#areas/partnervragen/rules/vraag.ts';
import type { GebeurtenisBeeld } from '#areas/trajecten/contract-procedures.ts';
import {
  GEBEURTENISBRONNEN,
  HERSTELREDENEN,
  PROCEDUREGRONDEN,
} from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import {
  GEBEURTENISSOORTEN,
  type Gebeurtenissoort,
  gebeurtenisregels,
} from '#areas/trajecten/rules/gebeurtenissen.ts';
import { addDays } from '#domain/dates/iso-date.ts';
import { KANALEN } from '#domain/keuzes.ts';
import { legeInvoer } from '#domain/velden/formulier.ts';
import { AANVAARD_ALLES } from '#test/areas/trajecten/procedures-support.ts';
import { bij, type Daad, dagOver, een, NIETS, PARTIJEN, partnerId, type Spel } from './spel.ts';

// Nobody is like another, so that nobody is taken for somebody who is known.
const NAMEN = [
  ...['Aarts', 'Bakkers', 'Cornet', 'Doornbos', 'Evertse', 'Fransen', 'Goudriaan', 'Hoogland'],
  ...['Ieperen', 'Jongeling', 'Kortekaas', 'Lindhout', 'Meerman', 'Nootenboom', 'Oosterling'],
];
const PLAATSEN = [
  ['3311 AB', 'Dordrecht'],
  ['3351 AB', 'Papendrecht'],
  ['2951 AB', 'Alblasserdam'],
  ['4201 AB', 'Gorinchem'],
] as const;

const AANLEIDINGEN_GEWOGEN: readonly (readonly [Aanleiding, number])[] = [
  ['zorgen', 3],
  ['dagvaarding_verzonden', 5],
  ['dagvaarding_betekend', 3],
  ['ontruiming_aangezegd', 4],
  ['laatste_aanmaning', 2],
  ['woonoverlast', 1],
  ['recidive', 1],
  ['betalingsregeling_verbroken', 1],
];

/** Somebody who does not exist, another one for each number. */
function mens(nummer: number, medehuurder: boolean) {
  const naam = NAMEN[nummer % NAMEN.length] ?? '';
  const [postcode, plaats] = PLAATSEN[nummer % PLAATSEN.length] ?? PLAATSEN[0];
  return {
    voornaam: `${medehuurder ? 'Mede' : 'Proef'}${naam.toLowerCase()}`,
    achternaam: `${naam}${nummer >= NAMEN.length ? 'test' : ''}`,
    geboortedatum: `${1 + (nummer % 28)}-${1 + (nummer % 12)}-${(medehuurder ? 1961 : 1958) + nummer}`,
    straat: `${naam}straat`,
    huisnummer: String(3 + 7 * nummer),
    ...{ postcode, plaats },
  };
}

function melder(spel: Spel): Pick<MeldingInvoer, 'meldersoort' | 'partnerId' | 'melderNaam'> {
  const soort = spel.kans.weeg<MeldingInvoer['meldersoort']>([
    ['partner', 10],
    ['betrokkene', 1],
    ['omwonende', 1],
    ['anoniem', 0.5],
  ]);
  return {
    meldersoort: soort,
    partnerId: soort === 'partner' ? partnerId(spel, spel.kans.kies(PARTIJEN)) : null,
    melderNaam: soort === 'omwonende' ? 'Buur Voorbeeld' : '',
  };
}

function getypteMelding(spel: Spel): Omit<MeldingInvoer, 'personen' | 'dossierId' | 'zelfdeAls'> {
  const { kans, wereld } = spel;
  const aanleiding = kans.weeg(AANLEIDINGEN_GEWOGEN);
  const vraag = kans.kies(['geen', 'geen', 'advies', 'ondersteuning'] as const);
  const isAchteraf = kans.kans(0.05);
  const isDagvaarding = aanleiding.startsWith('dagvaarding');
  return {
    ...legeInvoer(partijVelden),
    ...legeInvoer(meldingVelden),
    ...melder(spel),
    ...{ andereAanleidingen: [], ongeveer: [], woning: null, aanleiding, vraag },
    vraagTekst: vraag === 'geen' ? '' : 'Wat kan de melder zelf doen?',
    ontvangenOp: addDays(wereld.vandaag(), isAchteraf ? -70 : -kans.geheel(0, 3)),
    achterafIngevoerd: isAchteraf ? 'ja' : 'nee',
    kanaal: kans.kies(KANALEN),
    datums: {
      ...legeInvoer(datumVelden),
      zitting: isDagvaarding && kans.kans(0.7) ? dagOver(spel, 5, 40) : null,
      ontruiming:
        aanleiding === 'ontruiming_aangezegd' && kans.kans(0.9) ? dagOver(spel, 3, 30) : null,
    },
    huishouden: {
      kinderen: kans.kies(['ja', 'nee', 'onbekend'] as const),
      ...{ leeftijden: [], ondersteuningsvraag: '' },
      samenstelling: kans.kans(0.5) ? 'Een volwassene' : '',
    },
    zorgen: kans.kans(0.3) ? { hygiene_vervuiling: 'zorg' } : {},
    aanvaard: ['datums.zitting:voorbij', 'datums.ontruiming:voorbij', 'ontvangenOp:lang_geleden'],
  };
}

const meldNieuw: Daad = async (spel) => {
  const nummer = spel.huishoudens;
  spel.huishoudens += 1;
  const personen = [mens(nummer, false), ...(spel.kans.kans(0.3) ? [mens(nummer, true)] : [])];
  const { dossierId } = await spel.client.meldingen.registerMelding({
    ...getypteMelding(spel),
    ...{ dossierId: null, zelfdeAls: null },
    personen: personen.map((gegevens) => ({ betrokkeneId: null, gegevens })),
  });
  spel.dossiers.push(dossierId);
  return dossierId;
};

/** One more melding about a household that is known, also after its dossier was closed. */
const meldWeer = bij(async (spel, dossier) => {
  const zelfde = spel.kans.kans(0.2) ? een(spel, dossier.meldingen) : undefined;
  const { personen } = dossier;
  return spel.client.meldingen.registerMelding({
    ...getypteMelding(spel),
    dossierId: dossier.id,
    zelfdeAls: zelfde?.id ?? null,
    personen: personen.slice(0, 1).map(({ id, voornaam, achternaam }) => ({
      ...{ betrokkeneId: id, gezien: personen.map((one) => one.id) },
      gegevens: {
        ...(voornaam !== null && { voornaam }),
        ...(achternaam !== null && { achternaam }),
      },
    })),
  });
});

/** What was typed of a melding, to send again with something else in it. */
function zoalsGetypt(melding: Dossier['meldingen'][number]) {
  const pick = (velden: object) =>
    Object.fromEntries(Object.keys(velden).map((naam) => [naam, Reflect.get(melding, naam)]));
  const { id, versie, datums, andereAanleidingen, ongeveer } = melding;
  const typed = { ...pick(partijVelden), ...pick(meldingVelden) } as Omit<
    ReturnType<typeof getypteMelding>,
    'huishouden' | 'zorgen'
  >;
  return { ...typed, id, versie, datums, andereAanleidingen, ongeveer, woning: null };
}

const corrigeerMelding = bij(async (spel, dossier) => {
  const melding = een(spel, dossier.meldingen);
  if (melding === undefined) return NIETS;
  const { aanleiding, vraag, vraagTekst, datums, aanvaard } = getypteMelding(spel);
  const isAnders = spel.kans.kans(0.5);
  return spel.client.meldingen.correctMelding({
    ...zoalsGetypt(melding),
    ...(isAnders ? { aanleiding, datums } : { vraag, vraagTekst }),
    ...{ aanvaard, reden: 'verkeerd_ingevoerd' },
  });
});

const trekMeldingIn = bij(async (spel, dossier) => {
  const melding = een(spel, dossier.meldingen);
  if (melding === undefined) return NIETS;
  const reden = spel.kans.kies(MELDINGREDENEN);
  const { id, versie } = melding;
  return spel.client.meldingen.withdrawMelding({ id, versie, reden, woorden: 'Klopte niet.' });
});

const verplaatsMelding = bij(async (spel, dossier) => {
  const melding = een(spel, dossier.meldingen);
  const naar = een(
    spel,
    spel.dossiers.filter((id) => id !== dossier.id),
  );
  if (melding === undefined || naar === undefined) return NIETS;
  const { id, versie } = melding;
  return spel.client.meldingen.moveMelding({
    ...{ id, versie, naar: { dossierId: naar }, woorden: 'Hoort daar.' },
  });
});

const koppelMelding = bij(async (spel, { meldingen }) => {
  const melding = een(spel, meldingen);
  if (melding === undefined) return NIETS;
  const ander = een(
    spel,
    meldingen.filter(({ id }) => id !== melding.id),
  );
  const zelfdeAls = melding.zelfdeAls === null ? (ander?.id ?? null) : null;
  const { id, versie } = melding;
  return spel.client.meldingen.linkMelding({ id, versie, zelfdeAls });
});

const noemVerhuurder = bij(async (spel, dossier) => {
  const melding = een(spel, dossier.meldingen);
  if (melding === undefined) return NIETS;
  const { id, versie } = melding;
  const verhuurderId = partnerId(spel, spel.kans.kies(['Trivire', 'Verhuurder Voorbeeld']));
  return spel.client.meldingen.nameVerhuurder({ id, versie, verhuurderId });
});

const VAAK: readonly Gebeurtenissoort[] = [
  ...(['dagvaarding_verzonden', 'dagvaarding_betekend', 'zitting_bepaald'] as const),
  ...(['zitting_verplaatst', 'zitting_gehouden', 'vonnis', 'vonnis_betekend'] as const),
  ...(['ontruiming_aangezegd', 'ontruiming_aangezegd', 'ontruiming_uitgesteld'] as const),
  ...(['ontruiming_ingetrokken', 'ontruiming_gaat_door', 'regeling_getroffen'] as const),
  ...(['regeling_verbroken', 'moratorium_verleend', 'achterstand_voldaan'] as const),
];

function getypteGebeurtenis(spel: Spel, dossier: Dossier) {
  const { kans, wereld } = spel;
  const soort = kans.kies(kans.kans(0.75) ? VAAK : GEBEURTENISSOORTEN);
  const regel = gebeurtenisregels[soort];
  const dagen = dossier.procedures.flatMap(({ ontruimingen, zittingen }) =>
    (soort.startsWith('zitting') ? zittingen : ontruimingen).flatMap(({ dag }) => dag ?? []),
  );
  const van = kans.kans(0.5) ? een(spel, dagen) : undefined;
  const wie = kans.kans(0.2) ? een(spel, dossier.personen) : undefined;
  const isPlan = soort.endsWith('aangezegd') || soort.endsWith('bepaald');
  return {
    soort,
    op: kans.kans(0.2) ? null : addDays(wereld.vandaag(), -kans.geheel(0, 5)),
    vernomenOp: wereld.vandaag(),
    dag: regel.dag !== null && kans.kans(0.9) ? dagOver(spel, kans.kans(0.1) ? -5 : 2, 40) : null,
    ongeveer: isPlan && kans.kans(0.1),
    tijd: regel.tijd && kans.kans(0.5) ? '10:00' : '',
    bron: kans.kies(GEBEURTENISBRONNEN.filter((bron) => bron !== 'melding')),
    gedaagden: wie === undefined ? null : [wie.id],
    gegevens: {
      ...(van !== undefined && regel.gegevens.includes('van') && { van }),
      ...(regel.gegevens.includes('dekt') && { dekt: kans.kies(['ja', 'nee'] as const) }),
    },
    ...{ toelichting: '', aanvaard: AANVAARD_ALLES },
  };
}

const gebeurt = bij(async (spel, dossier) => {
  const procedure = een(
    spel,
    dossier.procedures.filter(({ isLopend }) => isLopend),
  );
  return spel.client.trajecten.addGebeurtenis({
    ...getypteGebeurtenis(spel, dossier),
    ...{
      dossierId: dossier.id,
      procedureId: spel.kans.kans(0.05) ? null : (procedure?.id ?? null),
    },
  });
});

function staand({ procedures }: Dossier): GebeurtenisBeeld[] {
  return procedures.flatMap(({ gebeurtenissen }) =>
    gebeurtenissen.filter(({ ingetrokken }) => ingetrokken === null),
  );
}

const corrigeerGebeurtenis = bij(async (spel, dossier) => {
  const one = een(spel, staand(dossier));
  if (one === undefined) return NIETS;
  const { id, versie } = one;
  const typed = getypteGebeurtenis(spel, dossier);
  return spel.client.trajecten.correctGebeurtenis({
    ...{ ...typed, id, versie, reden: spel.kans.kies(HERSTELREDENEN) },
    soort:
      spel.kans.kans(0.7) && gebeurtenisregels[one.soort].dag !== null ? one.soort : typed.soort,
  });
});

const trekGebeurtenisIn = bij(async (spel, dossier) => {
  const one = een(spel, staand(dossier));
  if (one === undefined) return NIETS;
  const { id, versie } = one;
  const reden = spel.kans.kies(HERSTELREDENEN);
  return spel.client.trajecten.withdrawGebeurtenis({ id, versie, reden });
});

const wijzigProcedure = bij(async (spel, { procedures, personen }) => {
  const one = een(spel, procedures);
  if (one === undefined) return NIETS;
  const { id, versie } = one;
  const { kans } = spel;
  const wie = een(spel, personen);
  return spel.client.trajecten.changeProcedure({
    ...{ id, versie, gronden: [kans.kies(PROCEDUREGRONDEN)] },
    verhuurderId: kans.kans(0.5) ? partnerId(spel, 'Trivire') : (one.verhuurder?.id ?? null),
    ...(kans.kans(0.3) && wie !== undefined && { gedaagden: [wie.id] }),
  });
});

const stelVraag: Daad = async (spel) => {
  const { client, kans, wereld } = spel;
  const over = kans.weeg<(typeof VRAAGOVER)[number]>([
    ['dossier', 8],
    ['zonder_persoon', 1],
    ['onbekende', 1],
  ]);
  const dossierId = over === 'dossier' ? een(spel, spel.dossiers) : undefined;
  if (over === 'dossier' && dossierId === undefined) return null;
  await client.partnervragen.registerVraag({
    ...legeInvoer(partnervraagVelden),
    ...{ over, dossierId: dossierId ?? null, vraag: 'Wat kunnen wij doen?' },
    ...{ soort: kans.kies(PARTNERVRAAGSOORTEN), vragersoort: 'partner' },
    partnerId: partnerId(spel, kans.kies(PARTIJEN)),
    ontvangenOp: addDays(wereld.vandaag(), -kans.geheel(0, 2)),
    kanaal: kans.kies(KANALEN),
    beantwoord: kans.kans(0.2) ? antwoord(spel) : null,
  });
  return dossierId ?? null;
};

function antwoord({ wereld, kans }: Spel) {
  return {
    ...{ op: wereld.vandaag(), kanaal: kans.kies(KANALEN), antwoord: 'Bel het Juridisch Loket.' },
    ookGezegd: kans.kans(0.3),
  };
}

/** Something is done about a question that was asked about a dossier. */
const behandelVraag = bij(async (spel, dossier) => {
  const { client, kans } = spel;
  const vraag = een(spel, await client.partnervragen.listVragen({ dossierId: dossier.id }));
  if (vraag === undefined || vraag.ingetrokken !== null) return NIETS;
  const { id, versie } = vraag;
  const reden = kans.kies(HERSTELREDENEN);
  if (vraag.beantwoord !== null && kans.kans(0.3))
    return client.partnervragen.reopenVraag({ id, reden });
  if (vraag.beantwoord === null && kans.kans(0.7))
    return client.partnervragen.answerVraag({ id, versie, ...antwoord(spel) });
  if (kans.kans(0.5)) return client.partnervragen.withdrawVraag({ id, reden });
  const { vragersoort, vragerNaam, vragerTelefoon, alsCasusregisseur, kanaal } = vraag;
  return client.partnervragen.correctVraag({
    ...{ id, versie, reden, vragersoort, vragerNaam, vragerTelefoon, alsCasusregisseur, kanaal },
    ...{ over: 'dossier', dossierId: dossier.id, vraag: vraag.vraag },
    ...{ partnerId: vraag.partnerId, contactpersoonId: null, ontvangenDoor: null },
    ...{ soort: kans.kies(PARTNERVRAAGSOORTEN), ontvangenOp: vraag.ontvangenOp },
  });
});

/** Somebody is told of the terms that were missed. */
const vertelGemist: Daad = async (spel) => {
  const { client, kans } = spel;
  const bericht = een(spel, (await client.partnervragen.listOpenVragen()).berichten);
  if (bericht === undefined) return null;
  await client.partnervragen.tellGemist({
    ...{ partnerId: bericht.partnerId, contact: bericht.contact },
    vragen: bericht.vragen.map(({ id }) => id),
    hoe: kans.kies(['bericht', 'gezegd'] as const),
    ...{ kanaal: kans.kies(KANALEN), nieuweDatum: null },
  });
  return bericht.vragen[0]?.dossier?.id ?? null;
};

/** What others report, do and ask, each with how often. */
export const ZAAKDADEN = {
  meldNieuw: [meldNieuw, 4],
  meldWeer: [meldWeer, 4],
  corrigeerMelding: [corrigeerMelding, 2],
  trekMeldingIn: [trekMeldingIn, 1],
  verplaatsMelding: [verplaatsMelding, 0.7],
  koppelMelding: [koppelMelding, 0.7],
  noemVerhuurder: [noemVerhuurder, 0.7],
  gebeurt: [gebeurt, 14],
  corrigeerGebeurtenis: [corrigeerGebeurtenis, 3],
  trekGebeurtenisIn: [trekGebeurtenisIn, 2],
  wijzigProcedure: [wijzigProcedure, 1],
  stelVraag: [stelVraag, 4],
  behandelVraag: [behandelVraag, 5],
  vertelGemist: [vertelGemist, 1.5],
} as const satisfies Readonly<Record<string, readonly [Daad, number]>>;
