import assert from 'node:assert/strict';
import { conflict } from '../../src/kernel/appError.ts';
import { createOnce, makeOrFind } from '../../src/kernel/createOnce.ts';

interface Thing {
  readonly id: string;
  readonly request: string;
}

/** A shelf with one place, and how somebody puts a thing there. */
const shelf = (there: Thing | null = null) => {
  const state = { there, saves: 0 };
  const put = (thing: Thing) => ({
    find: () => Promise.resolve(state.there),
    make: () => {
      state.saves += 1;
      if (state.there !== null) return Promise.resolve(null);
      state.there = thing;
      return Promise.resolve(thing);
    },
    isSame: (earlier: Thing) => earlier.request === thing.request,
  });
  return { state, put };
};

const first = { id: 'a', request: 'one' };

describe('What is made under a key', () => {
  it('is made once: asked again it is the first thing, and nothing is written', async () => {
    const { state, put } = shelf();
    assert.deepEqual(await createOnce(put(first)), { thing: first, isNew: true });
    const again = await createOnce(put({ ...first, id: 'b' }));
    assert.deepEqual(again, { thing: first, isNew: false });
    assert.equal(state.saves, 1);
  });

  it('is made by one of two that ask at once, and given to the other', async () => {
    const { put } = shelf();
    const both = await Promise.all([createOnce(put(first)), createOnce(put(first))]);
    assert.deepEqual(both.map(({ isNew }) => isNew).toSorted(), [false, true]);
    for (const { thing } of both) assert.deepEqual(thing, first);
  });

  it('is refused when the key was used for other content, also by who lost the race', async () => {
    const { put } = shelf(first);
    const other = put({ id: 'a', request: 'two' });
    const refused = { code: 'CONFLICT', detail: { reason: 'key_reused' } };
    await assert.rejects(createOnce(other), refused);
    let isBlind = true;
    const find = () => {
      const found = isBlind ? Promise.resolve(null) : other.find();
      isBlind = false;
      return found;
    };
    await assert.rejects(createOnce({ ...other, find }), refused);
    const reused = () => conflict('shown_once', 'It was shown.');
    await assert.rejects(createOnce({ ...other, reused }), { detail: { reason: 'shown_once' } });
  });

  it('is refused in its own words when something else of it was taken', async () => {
    const nothing = { find: () => Promise.resolve(null), make: () => Promise.resolve(null) };
    assert.equal(await makeOrFind(nothing), null);
    const isSame = () => true;
    const taken = () => conflict('code_taken', 'There is one.');
    await assert.rejects(createOnce({ ...nothing, isSame, taken }), {
      detail: { reason: 'code_taken' },
    });
    await assert.rejects(createOnce({ ...nothing, isSame }), /unique value/u);
  });
});
