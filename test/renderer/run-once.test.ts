import { describe, expect, it } from 'vitest';
import { type Afloop, MadeOnce, Once } from '#renderer/components/run-once.ts';

/** Work that ends when the test says so. */
function held() {
  let finish: (afloop: Afloop) => void = () => {};
  let fail: (fout: Error) => void = () => {};
  let count = 0;
  const work = () => {
    count += 1;
    return new Promise<Afloop>((resolve, reject) => {
      finish = resolve;
      fail = reject;
    });
  };
  return {
    work,
    finish: (afloop: Afloop) => finish(afloop),
    fail: (fout: Error) => fail(fout),
    count: () => count,
  };
}

describe('what is done once', () => {
  it('runs for the first of five presses in one moment', async () => {
    const once = new Once();
    const save = held();
    const presses = [1, 2, 3, 4, 5].map(() => once.run(save.work));
    expect(save.count()).toBe(1);
    save.finish('klaar');
    expect(await Promise.all(presses)).toEqual(['klaar', ...Array(4).fill(undefined)]);
  });

  it('ignores a press while an answer is on its way, of whatever button', async () => {
    const once = new Once();
    const save = held();
    const anyway = held();
    const first = once.run(save.work);
    await Promise.resolve();
    expect(await once.run(anyway.work)).toBeUndefined();
    save.finish('klaar');
    await first;
    expect(anyway.count()).toBe(0);
  });

  it('never runs again once it is done', async () => {
    const once = new Once();
    await once.run(async () => 'klaar');
    const again = held();
    expect(await once.run(again.work)).toBeUndefined();
    expect(again.count()).toBe(0);
  });

  it('may be tried again after a run that came to nothing', async () => {
    const once = new Once();
    expect(await once.run(async () => 'opnieuw')).toBe('opnieuw');
    expect(await once.run(async () => 'klaar')).toBe('klaar');
  });

  it('may be tried again after a run that failed, and hands the failure on', async () => {
    const once = new Once();
    const save = held();
    const first = once.run(save.work);
    save.fail(new Error('no answer'));
    await expect(first).rejects.toThrow('no answer');
    const thrown = once.run(() => {
      throw new Error('at once');
    });
    await expect(thrown).rejects.toThrow('at once');
    expect(await once.run(async () => 'klaar')).toBe('klaar');
  });
});

describe('what is made once', () => {
  it('is the same one for everybody who asks, also while it is being made', async () => {
    const contacten = new MadeOnce<{ id: number }>();
    let count = 0;
    const make = async () => ({ id: ++count });
    const [first, second] = await Promise.all([
      contacten.make('Anna', make),
      contacten.make('Anna', make),
    ]);
    expect(second).toBe(first);
    expect(await contacten.make('Anna', make)).toBe(first);
    expect(await contacten.make('Bert', make)).toEqual({ id: 2 });
  });

  it('may be tried again when making it failed', async () => {
    const contacten = new MadeOnce<string>();
    const refused = contacten.make('Anna', () => Promise.reject(new Error('refused')));
    await expect(refused).rejects.toThrow('refused');
    expect(await contacten.make('Anna', async () => 'made')).toBe('made');
  });
});
