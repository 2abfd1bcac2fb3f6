import { runEngine } from './engine-process.ts';

// The engine's process: Electron puts the line to main in `process`, main gave the two folders.
const [folder, migrations] = process.argv.slice(2);
if (folder === undefined || migrations === undefined)
  throw new Error('the engine needs its data folder and its migrations');
runEngine({
  parentPort: process.parentPort,
  folder,
  migrations,
  stderr: process.stderr,
  exit: (code) => process.exit(code),
});
