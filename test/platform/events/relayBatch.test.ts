import assert from 'node:assert/strict';
import fc from 'fast-check';
import mongoose from 'mongoose';
import { requestOf } from '../../../src/kernel/actRequest.ts';
import { systemActor } from '../../../src/kernel/work.ts';
import { eventOf, type DomainEvent } from '../../../src/platform/events/domainEvent.ts';
import type { EventBearer } from '../../../src/platform/events/pendingEvents.store.ts';
import { hasPending } from '../../../src/platform/events/pendingEvents.store.ts';
import { inOrder, relayBatch, untilHorizon } from '../../../src/platform/events/relayBatch.ts';
import { editedMessage, type Message } from '../../../src/modules/opinion/message.ts';
import { findMessage, saveMessage } from '../../../src/modules/opinion/message.store.ts';
import { gather } from '../../modules/openness/gathered.ts';
import { beforeNext } from '../../support/beforeNext.ts';
import { bearing, pendingTypes, wholeStream } from '../../support/events.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { minutesLater, monday, places } from '../../support/world.ts';

const freely = () => Promise.resolve();
const numbers = async () => (await wholeStream()).map(({ seq }) => seq);
const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);
const subjects = async () => (await wholeStream()).map(({ subject }) => subject.id);

/** A new wording, saved. */
async function edit(message: Message, at = minutesLater(1)): Promise<Message> {
  const edited = editedMessage(
    message,
    { title: '', body: '改过' },
    at,
    requestOf(systemActor('test'), 'editPost', { version: message.version }),
  );
  assert.ok(await saveMessage(edited, 'saved', at));
  return edited;
}

describe('The relay', () => {
  useStore();
  beforeEach(emptyStore);

  it('puts events into the stream under numbers without a gap, by their time, and only then takes them out', async () => {
    const [late] = await gather(places.grid, 1, minutesLater(9));
    const [early] = await gather(places.grid, 1, monday);
    assert.ok(early && late);
    let pendingThen = 0;
    beforeNext('Message', 'updateMany', async () => {
      pendingThen = (await wholeStream()).length;
    });
    assert.deepEqual(await relayBatch(0, freely), { documents: 2, last: 2 });
    assert.equal(pendingThen, 2, 'all were in the stream before the first was taken out');
    assert.deepEqual(await subjects(), [early.id, late.id]);
    assert.deepEqual(await bearing('messages', early.id).then((kept) => kept?.events), []);
    assert.equal((await bearing('messages', early.id))?.eventsAt, undefined);
    assert.deepEqual(await relayBatch(2, freely), { documents: 0, last: 2 });
  });

  it('keeps what came while it was reading for the next time', async () => {
    const [message] = await gather(places.grid, 1, monday);
    assert.ok(message);
    beforeNext('Event', 'insertMany', () => edit(message));
    await relayBatch(0, freely);
    assert.deepEqual(await pendingTypes('messages', message.id), [
      'message.saved',
      'message.saved',
    ]);
    await relayBatch(1, freely);
    assert.deepEqual(
      (await wholeStream()).map(({ seq, subject }) => [seq, subject.id]),
      [
        [1, message.id],
        [2, message.id],
      ],
      'the first was met in the stream',
    );
    assert.deepEqual(await pendingTypes('messages', message.id), []);
  });

  it('that died between putting in and taking out is repeated without an effect', async () => {
    await gather(places.grid, 7, monday);
    beforeNext('Message', 'updateMany', () => Promise.reject(new Error('killed')));
    await assert.rejects(relayBatch(0, freely), /killed/u);
    await gather(places.grid, 2, minutesLater(1));
    // The next one knows no number at all.
    assert.equal((await relayBatch(0, freely)).last, 9);
    assert.deepEqual(await numbers(), upTo(9));
    assert.equal(new Set(await subjects()).size, 9);
    assert.equal(await hasPending(), false);
  });

  it('that died in the middle of putting in leaves no gap behind', async () => {
    await gather(places.grid, 6, monday);
    const events = mongoose.model('Event');
    const insertMany = events.insertMany.bind(events);
    Reflect.set(events, 'insertMany', async (documents: object[], options: object) => {
      Reflect.deleteProperty(events, 'insertMany');
      await insertMany(documents.slice(0, 3), options);
      throw new Error('killed');
    });
    await assert.rejects(relayBatch(0, freely), /killed/u);
    await relayBatch(0, freely);
    assert.deepEqual(await numbers(), upTo(6));
    assert.equal(new Set(await subjects()).size, 6);
  });

  it('fills a number that a crash of the store left out, so that no reader waits before it for ever', async () => {
    await gather(places.grid, 4, monday);
    await relayBatch(0, freely);
    await mongoose.connection.collection('events').deleteOne({ seq: 2 });
    const [next] = await gather(places.grid, 1, minutesLater(1));
    await relayBatch(0, freely);
    assert.deepEqual(await numbers(), upTo(4));
    assert.equal((await subjects())[1], next?.id);
  });

  it('writes nothing when its lease is gone', async () => {
    await gather(places.grid, 2, monday);
    await assert.rejects(
      relayBatch(0, () => Promise.reject(new Error('lost'))),
      /lost/u,
    );
    assert.deepEqual(await wholeStream(), []);
    assert.equal(await hasPending(), true);
  });

  it('that was frozen before putting in, and never asks about its lease, doubles nothing and skips no number', async () => {
    await gather(places.grid, 5, monday);
    let times = 0;
    await relayBatch(0, async () => {
      if ((times += 1) > 1) return;
      await relayBatch(0, freely);
      await gather(places.grid, 3, minutesLater(1));
      await relayBatch(5, freely);
    });
    assert.deepEqual(await numbers(), upTo(8));
    assert.equal(new Set(await subjects()).size, 8);
  });

  it('that was frozen before taking out harms nothing that changed since', async () => {
    const [message] = await gather(places.grid, 1, monday);
    assert.ok(message);
    beforeNext('Message', 'updateMany', () => edit(message));
    await relayBatch(0, freely);
    assert.equal((await pendingTypes('messages', message.id)).length, 2, 'it keeps its events');
  });

  it('makes one stream with five others at work without any lease', async () => {
    const all: Message[] = [];
    const write = async (from: number) => {
      for (let i = 0; i < 6; i += 1) {
        const [message] = await gather(places.grid, 1, minutesLater(from + i));
        assert.ok(message);
        all.push(await edit(message));
      }
    };
    let isWritten = false;
    const relay = async () => {
      for (let last = 0; !isWritten || (await hasPending());)
        ({ last } = await relayBatch(last, freely).catch(() => ({ last })));
    };
    const relays = Array.from({ length: 5 }, relay);
    await Promise.all([write(0), write(100), write(200)]);
    isWritten = true;
    await Promise.all(relays);
    const stream = await wholeStream();
    assert.deepEqual(
      stream.map(({ seq }) => seq),
      upTo(36),
    );
    const ids = stream.map(({ _id }) => _id);
    assert.equal(new Set(ids).size, 36);
    for (const { id } of all) {
      const own = ids.filter((one) => one.includes(id));
      assert.deepEqual(own, [`message:${id}:1`, `message:${id}:2`], 'in their own order');
    }
  });

  it('relieves a document that has a mark and no event', async () => {
    const [message] = await gather(places.grid, 1, monday);
    assert.ok(message);
    await mongoose.connection
      .collection<{ _id: string }>('messages')
      .updateOne({ _id: message.id }, { $set: { events: [] } });
    await relayBatch(0, freely);
    assert.equal(await hasPending(), false);
    assert.ok(await findMessage(message.id));
  });
});

