import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { contentHash, idFrom } from '../../../src/kernel/id.ts';
import { systemActor } from '../../../src/kernel/work.ts';
import { importedMessage, importMessages } from '../../../src/modules/opinion/importMessages.ts';
import { findMessage } from '../../../src/modules/opinion/message.store.ts';
import { bearing } from '../../support/events.ts';
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
    assert.deepEqual([first.stored.length, first.alreadyThere], [20, 0]);
    const second = await importMessages(work, madeOf(0, 20));
    assert.deepEqual([second.stored.length, second.alreadyThere], [0, 20]);
  });

  it('loses nothing and doubles nothing when two imports run at once', async () => {
    const both = await Promise.all([
      importMessages(work, madeOf(200, 240)),
      importMessages(work, madeOf(220, 260)),
    ]);
    assert.equal(both[0].stored.length + both[1].stored.length, 60);
    const numbers = new Set<string>();
    for (const { id } of madeOf(200, 260)) numbers.add((await findMessage(id))?.no ?? '');
    assert.equal(numbers.size, 60);
  });

  it('counts as stored what it kept although the answer was lost, and it alone', async () => {
    const twice = async <T>(step: () => Promise<T>): Promise<T> => {
      await step();
      return step();
    };
    await importMessages(work, madeOf(270, 272));
    const batch = await importMessages(work, madeOf(270, 280), twice);
    assert.deepEqual([batch.stored.length, batch.alreadyThere], [8, 2]);
    const both = await Promise.all([
      importMessages(work, madeOf(280, 290), twice),
      importMessages(work, madeOf(280, 290), twice),
    ]);
    assert.equal(both[0].stored.length + both[1].stored.length, 10);
  });

  it('takes a row that stands twice in one batch once', async () => {
    const batch = await importMessages(work, [...madeOf(300, 303), ...madeOf(300, 303)]);
    assert.deepEqual([batch.stored.length, batch.alreadyThere], [3, 3]);
  });

  it('keeps the first of two rows with one id', async () => {
    const [first, second] = ['先', '后'].map((body) =>
      importedMessage(work, 'forum', places.community, { ...rowOf(400), body }),
    );
    assert.ok(first && second);
    const batch = await importMessages(work, [first, second]);
    assert.deepEqual([batch.stored.length, batch.alreadyThere], [1, 1]);
    assert.equal((await findMessage(first.id))?.body, '先');
  });

  it('counts what another import keeps at the same moment as there already', async () => {
    const messages = mongoose.model('Message');
    const insertMany = messages.insertMany.bind(messages);
    Reflect.set(messages, 'insertMany', async (...args: Parameters<typeof insertMany>) => {
      Reflect.deleteProperty(messages, 'insertMany');
      await importMessages(work, madeOf(500, 503));
      return insertMany(...args);
    });
    const batch = await importMessages(work, madeOf(500, 505));
    assert.equal(batch.alreadyThere, 3);
    assert.deepEqual(batch.stored.map(({ externalId }) => externalId).sort(), [
      'row-503',
      'row-504',
    ]);
  });

  it('counts what is there in other words, and leaves those as they are', async () => {
    await importMessages(work, madeOf(600, 603));
    const [one, ...same] = madeOf(600, 603);
    assert.ok(one);
    const batch = await importMessages(work, [{ ...one, body: '改过的话' }, ...same]);
    assert.deepEqual([batch.stored.length, batch.alreadyThere, batch.differing], [0, 3, 1]);
    assert.equal((await findMessage(one.id))?.body, '内容600');
  });

  it('waits to be looked at since it was kept, not since it was said, long ago or tomorrow', async () => {
    const made = ['2019-06-01', '2026-11-24'].map((day, i) =>
      importedMessage(work, 'dated', places.community, { ...rowOf(i), at: new Date(day) }),
    );
    await importMessages(work, made);
    for (const { id } of made)
      assert.deepEqual(
        (await bearing('messages', id))?.events?.map(({ type, at }) => [type, at]),
        [['message.saved', monday]],
      );
  });

  it('refuses an id that is too long to keep', () => {
    const row = { ...rowOf(1), externalId: 'x'.repeat(201) };
    assert.throws(() => importedMessage(work, 'a', places.community, row), { code: 'BAD_INPUT' });
  });

  it('tells sources apart, keeps the row’s own time and no author', () => {
    const at = new Date('2020-01-02T03:04:05.000Z');
    const one = importedMessage(work, 'a', places.community, { ...rowOf(1), at });
    const two = importedMessage(work, 'b', places.community, { ...rowOf(1), at });
    assert.notEqual(one.id, two.id);
    assert.equal(one.id, idFrom('import', 'a', 'row-1'));
    assert.equal(one.request, contentHash(['a', 'row-1']));
    assert.deepEqual(
      [one.kind, one.area, one.source, one.externalId],
      ['POST', places.community, 'a', 'row-1'],
    );
    assert.deepEqual(one.at, at);
    assert.equal(one.authorId, undefined);
    assert.deepEqual(importedMessage(work, 'a', places.community, rowOf(1)).at, monday);
  });
});
