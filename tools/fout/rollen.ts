import type { Client } from '../../areas/contract.ts';
import { DOSSIERROLLEN, ROLLEN, type Rol } from '../../domain/rollen.ts';
import { DAARBIJ, IEDEREEN } from '../../test/support/rechten.ts';
import { type Aanroepafloop, alleOperaties, type Operatie, roepAan } from './contractwandeling.ts';
import {
  PROEFBEHEERDER,
  PROEFSCREENER,
  type Proefengine,
  proefmelder,
  registerProefmelding,
  startProefengine,
} from './register.ts';
import { inProefmap } from './staat.ts';
import { makeTelling } from './tellen.ts';
import { makeToeval } from './toeval.ts';
import type { Aanval, Aanvalsopdracht, Aanvalsuitslag } from './uitslag.ts';
import { makeWaarden, type Proefwaarden } from './waarden.ts';

/** What nobody may see who handles no dossiers, wherever in an answer or refusal it stands. */
const SECRET = /Proefpersoon|Proefaantekening|Geheim concept/;
const WACHTWOORD = 'negen lange bomen fluiten';
/** Ends the session, or never ends itself. */
const LEAVES = new Set(['toegang.lock', 'toegang.signOut', 'toegang.watchSessie']);
const OUTSIDE = new Set(['toegang.setUp', 'toegang.signIn', 'toegang.recover']);

type Wie = { readonly rol: Rol; readonly client: Client };

/**
 * Calls every operation as every role, about dossiers and drafts of somebody else; then once more
 * after locking and after signing out. Nobody may get what their role has no right to.
 */
export const rollen: Aanval = {
  wat: 'elke rol roept elke handeling aan, over andermans dossier en concept, en na vergrendelen (aantal: zo vaak)',
  aantal: 1,
  voer: (opdracht) => inProefmap((folder) => tryRoles(folder, opdracht)),
};

async function tryRoles(
  folder: string,
  { aantal, zaad, meld }: Aanvalsopdracht,
): Promise<Aanvalsuitslag> {
  const program = startProefengine(folder);
  const { ids, accounts } = await fill(program);
  const toeval = makeToeval(zaad);
  const waarden = makeWaarden(toeval, ids);
  const telling = makeTelling();
  const lekken: string[] = [];
  const alleenVorm = new Set<string>();
  const who: Wie[] = [];
  for (const [rol, account] of accounts) {
    const client = await program.open();
    await client.toegang.signIn(account);
    who.push({ rol, client });
  }
  for (let turn = 0; turn < aantal; turn += 1) {
    for (const operatie of alleOperaties().filter(({ path }) => isTried(path)))
      for (const { rol, client } of who) {
        const afloop = await pastSchema(client, operatie, waarden);
        telling.tel(uitkomst(afloop));
        if (isFormOnly(afloop)) alleenVorm.add(operatie.path);
        const lek = leak(rol, operatie, afloop);
        if (lek !== undefined) lekken.push(`${rol} ${operatie.path}: ${lek}`);
      }
    meld(`ronde ${turn + 1} van ${aantal}`);
  }
  const dicht = makeTelling();
  for (const how of ['lock', 'signOut'] as const)
    for (const { rol, client } of who) {
      await roepAan(client, `toegang.${how}`, undefined);
      for (const operatie of alleOperaties().filter(({ path }) => isTried(path))) {
        if (operatie.meta.roles === 'buiten') continue;
        const afloop = await roepAan(client, operatie.path, waarden.passend(operatie.input));
        dicht.tel(uitkomst(afloop));
        if (afloop.kind === 'antwoord') lekken.push(`${rol} na ${how}: ${operatie.path} antwoordt`);
      }
    }
  await program.stop();
  return {
    geprobeerd: [
      `${telling.totaal()} aanroepen van ${who.length} rollen: ${telling.zin()}`,
      `niet bij elke rol voorbij de vorm van de invoer: ${alleenVorm.size} handelingen (${[...alleenVorm].slice(0, 8).join(', ')}…)`,
      `${dicht.totaal()} aanroepen na vergrendelen of afmelden: ${dicht.zin()}`,
    ],
    bijzonderheden: lekken,
    doelen: [
      { naam: 'aanroepen', gevonden: telling.totaal() + dicht.totaal(), tenminste: 1000 },
      { naam: 'lekken', gevonden: lekken.length, hoogstens: 0 },
      {
        naam: 'internal of geen antwoord van het contract',
        gevonden: telling.van('internal') + telling.van('anders') + dicht.van('internal'),
        hoogstens: 0,
      },
    ],
  };
}

