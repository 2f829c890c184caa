import assert from 'node:assert/strict';
import { systemActor } from '../../../src/kernel/work.ts';
import { importedMessage, importMessages } from '../../../src/modules/opinion/importMessages.ts';
import { clearMessageEvents, findMessage } from '../../../src/modules/opinion/message.store.ts';
import { monday, places, workOf } from '../../support/world.ts';
import { useStore } from '../../support/store.ts';

const work = workOf(systemActor('import'));
const rowOf = (n: number) => ({
  externalId: `row-${String(n)}`,
  title: '',
  body: `内容${String(n)}`,
});
const madeOf = (from: number, to: number, source = 'forum') =>
  Array.from({ length: to - from }, (_, i) =>
    importedMessage(work, source, places.community, rowOf(from + i)),
  );

describe('An import', () => {
  useStore();

  it('keeps what is new and changes nothing the second time', async () => {
    const first = await importMessages(work, madeOf(0, 20));
    assert.deepEqual([first.stored, first.alreadyThere, first.waiting.length], [20, 0, 20]);
    await clearMessageEvents(first.waiting);
    const second = await importMessages(work, madeOf(0, 20));
    assert.deepEqual([second.stored, second.alreadyThere, second.waiting.length], [0, 20, 0]);
  });

  it('goes on with what a crash left unjudged', async () => {
    const first = await importMessages(work, madeOf(100, 110));
    await clearMessageEvents(first.waiting.slice(0, 4));
    const second = await importMessages(work, madeOf(100, 112));
    assert.deepEqual([second.stored, second.alreadyThere], [2, 10]);
    assert.equal(second.waiting.length, 2 + 6);
  });

  it('loses nothing and doubles nothing when two imports run at once', async () => {
    const both = await Promise.all([
      importMessages(work, madeOf(200, 240)),
      importMessages(work, madeOf(220, 260)),
    ]);
    assert.equal(both[0].stored + both[1].stored, 60);
    const numbers = new Set<string>();
    for (const { id } of madeOf(200, 260)) numbers.add((await findMessage(id))?.no ?? '');
    assert.equal(numbers.size, 60);
  });

  it('takes a row that stands twice in one batch once', async () => {
    const batch = await importMessages(work, [...madeOf(300, 303), ...madeOf(300, 303)]);
    assert.deepEqual([batch.stored, batch.alreadyThere], [3, 3]);
  });

  it('tells sources apart, keeps the row’s own time and no author', () => {
    const at = new Date('2020-01-02T03:04:05.000Z');
    const one = importedMessage(work, 'a', places.community, { ...rowOf(1), at });
    const two = importedMessage(work, 'b', places.community, { ...rowOf(1), at });
    assert.notEqual(one.id, two.id);
    assert.deepEqual(one.at, at);
    assert.equal(one.authorId, undefined);
    assert.deepEqual(importedMessage(work, 'a', places.community, rowOf(1)).at, monday);
  });
});
