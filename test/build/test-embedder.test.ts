import { describe, expect, it } from 'vitest';
import { countEmbedder, testInEmbedder } from '#build/test-embedder.ts';
import type { ToolResult } from '#build/tool.ts';
import { fakeMachine, makeTree } from './support.ts';

const debian = 'ID=debian\nVERSION_ID="12"';
const said = (summary: object, code = 0): ToolResult => ({
  code,
  output: `goed  een stap\n${JSON.stringify({ passed: 0, failed: 0, steps: [], ...summary })}\n`,
});
const MISSING = said({ skipped: 'QtWebEngine staat hier niet' });

/** A tool that says one thing after the other. */
function tool(...results: ToolResult[]) {
  const run = async () => results.shift() ?? MISSING;
  return { run, left: () => results.length };
}

describe('the window of another embedder', () => {
  it('is counted by its steps, and a run that says nothing failed', () => {
    expect(countEmbedder(said({ passed: 13 }))).toEqual({ passed: 13, failed: 0, skipped: 0 });
    expect(countEmbedder(said({ passed: 4, failed: 2 }, 1))).toMatchObject({ failed: 2 });
    expect(countEmbedder(said({ passed: 4 }, 1))).toMatchObject({ failed: 1 });
    expect(countEmbedder(said({}))).toMatchObject({ failed: 1 });
    expect(countEmbedder({ code: 0, output: 'halverwege\n' })).toMatchObject({ failed: 1 });
    expect(countEmbedder(MISSING)).toEqual({ passed: 0, failed: 0, skipped: 1 });
    expect(countEmbedder({ ...MISSING, code: 1 })).toMatchObject({ failed: 1 });
  });

  it('is installed for root on Debian, and tried again', async () => {
    const machine = fakeMachine(makeTree({}), () => 0, { isRoot: true });
    const { run, left } = tool(MISSING, said({ passed: 13 }));
    expect(await testInEmbedder(machine, run, debian)).toMatchObject({ passed: 13, skipped: 0 });
    expect(left()).toBe(0);
    expect(machine.ran.at(-1)).toMatch(/^apt-get install .*python3-pyqt6\.qtwebengine xvfb$/);
  });

  it('is skipped where it cannot be installed, or may not be', async () => {
    const skipped = { passed: 0, failed: 0, skipped: 1 };
    const refused = fakeMachine(makeTree({}), () => 100, { isRoot: true });
    expect(await testInEmbedder(refused, tool(MISSING).run, debian)).toEqual(skipped);
    expect(refused.said.at(-1)).toContain('overgeslagen');
    const user = fakeMachine(makeTree({}));
    expect(await testInEmbedder(user, tool(MISSING).run, debian)).toEqual(skipped);
    expect(user.ran).toEqual([]);
  });

  it('is not installed where it is', async () => {
    const machine = fakeMachine(makeTree({}), () => 0, { isRoot: true });
    await testInEmbedder(machine, tool(said({ passed: 1 })).run, debian);
    expect(machine.ran).toEqual([]);
  });
});
