import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '#test/support/folder.ts';
import { DocumentedChannel } from './packaged/documented-port.ts';
import { PackagedUtilityProcess } from './packaged/utility-process.ts';
import { until } from './support.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** What a port says, once it is started. */
function heard(port: DocumentedChannel['port1']): unknown[] {
  const all: unknown[] = [];
  port.on('message', ({ data }: { data: unknown }) => all.push(data));
  port.on('close', () => all.push('closed'));
  return all;
}

/** A process with a program of a few lines, and what it tells main. */
function run(program: string) {
  const folder = temporaryFolder();
  const file = join(folder, 'programma.mjs');
  writeFileSync(file, program);
  const place = { cwd: folder, env: { PATH: '/usr/bin:/bin' } };
  const child = new PackagedUtilityProcess(place).fork(file, [], {
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const told: unknown[] = [];
  child.on('message', (message) => told.push(message));
  const exited = new Promise<number>((resolve) => child.once('exit', resolve));
  onTestFinished(() => void (child.hasExited || child.crash()));
  return { child, told, exited };
}

describe('a port of main or of a utility process', () => {
  it('is silent until it is started, and then says everything in order', async () => {
    const { port1, port2 } = new DocumentedChannel();
    const all = heard(port2);
    for (const word of ['a', 'b', new Uint8Array([1])]) port1.postMessage(word);
    await turn();
    expect(all).toEqual([]);
    port2.start();
    port1.postMessage('c');
    port1.close();
    await turn();
    expect(all).toEqual(['a', 'b', new Uint8Array([1]), 'c', 'closed']);
  });

  it('tells both sides that it is closed, once, and is of no use from then on', async () => {
    const { port1, port2 } = new DocumentedChannel();
    const [one, other] = [heard(port1), heard(port2)];
    port1.start();
    port2.start();
    port2.close();
    port2.close();
    expect(other).toEqual(['closed']);
    await turn();
    port1.postMessage('late');
    port2.postMessage('late');
    await turn();
    expect([one, other]).toEqual([['closed'], ['closed']]);
  });

  it('takes a list of ports or nothing behind a message, and cannot be sent twice', () => {
    const { port1, port2 } = new DocumentedChannel();
    expect(() => Reflect.apply(port1.postMessage, port1, ['a', undefined])).toThrow(TypeError);
    expect(() => port1.postMessage('a')).not.toThrow();
    port2.release();
    expect(() => port2.release()).toThrow('already neutered');
  });
});

describe('a process in the place of a utility process', () => {
  it('keeps what main says until somebody listens, hands over ports, and is told they close', async () => {
    const { child, told } = run(`
      const { parentPort } = process;
      parentPort.postMessage('started');
      setTimeout(() => parentPort.on('message', ({ data, ports: [port] }) => {
        parentPort.postMessage(data);
        port.on('message', ({ data }) => port.postMessage(data));
        port.on('close', () => parentPort.postMessage('closed'));
        port.start();
      }), 100);
    `);
    const { port1, port2 } = new DocumentedChannel();
    const all = heard(port2);
    child.postMessage('hello', [port1]);
    expect(() => child.postMessage('again', [port1])).toThrow('already neutered');
    expect(() => Reflect.apply(child.postMessage, child, ['a', undefined])).toThrow(TypeError);
    port2.postMessage(new Uint8Array([7, 8]));
    port2.start();
    await until(() => all.length > 0);
    expect(all).toEqual([new Uint8Array([7, 8])]);
    port2.close();
    await until(() => told.includes('closed'));
    expect(told).toEqual(['started', 'hello', 'closed']);
  });

  it('closes its ports with it, and says by what it ended', async () => {
    const { child, exited } = run("process.parentPort.on('message', () => undefined);");
    const { port1, port2 } = new DocumentedChannel();
    const all = heard(port2);
    port2.start();
    child.postMessage('hello', [port1]);
    child.kill();
    expect(await exited).toBe(15);
    await until(() => all.length > 0);
    expect(all).toEqual(['closed']);
    expect(() => child.postMessage('late')).toThrow('ended');
  });

  it('ends at once where it asks for a report of itself', async () => {
    const { exited } = run(
      'try { process.report.getReport(); } catch {} setInterval(() => 0, 99);',
    );
    expect(await exited).toBe(4);
  });
});
