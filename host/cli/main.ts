import { runCli } from './cli.ts';
import { runAsProcess } from './run-as-process.ts';

await runAsProcess(runCli);
