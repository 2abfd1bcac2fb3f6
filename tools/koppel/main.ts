import { runAsProcess } from '../../host/cli/run-as-process.ts';
import { runKoppel } from './koppel.ts';

await runAsProcess(runKoppel);