const documentOf = (id: string, times: readonly number[]): EventBearer => {
  const events = times.map((at, i): DomainEvent =>
    eventOf('thing', 'changed', { id, version: i + 1 }, new Date(at)),
  );
  return { _id: id, version: times.length, events, eventsAt: new Date(times[0] ?? 0) };
};

const documents = fc
  .array(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 4 }), {
    maxLength: 8,
  })
  .map((all) => all.map((times, i) => documentOf(String(i), times)));

describe('The order of events', () => {
  it('keeps all of them, those of one document in their own order, others by their time', () => {
    fc.assert(
      fc.property(documents, (found) => {
        const ordered = inOrder(found);
        assert.equal(ordered.length, found.flatMap(({ events }) => events).length);
        for (const { _id, events } of found)
          assert.deepEqual(
            ordered.filter(({ subject }) => subject.id === _id),
            events,
          );
        const firsts = ordered.filter(({ version }) => version === 1);
        assert.deepEqual(
          firsts.map(({ at }) => at.getTime()),
          firsts.map(({ at }) => at.getTime()).toSorted((a, b) => a - b),
        );
      }),
    );
  });

  it('does not run ahead of a collection that was not read to its end', () => {
    const read = (times: readonly number[], hasMore: boolean) => ({
      documents: times.map((at) => documentOf(String(at), [at])),
      hasMore,
    });
    const timesOf = (batch: readonly EventBearer[][]) =>
      batch.map((some) => some.map(({ eventsAt }) => eventsAt.getTime()));
    assert.deepEqual(timesOf(untilHorizon([read([1, 5], true), read([2, 9], false)])), [
      [1, 5],
      [2],
    ]);
    assert.deepEqual(timesOf(untilHorizon([read([1, 5], false), read([9], false)])), [[1, 5], [9]]);
    assert.deepEqual(timesOf(untilHorizon([read([4], true), read([3], true)])), [[], [3]]);
  });
});
