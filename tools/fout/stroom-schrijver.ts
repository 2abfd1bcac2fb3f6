// Runs as a process of its own, with the library of schijf.c between it and the disk: does a day's
// work in a data folder and says in a file what was acknowledged. Use: folder, mark, rounds.
import { openSync, writeSync } from 'node:fs';
import {
  PROEFBEHEERDER,
  PROEFSCREENER,
  proefmelder,
  registerProefmelding,
  startProefengine,
  stilleKlok,
} from './register.ts';

const [folder = '', mark = '', rounds = '1'] = process.argv.slice(2);
const file = openSync(mark, 'w');
const zegToe = (...wat: readonly (string | number)[]) => void writeSync(file, `${wat.join(' ')}\n`);

const klok = stilleKlok();
const tijdelijk = {
  naam: 'Tim Tijdelijk',
  rollen: ['screener' as const],
  wachtwoord: 'vier oude molens draaien',
};

const program = startProefengine(folder, { klok });
const beheerder = await program.open();
const { herstelcode } = await beheerder.toegang.setUp(PROEFBEHEERDER);
zegToe('ingericht');
await beheerder.toegang.confirmHerstelcode({ herstelcode });
const { id } = await beheerder.toegang.createAccount(PROEFSCREENER);
zegToe('account', id);
const sam = await program.open();
await sam.toegang.signIn(PROEFSCREENER);
const partnerId = await proefmelder(sam);
let nummer = 0;
for (let round = 0; round < Number(rounds); round += 1) {
  klok.verder(86_400_000);
  for (let count = 0; count < 6; count += 1) {
    const { meldingId, aantekeningId } = await registerProefmelding(sam, partnerId, nummer);
    zegToe('melding', meldingId);
    zegToe('aantekening', aantekeningId);
    const concept = crypto.randomUUID();
    let versie: number | null = null;
    for (const tekst of ['een', 'een twee', 'lang '.repeat(400)]) {
      const kept: { versie: number } = await sam.werk.keepConcept({
        ...{ id: concept, sleutel: `partner:proef-${nummer}`, venster: 'proef', versie },
        ...{ titel: 'Proef', inhoud: { tekst } },
      });
      versie = kept.versie;
      zegToe('concept', concept, versie);
    }
    nummer += 1;
  }
  if (round % 2 === 0) {
    const { bestand } = await beheerder.beheer.makeBackup({});
    zegToe('backup', bestand);
  }
  const gast = await beheerder.toegang.createAccount({ ...tijdelijk, accountnaam: `tim${round}` });
  zegToe('account', gast.id);
  await beheerder.toegang.removeAccount({
    ...{ id: gast.id, versie: gast.versie, sleutelVernieuwen: round % 2 === 1 },
  });
  zegToe('verwijderd', gast.id);
  // Who locks lays the WAL over the file.
  await sam.toegang.lock();
  await beheerder.toegang.lock();
  await beheerder.toegang.signIn(PROEFBEHEERDER);
  await sam.toegang.signIn(PROEFSCREENER);
}
await program.stop();
zegToe('gestopt');
