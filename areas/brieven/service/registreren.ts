import type { OwnContext, WriteContext } from '#areas/context.ts';
import { note } from '#areas/dossiers/service/historie.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import { once } from '#areas/once.ts';
import { conflict, notFound, ruleViolated } from '#areas/refusal.ts';
import { isStilHerstel } from '#areas/trajecten/rules/gebeurtenis-invoer.ts';
import { deriveTermijnen } from '#areas/trajecten/service/afleiden.ts';
import { listTermijnen, updateTermijn } from '#areas/trajecten/store.ts';
import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Invoer } from '#domain/velden/veld.ts';
import type { Brief, BriefVraag } from '../contract.ts';
import type { verzondenVelden } from '../fields.ts';
import {
  isGeinformeerd,
  type Nietreden,
  nietredenenVoor,
  nietredenNaam,
} from '../rules/niet-schrijven.ts';
import { type Briefherstelreden, briefherstelredenNaam } from '../rules/registratie.ts';
import { type Briefsoort, briefsoortNaam } from '../rules/sjablonen.ts';
import {
  type BriefRow,
  findBrief,
  insertBrief,
  listAangekomen,
  withdrawBriefRow,
} from '../store.ts';
import { composeOrRefuse, listBrieven, pagesOf } from './brieven.ts';
import { informatiestand, isMetBrief, settleInformatieplicht } from './informatieplicht.ts';
import { Onvolledig } from './onvolledig.ts';
import { onderwerpZonderBrief } from './opstellen.ts';

/**
 * Meets what a sent letter answers: what is due of its procedure follows from the letters that were
 * sent, and the duty to inform of a melding is met once everybody in the dossier has a letter that
 * tells all of it and names it as its source (AVG 14). A letter that names no source meets nothing.
 */
export async function meetAfterBrief(
  context: WriteContext,
  { dossierId }: Pick<BriefRow, 'dossierId'>,
): Promise<void> {
  await deriveTermijnen(context, dossierId);
  await settleInformatieplicht(context, dossierId);
}

/** Lets the duty to inform run again where a letter met it that was not sent. */
async function reopenAfterBrief(context: WriteContext, { dossierId }: BriefRow) {
  const { unit } = context;
  for (const plicht of await listTermijnen(unit, [dossierId])) {
    const { code, meldingId, voldaanMet } = plicht;
    if (code !== 'informatieplicht' || meldingId === null || !isMetBrief(voldaanMet)) continue;
    const { isKlaar } = await informatiestand(context, dossierId, meldingId);
    if (!isKlaar) await updateTermijn(unit, plicht, { voldaanOp: null, voldaanMet: null });
  }
  await deriveTermijnen(context, dossierId);
  await settleInformatieplicht(context, dossierId);
}

/** To whom a letter is, as the historie keeps it: who it is, not how they are called. */
const geadresseerde = ({ betrokkeneId, aan }: Pick<BriefRow, 'betrokkeneId' | 'aan'>) => ({
  wie: betrokkeneId,
  ...(aan === 'bewindvoerder' && { bewind: 'ja' }),
});

type Verzending = Invoer<typeof verzondenVelden>;
type BriefVerzonden = BriefVraag & Verzending & { nogmaals: boolean };

/**
 * Records that a letter was sent, as it was composed, and meets the terms that it answers. It is
 * made as a PDF first: what cannot be printed was not sent.
 */
export const registerBrief = once(
  async (context: OwnContext, input: BriefVerzonden): Promise<Brief[]> => {
    if (input.verzondenOp > context.today) throw ruleViolated('datum_in_toekomst');
    await pagesOf(context, input);
    return context.write(async (write) => {
      await keep(write, input);
      return listBrieven(write, input);
    });
  },
  (context, { dossierId }) => listBrieven(context, { dossierId }),
);

type Verzonden = Omit<BriefVraag, 'betrokkeneId'> & Verzending & { betrokkeneIds: string[] };

/** Records that the same letter went to several people: all of them, or none when one cannot be made. */
export const registerBrieven = once(
  async (context: OwnContext, { betrokkeneIds, ...input }: Verzonden): Promise<Brief[]> => {
    if (input.verzondenOp > context.today) throw ruleViolated('datum_in_toekomst');
    const brieven = [...new Set(betrokkeneIds)].map((betrokkeneId) => ({
      ...{ ...input, betrokkeneId, nogmaals: false },
    }));
    for (const brief of brieven) await pagesOf(context, brief);
    return context.write(async (write) => {
      for (const brief of brieven) await keep(write, brief);
      return listBrieven(write, input);
    });
  },
  (context, { dossierId }) => listBrieven(context, { dossierId }),
);

async function keep(context: WriteContext, input: BriefVerzonden): Promise<void> {
  const { inhoud, over, overhandigen, adressoort } = await composeOrRefuse(context, input);
  const { dossierId, betrokkeneId, aan, soort, verzondenOp, kanaal, nogmaals } = input;
  if (overhandigen !== null && kanaal === 'post')
    throw ruleViolated('brief_zonder_adres', { zin: overhandigen });
  const row = newRow(context, {
    ...{ dossierId, betrokkeneId, soort, inhoud, verzondenOp, kanaal },
    aan: aan === 'bewindvoerder' ? aan : null,
    bronnen: [...(over?.bronnen ?? [])],
    over: [...(over?.over ?? [])],
    hersteld: [...(over?.hersteld ?? [])],
    procedureId: over?.procedureId ?? null,
    meldingId: over?.meldingId ?? null,
    nietGeschreven: null,
    adressoort: kanaal === 'post' ? adressoort : null,
  });
  const before = (await listAangekomen(context.unit, dossierId)).filter((one) =>
    isSameLetter(one, row),
  );
  if (!nogmaals && before.some((one) => one.verzondenOp === verzondenOp))
    throw ruleViolated('brief_al_verzonden', { op: formatDatum(verzondenOp) });
  await insertBrief(context.unit, row);
  await note(context, dossierId, 'brief', {
    ...{ soort: briefsoortNaam(soort), stand: 'verzonden', op: verzondenOp },
    ...geadresseerde(row),
  });
  await meetAfterBrief(context, row);
}

