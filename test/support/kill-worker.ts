// Runs as a process of its own that is killed without warning: it writes drafts and accounts through
// the engine and says on standard output what has been acknowledged, and nothing else.
import { MessageChannel } from 'node:worker_threads';
import { createEngine } from '#host/engine/engine.ts';
import { machineklok } from '#host/engine/klok.ts';
import { fromNodePort } from '#host/port/node-port.ts';
import { servePort } from '#host/port/serve-port.ts';
import { createPortClient } from '#renderer/api/port-client.ts';

const [folder = '', accountnaam = '', wachtwoord = ''] = process.argv.slice(2);
const engine = createEngine({
  folder,
  migrations: 'db/migrations',
  klok: machineklok,
  werkplek: 'testwerkplek',
  versie: '0.0.0',
  report: () => undefined,
});
const { port1, port2 } = new MessageChannel();
servePort(engine, fromNodePort(port1), () => undefined);
const { client } = createPortClient(port2);
await client.toegang.signIn({ accountnaam, wachtwoord });
process.stdout.write('ready\n');
for (let count = 0; count < 200; count += 1) {
  if (count % 20 === 10) {
    const naam = `Onleesbaar Account ${count}`;
    const nieuw = { naam, accountnaam: `onleesbaar-${count}`, rollen: ['screener' as const] };
    const { id } = await client.toegang.createAccount({
      ...nieuw,
      wachtwoord: 'zeven groene stoelen dansen',
    });
    process.stdout.write(`account ${id}\n`);
  } else {
    const sleutel = `partner:proef-${count}`;
    const inhoud = { naam: `Onleesbaar Concept ${count}`, toelichting: 'onleesbaar '.repeat(40) };
    const concept = { id: crypto.randomUUID(), sleutel, venster: 'test', versie: null };
    await client.werk.keepConcept({ ...concept, titel: `Onleesbaar ${count}`, inhoud });
    process.stdout.write(`concept ${sleutel}\n`);
  }
}
process.stdout.write('done\n');
setInterval(() => undefined, 1000);
