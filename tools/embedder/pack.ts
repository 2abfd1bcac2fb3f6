// Packs the program with its screens, in a process of its own: the packager writes on the terminal
// what it does, and takes its memory along when it ends. Use: node pack.ts <folder>
import { dirname } from 'node:path';
import { packProgram } from '../../test/electron/packaged/archive.ts';

const { 2: target } = process.argv;
if (target === undefined) throw new Error('where to?');
await packProgram({ root: dirname(dirname(import.meta.dirname)), target, withScreens: true });