type Nieuw = Omit<
  BriefRow,
  | ('id' | 'door' | 'op' | 'versie' | 'ingetrokkenOp' | 'ingetrokkenReden' | 'ingetrokkenDoor')
  | ('oudAdres' | 'oudAdresSinds' | 'oudAdresOp')
>;

function newRow({ newId, now, account }: WriteContext, row: Nieuw): BriefRow {
  return {
    ...{ ...row, id: newId(), door: account.id, op: now, versie: 1 },
    ...{ ingetrokkenOp: null, ingetrokkenReden: null, ingetrokkenDoor: null },
    ...{ oudAdres: null, oudAdresSinds: null, oudAdresOp: null },
  };
}

/** The same kind about the same procedure to the same person, whatever the day. */
function isSameLetter(one: BriefRow, { soort, betrokkeneId, aan, procedureId, over }: BriefRow) {
  const isSameNews = over.length === one.over.length && over.every((id) => one.over.includes(id));
  const isSame = one.procedureId === procedureId && isSameNews;
  const isLetter = one.nietGeschreven === null;
  const isWho = one.betrokkeneId === betrokkeneId && one.aan === aan;
  return isLetter && one.soort === soort && isWho && isSame;
}

type Overgeslagen = Pick<BriefVraag, 'dossierId' | 'betrokkeneId' | 'aan' | 'procedureId'> & {
  soort: Briefsoort;
  op: IsoDate;
  reden: Nietreden;
};

/**
 * Records that a letter that is due is not written, and why. That meets the letter; the duty to
 * inform only when somebody was told in person all that a letter would say of it (AVG 14).
 */
export const skipBrief = once(
  async (context: WriteContext, input: Overgeslagen): Promise<Brief[]> => {
    const { dossierId, betrokkeneId, aan, soort, op, reden } = input;
    // What the law asks is still owed once a dossier is closed.
    await openDossier(context, dossierId, soort === 'informatie' ? 'bijwerken' : 'wijzigen');
    if (op > context.today) throw ruleViolated('datum_in_toekomst');
    if (!nietredenenVoor(soort).includes(reden))
      throw new Onvolledig(
        'brief_onvolledig',
        soort === 'informatie'
          ? 'Iedereen moet horen wat wij weten en welke rechten hij heeft. Schrijf de brief, of leg vast dat u dit in persoon hebt verteld.'
          : 'Deze reden past niet bij deze brief. Kies een andere reden.',
        [],
      );
    const over = await onderwerpZonderBrief(context, input);
    const row = newRow(context, {
      ...{ dossierId, betrokkeneId, soort, inhoud: {}, verzondenOp: op, kanaal: 'persoonlijk' },
      aan: aan === 'bewindvoerder' ? aan : null,
      bronnen: isGeinformeerd(reden) ? [...over.bronnen] : [],
      ...{ over: [...over.over], hersteld: [...over.hersteld] },
      ...{ procedureId: over.procedureId, meldingId: over.meldingId, nietGeschreven: reden },
      adressoort: null,
    });
    await insertBrief(context.unit, row);
    await note(context, dossierId, 'brief', {
      ...{ soort: briefsoortNaam(soort), stand: 'niet_geschreven', op },
      ...{ reden: nietredenNaam(reden), ...geadresseerde(row) },
    });
    await meetAfterBrief(context, row);
    return listBrieven(context, { dossierId });
  },
  (context, { dossierId }) => listBrieven(context, { dossierId }),
);

/**
 * Withdraws the registration of a letter that was not sent: it stays to be seen and counts for
 * nothing, so that what it met is due again. Without a reason only within a quarter of an hour, by
 * whoever registered it.
 */
export async function withdrawBrief(
  context: WriteContext,
  { id, versie, reden }: { id: string; versie: number; reden: Briefherstelreden | null },
): Promise<Brief[]> {
  const { unit, account, now } = context;
  const row = await findBrief(unit, id);
  if (row === undefined) throw notFound('brief');
  const { dossierId } = row;
  await openDossier(context, dossierId, 'herstellen');
  context.logObject(id);
  const seen = async () =>
    conflict(
      'brief',
      (await listBrieven(context, { dossierId })).find((one) => one.id === id),
    );
  if (row.versie !== versie || row.ingetrokkenOp !== null) throw await seen();
  const registratie = { door: row.door, geregistreerdOp: row.op, verteld: false };
  if (reden === null && !isStilHerstel(registratie, { wie: account.id, now }))
    throw ruleViolated('herstelreden_ontbreekt');
  const changed = await withdrawBriefRow(unit, row, {
    ...{ ingetrokkenOp: now, ingetrokkenReden: reden, ingetrokkenDoor: account.id },
  });
  if (changed === undefined) throw await seen();
  await note(context, dossierId, 'brief', {
    ...{ soort: briefsoortNaam(row.soort as Briefsoort), stand: 'ingetrokken' },
    ...geadresseerde(row),
    ...{ op: row.verzondenOp, ...(reden !== null && { reden: briefherstelredenNaam(reden) }) },
  });
  await reopenAfterBrief(context, row);
  return listBrieven(context, { dossierId });
}
