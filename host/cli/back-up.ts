import { existsSync, readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { formatGrootte } from '#areas/beheer/rules/back-ups.ts';
import { bevindingZin, isHeelRegister } from '#areas/beheer/rules/controle.ts';
import type { Client } from '#areas/contract.ts';
import type { BackupproefAntwoord } from '#areas/toegang/contract-herstel.ts';
import { inhoudZin, verliesZin } from '#areas/toegang/rules-back-up.ts';
import { formatDatum, formatTijdstip } from '#domain/dates/format.ts';
import { BACKUP_EXTENSION } from '../engine/kopie/formaat.ts';
import type { ExitCode, Opdracht, Waarden } from './opdracht.ts';
import { type CliIo, print, required, WrongUse } from './opdracht.ts';
import { redden } from './redden.ts';
import { withEngine, withRegister } from './register.ts';

const zonderPersoon = { json: { type: 'boolean' } } as const;

/** Makes a back-up in the folder that was set, or in another; for a beheerder. */
export const backupOpdracht: Opdracht = {
  naam: 'back-up',
  samenvatting: 'maakt nu een back-up (rol beheerder)',
  gebruik:
    'back-up --account a.voorbeeld [--naar <map>] [--json]   (wachtwoord op standaardinvoer)',
  opties: { account: { type: 'string' }, naar: { type: 'string' }, ...zonderPersoon },
  run: (waarden, io) =>
    withRegister(waarden, io, async (client) => {
      const { naar } = waarden;
      const map = typeof naar === 'string' ? resolve(naar) : undefined;
      const { bestand, bytes } = await client.beheer.makeBackup(map === undefined ? {} : { map });
      const waar = map ?? (await client.beheer.readBackups()).map;
      print(io, waarden['json'] === true, { bestand, bytes }, () => [
        `Back-up gemaakt en teruggelezen: ${join(waar, bestand)} (${formatGrootte(bytes)}).`,
      ]);
      return 0;
    }),
};

/** Looks at every page, index and reference of the register; for a beheerder. */
export const controleer: Opdracht = {
  naam: 'controleer',
  samenvatting: 'controleert het hele register op beschadiging (rol beheerder)',
  gebruik: 'controleer --account a.voorbeeld [--json]   (wachtwoord op standaardinvoer)',
  opties: { account: { type: 'string' }, ...zonderPersoon },
  run: (waarden, io) =>
    withRegister(waarden, io, async (client) => {
      const found = await client.beheer.checkRegister();
      const isHeel = isHeelRegister(found);
      print(io, waarden['json'] === true, found, () => [
        isHeel
          ? 'Het register is heel: elke bladzijde, verwijzing en rij klopt.'
          : `Het register is niet heel: ${bevindingZin(found)} Zet een back-up terug met herstel.`,
      ]);
      return isHeel ? 0 : 1;
    }),
};

/**
 * Says what is in a back-up (`--proef`), or puts it in the place of the register. Asks for the
 * password of an account of it (`--account`), or without one for the recovery code. With `--redden`
 * it saves what a damaged register still gives.
 */
export const herstelOpdracht: Opdracht = {
  naam: 'herstel',
  samenvatting: 'toont wat er in een back-up zit (--proef), zet hem terug, of redt wat leesbaar is',
  gebruik:
    'herstel [--proef] --bestand <back-up> [--account a.voorbeeld] [--json]\n  of: herstel --redden --naar <nieuwe map> [--account a.voorbeeld] [--json]\n  (wachtwoord, of zonder --account de herstelcode, op standaardinvoer)',
  opties: {
    bestand: { type: 'string' },
    account: { type: 'string' },
    proef: { type: 'boolean' },
    redden: { type: 'boolean' },
    naar: { type: 'string' },
    ...zonderPersoon,
  },
  run: async (waarden, io) => {
    if (waarden['redden'] === true) return redden(waarden, io);
    const bestand = pathOf(waarden);
    const typed = (await io.readInput()).replace(/\r?\n$/, '');
    const { account } = waarden;
    const geheim =
      typeof account === 'string'
        ? { accountnaam: account, wachtwoord: typed }
        : { herstelcode: typed };
    return withEngine(io, { herstelAltijd: true }, (client) =>
      waarden['proef'] === true
        ? showProef(client, io, waarden, { bestand, geheim })
        : restore(client, io, waarden, { bestand, geheim }),
    );
  },
};

type Vraag = Parameters<Client['toegang']['tryBackup']>[0];

async function showProef(
  client: Client,
  io: CliIo,
  waarden: Waarden,
  vraag: Vraag,
): Promise<ExitCode> {
  const proef = await client.toegang.tryBackup(vraag);
  print(io, waarden['json'] === true, proef, () => proefRegels(proef));
  return 0;
}

async function restore(
  client: Client,
  io: CliIo,
  waarden: Waarden,
  vraag: Vraag,
): Promise<ExitCode> {
  const answer = await client.toegang.restoreBackup(vraag);
  print(io, waarden['json'] === true, answer, () => [
    `De back-up van ${formatTijdstip(answer.gemaaktOp)} is teruggezet.`,
    ...(answer.leeg === true ? [] : [`Wat er stond, staat nu in ${answer.opzij}.`]),
    ...(answer.vernietigd > 0 ? [`Opnieuw vernietigd: ${answer.vernietigd}.`] : []),
    ...(answer.afgekeurd > 0
      ? [
          `Let op: ${answer.afgekeurd} regels van de lijst van vernietigde gegevens zijn niet van dit register. Er is niets om vernietigd; ze staan apart.`,
        ]
      : []),
    'Start het programma en meld u aan met een wachtwoord van dit register.',
    ...(answer.beheerders === undefined
      ? []
      : [
          `Weet u er geen, kies dan “Wachtwoord vergeten” en vul de herstelcode in. Beheerder: ${answer.beheerders.join(', ')}.`,
        ]),
  ]);
  return 0;
}

function proefRegels(proef: BackupproefAntwoord): string[] {
  const { gemaaktOp, programma, laatste } = proef;
  return [
    `Back-up van ${formatTijdstip(gemaaktOp)}, gemaakt met versie ${programma}.`,
    `Inhoud: ${inhoudZin(proef)}${laatste === null ? '' : `, de laatste van ${formatDatum(laatste)}`}.`,
    verliesZin(proef),
    'Er is nog niets gewijzigd.',
  ];
}

function pathOf(waarden: Waarden): string {
  const given = required(waarden, 'bestand', 'register-2026-11-05T120000Z.meldpunt-back-up');
  const bestand = isAbsolute(given) ? given : resolve(given);
  if (existsSync(bestand) && statSync(bestand).isDirectory())
    throw new WrongUse(`${bestand} is een map. ${namesIn(bestand)}`);
  if (existsSync(bestand)) return bestand;
  throw new WrongUse(`Er is geen bestand ${bestand}. Controleer het pad van de back-up.`);
}

/** Which back-ups there are to choose from; their names begin with the moment. */
function namesIn(map: string): string {
  const names = readdirSync(map)
    .filter((name) => name.endsWith(BACKUP_EXTENSION))
    .sort()
    .reverse();
  if (names.length === 0) return 'Er staan geen back-ups in.';
  return `Kies een van de back-ups daarin, de nieuwste eerst: ${names.slice(0, 5).join(', ')}.`;
}
