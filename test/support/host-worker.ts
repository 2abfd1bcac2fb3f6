// Runs as a process of its own: the loopback host as main.ts runs it, with screens that need not be
// built. Its folder is in MELDPUNT_DATA.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { claimFolder } from '#host/engine/houder.ts';
import { serveFolder } from '#host/http/serve.ts';

const folder = process.env['MELDPUNT_DATA'] ?? '';
const screens = join(folder, 'schermen');
mkdirSync(screens, { recursive: true });
writeFileSync(join(screens, 'index.html'), '<!doctype html><title>scherm</title>');
const sinds = new Date().toISOString();
const claim = claimFolder(folder, { pid: process.pid, gebruiker: 'testgebruiker', sinds });
if (claim.kind !== 'gekregen') throw new Error('the folder is taken');
const failed = await serveFolder({ folder, screens, claim });
if (failed !== undefined) process.stderr.write(`${failed}\n`);
process.exitCode = failed === undefined ? 0 : 1;
