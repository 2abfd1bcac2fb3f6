import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beleidBestand } from '#host/engine/beleid.ts';
import { outliveReader } from '#host/engine/program.ts';
import { readDemo } from './demo.ts';
import { runEngine } from './engine-process.ts';

// The engine's process: Electron puts the line to main in `process`, main gave the three folders,
// and for a demo which one is asked for.
const [folder, migrations, fonts, demo] = process.argv.slice(2);
if (folder === undefined || migrations === undefined)
  throw new Error('the engine needs its data folder and its migrations');
const beside = (file: string) => join(dirname(fileURLToPath(import.meta.url)), file);
outliveReader(process.stderr);
// Ctrl+C in a terminal reaches every process; main ends this one in order.
process.on('SIGINT', () => undefined);
runEngine({
  parentPort: process.parentPort,
  folder,
  beleid: beleidBestand({ env: process.env, platform: process.platform }),
  migrations,
  fonts,
  // Built beside this program.
  werker: beside('kopie-werker.mjs'),
  leeswerker: beside('lees-werker.mjs'),
  ...(demo !== undefined && { demo: readDemo(demo) }),
  stderr: process.stderr,
  exit: (code) => process.exit(code),
});
