import assert from 'node:assert/strict';
import {
  byKey,
  byKeyOrNull,
  byOneRead,
  eachByKey,
  idOf,
  messageIdOf,
} from '../../graphql/batch.ts';

interface Thing {
  readonly id: string;
  readonly messageId: string;
}

const things: readonly Thing[] = [
  { id: 'b', messageId: 'm' },
  { id: 'a', messageId: 'n' },
  { id: 'c', messageId: 'm' },
];

/** A store's batch read over the things, by one of their fields; `asked` hears of each question. */
function reading(keyOf: (thing: Thing) => string) {
  const asked: (readonly string[])[] = [];
  const find = (keys: readonly string[]): Promise<Thing[]> => {
    asked.push(keys);
    return Promise.resolve(things.filter((thing) => keys.includes(keyOf(thing))));
  };
  return { asked, find };
}

describe('Things that many fields of an answer name', () => {
  it('are asked for at once, each key once, and come in the order of the keys', async () => {
    const { asked, find } = reading(idOf);
    const loader = byKey('thing', find, idOf);
    const found = await Promise.all(['a', 'b', 'a'].map((id) => loader.load(id)));
    assert.deepEqual(found, [things[1], things[0], things[1]]);
    assert.deepEqual(asked, [['a', 'b']]);
  });

  it('are an error where one is missing, and the others come all the same', async () => {
    const loader = byKey('thing', reading(idOf).find, idOf);
    const [gone, there] = await Promise.allSettled([loader.load('x'), loader.load('c')]);
    assert.match(String(gone.status === 'rejected' && gone.reason), /thing x is missing/u);
    assert.deepEqual(there, { status: 'fulfilled', value: things[2] });
  });

  it('are null where one may be absent', async () => {
    const { asked, find } = reading(idOf);
    const loader = byKeyOrNull(find, idOf);
    assert.deepEqual(await loader.loadMany(['x', 'c', 'b']), [null, things[2], things[0]]);
    assert.deepEqual(asked, [['x', 'c', 'b']]);
  });

  it('come as all that belong to a key, in the order of the store; none where there is none', async () => {
    const { asked, find } = reading(messageIdOf);
    const loader = eachByKey(find, messageIdOf);
    assert.deepEqual(await loader.loadMany(['n', 'x', 'm']), [
      [things[1]],
      [],
      [things[0], things[2]],
    ]);
    assert.deepEqual(asked, [['n', 'x', 'm']]);
  });

  it('are said of each key by one read over all', async () => {
    const asked: (readonly string[])[] = [];
    const loader = byOneRead((keys) => {
      asked.push(keys);
      return Promise.resolve((key: string) => key.length);
    });
    assert.deepEqual(await loader.loadMany(['aa', 'b', 'aa']), [2, 1, 2]);
    assert.deepEqual(asked, [['aa', 'b']]);
  });
});