const isTried = (path: string) => !LEAVES.has(path) && !OUTSIDE.has(path);

function uitkomst(afloop: Aanroepafloop): string {
  return afloop.kind === 'geweigerd' ? afloop.code : afloop.kind;
}

/** Calls until what is asked has a form that is accepted, some times at most. */
async function pastSchema(
  client: Client,
  operatie: Operatie,
  waarden: Proefwaarden,
): Promise<Aanroepafloop> {
  let afloop = await roepAan(client, operatie.path, waarden.passend(operatie.input));
  for (let attempt = 1; attempt < ATTEMPTS && isFormOnly(afloop); attempt += 1)
    afloop = await roepAan(client, operatie.path, waarden.passend(operatie.input));
  return afloop;
}
const ATTEMPTS = 12;

function isFormOnly(afloop: Aanroepafloop): boolean {
  return afloop.kind === 'geweigerd' && afloop.code === 'invalid_input';
}

/** What somebody got that their role has no right to, by the list of rights that a test keeps. */
function leak(rol: Rol, { path, meta }: Operatie, afloop: Aanroepafloop): string | undefined {
  if (meta.roles === 'buiten') return undefined;
  const mayHandle = (DOSSIERROLLEN as readonly Rol[]).includes(rol);
  const mayCall = mayHandle
    ? meta.roles === 'aangemeld' || meta.roles?.includes(rol) === true
    : [...IEDEREEN, ...DAARBIJ[rol as keyof typeof DAARBIJ]].includes(path);
  const text = JSON.stringify(afloop) ?? '';
  // The form of what is asked is looked at first, and says nothing of what is in the register.
  if (
    !mayCall &&
    !isFormOnly(afloop) &&
    !(afloop.kind === 'geweigerd' && afloop.code === 'forbidden')
  )
    return `niet geweigerd maar ${uitkomst(afloop)}`;
  if (!mayHandle && SECRET.test(text)) return 'gegevens van een persoon in het antwoord';
  if (/Geheim concept/.test(text)) return 'het concept van een ander in het antwoord';
  return undefined;
}

/** A register with an account for each role, dossiers of one of them, and a draft of nobody else. */
async function fill(program: Proefengine) {
  const beheerder = await program.open();
  await beheerder.toegang.setUp(PROEFBEHEERDER);
  await beheerder.toegang.createAccount(PROEFSCREENER);
  const accounts = new Map<Rol, { accountnaam: string; wachtwoord: string }>();
  for (const rol of ROLLEN) {
    const accountnaam = `rol.${rol}`;
    await beheerder.toegang.createAccount({
      ...{ naam: `Rol ${rol}`, accountnaam, rollen: [rol], wachtwoord: WACHTWOORD },
    });
    accounts.set(rol, { accountnaam, wachtwoord: WACHTWOORD });
  }
  const sam = await program.open();
  await sam.toegang.signIn(PROEFSCREENER);
  const partnerId = await proefmelder(sam);
  const ids = [partnerId];
  for (let nummer = 0; nummer < 4; nummer += 1) {
    const made = await registerProefmelding(sam, partnerId, nummer);
    const dossier = await sam.dossiers.readDossier({ id: made.dossierId });
    ids.push(made.dossierId, made.meldingId, made.aantekeningId);
    ids.push(...dossier.personen.map(({ id }) => id));
  }
  const concept = crypto.randomUUID();
  await sam.werk.keepConcept({
    ...{ id: concept, sleutel: 'partner:geheim', venster: 'proef', versie: null },
    ...{ titel: 'Geheim concept', inhoud: { tekst: 'Geheim concept' } },
  });
  return { ids: [...ids, concept], accounts };
}
