import { existsSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { bevindingZin, isHeelRegister } from '#areas/beheer/rules/controle.ts';
import type { Client } from '#areas/contract.ts';
import type { BackupproefAntwoord } from '#areas/toegang/contract-herstel.ts';
import { formatDatum, formatTijdstip } from '#domain/dates/format.ts';
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
      print(io, waarden['json'] === true, { bestand, bytes }, () => [
        `Back-up gemaakt en teruggelezen: ${bestand} (${Math.ceil(bytes / 1024)} kB).`,
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
    'herstel [--proef] --bestand <back-up> [--account a.voorbeeld] [--json], of herstel --redden --naar <nieuwe map>   (wachtwoord, of zonder --account de herstelcode, op standaardinvoer)',
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
    `Wat er stond, staat nu in ${answer.opzij}.`,
    ...(answer.vernietigd > 0 ? [`Opnieuw vernietigd: ${answer.vernietigd}.`] : []),
    ...(answer.afgekeurd > 0
      ? [
          `Let op: ${answer.afgekeurd} regels van de lijst van vernietigde gegevens zijn niet van dit register. Er is niets om vernietigd; ze staan apart.`,
        ]
      : []),
  ]);
  return 0;
}

function proefRegels({ gemaaktOp, programma, verlies, ...inhoud }: BackupproefAntwoord): string[] {
  return [
    `Back-up van ${formatTijdstip(gemaaktOp)}, gemaakt met versie ${programma}.`,
    `Inhoud: ${inhoud.dossiers} dossiers, ${inhoud.meldingen} meldingen${inhoud.laatste === null ? '' : `, de laatste van ${formatDatum(inhoud.laatste)}`}.`,
    verlies === undefined
      ? 'Wat er verloren zou gaan is niet te zeggen: het register kan niet worden gelezen.'
      : `Bij terugzetten gaan verloren: ${verlies.dossiers} dossiers, ${verlies.meldingen} meldingen en ${verlies.wijzigingen} wijzigingen van daarna.`,
    'Er is niets gewijzigd.',
  ];
}

function pathOf(waarden: Waarden): string {
  const given = required(waarden, 'bestand', 'register-2026-11-05T120000Z.meldpunt-back-up');
  const bestand = isAbsolute(given) ? given : resolve(given);
  if (existsSync(bestand)) return bestand;
  throw new WrongUse(`Er is geen bestand ${bestand}. Controleer het pad van de back-up.`);
}
