import assert from 'node:assert/strict';
import type { ActRequest } from '../../src/kernel/actRequest.ts';
import { changeOnce, type Change } from '../../src/kernel/changeOnce.ts';
import { someone } from '../support/world.ts';

interface Lamp {
  readonly version: number;
  readonly isLit: boolean;
  readonly requests: readonly ActRequest[];
}

const actor = someone('RESIDENT', 'fj');
const dark: Lamp = { version: 1, isLit: false, requests: [] };

/** A lamp in a store, and the act of lighting it. */
const lampPost = (kept: Lamp = dark) => {
  const post = { kept, saved: 0 };
  const light = (asked: Change<Lamp>['asked'], more: Partial<Change<Lamp>> = {}) =>
    changeOnce(post.kept, {
      ...{ actor, act: 'light', asked },
      requestsOf: ({ requests }) => requests,
      make: (lamp, request) => ({
        version: lamp.version + 1,
        isLit: true,
        requests: [...lamp.requests, request],
      }),
      save: (changed) => {
        const isFirst = post.kept.version === changed.version - 1;
        if (isFirst) post.kept = changed;
        if (isFirst) post.saved += 1;
        return Promise.resolve(isFirst);
      },
      reread: () => Promise.resolve(post.kept),
      ...more,
    });
  return { post, light };
};

const refuse = () => {
  throw new Error('not yours');
};

describe('A change that is made once', () => {
  it('is made at the version that was read, and at no other', async () => {
    const { post, light } = lampPost();
    assert.deepEqual(await light({ version: 3 }), { staleAt: 1 });
    assert.equal(post.saved, 0);
    assert.deepEqual(await light({ version: 1 }), { done: post.kept });
    assert.ok(post.kept.isLit);
  });

  it('gives the first result when it is sent again, at the next version too, and by who may no longer', async () => {
    const { post, light } = lampPost();
    await light({ version: 1 });
    for (const version of [1, 2])
      assert.deepEqual(await light({ version }, { allow: refuse }), { done: post.kept });
    assert.equal(post.saved, 1);
  });

  it('is known by its key, whichever version was read; a key used for something else is refused', async () => {
    const { post, light } = lampPost();
    await light({ key: 'k', version: 1 });
    assert.deepEqual(await light({ key: 'k', version: 9 }), { done: post.kept });
    await assert.rejects(
      light({ key: 'k', version: 1, ...{ colour: 'red' } }),
      (error: { detail?: { reason?: string } }) => error.detail?.reason === 'key_reused',
    );
    assert.equal(post.saved, 1);
  });

  it('is made anew under another key, though it asks the same', async () => {
    const { post, light } = lampPost();
    await light({ key: 'morning', version: 1 });
    await light({ key: 'evening', version: 2 });
    assert.equal(post.saved, 2);
  });

  it('writes nothing where what is asked stands already', async () => {
    const { post, light } = lampPost({ ...dark, isLit: true });
    const stands = ({ isLit }: Lamp) => isLit;
    assert.deepEqual(await light({ version: 1 }, { stands }), { done: post.kept });
    assert.equal(post.saved, 0);
  });

  it('asks who may before it tells anything, and the state before it saves', async () => {
    const { post, light } = lampPost();
    await assert.rejects(light({ version: 9 }, { allow: refuse }), /not yours/u);
    const make = () => ({ reason: 'needed' }) as const;
    assert.deepEqual(await light({ version: 1 }, { make }), { wrongState: '', reason: 'needed' });
    assert.equal(post.saved, 0);
  });

  it('is told the newer version when somebody else was faster, and done when it was faster itself', async () => {
    const faster = { ...dark, version: 2 };
    const { light } = lampPost();
    const lose = { save: () => Promise.resolve(false), reread: () => Promise.resolve(faster) };
    assert.deepEqual(await light({ version: 1 }, lose), { staleAt: 2 });
    const { post, light: again } = lampPost();
    const twin = { reread: () => Promise.resolve(post.kept) };
    const both = await Promise.all([again({ version: 1 }, twin), again({ version: 1 }, twin)]);
    for (const one of both) assert.deepEqual(one, { done: post.kept });
    assert.equal(post.saved, 1);
  });
});
