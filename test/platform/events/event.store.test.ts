import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { eventOf, type DomainEvent } from '../../../src/platform/events/domainEvent.ts';
import {
  appendEvents,
  eventsReadMax,
  lastSeqFrom,
  listEventsAfter,
  missingEvents,
  waitingEvents,
} from '../../../src/platform/events/event.store.ts';
import { wholeStream } from '../../support/events.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { minutesLater, monday } from '../../support/world.ts';

const happened = (n: number, act = 'changed'): DomainEvent =>
  eventOf('thing', act, { id: `t${String(n)}`, version: 1 }, minutesLater(n));
const several = (from: number, to: number): DomainEvent[] =>
  Array.from({ length: to - from }, (_, i) => happened(from + i));
const numbers = async () => (await wholeStream()).map(({ seq }) => seq);
const drop = (seq: number) => mongoose.connection.collection('events').deleteOne({ seq });

describe('The stream of events', () => {
  useStore();
  beforeEach(emptyStore);

  it('gives events back as they were put in, after a number, in order', async () => {
    assert.equal(await appendEvents(several(0, 5), 0), true);
    assert.deepEqual(
      await listEventsAfter(2, 2),
      [3, 4].map((seq) => ({ ...happened(seq - 1), seq })),
    );
    assert.equal((await listEventsAfter(2, 100)).length, 3);
    assert.deepEqual(await listEventsAfter(5, 100), []);
  });

  it('takes no number twice: who comes second puts in nothing', async () => {
    await appendEvents(several(0, 2), 0);
    assert.equal(await appendEvents(several(5, 9), 0), false);
    assert.deepEqual(await numbers(), [1, 2]);
  });

  it('takes no event twice: what stands before it is kept, what stands behind it is not', async () => {
    await appendEvents([happened(7)], 0);
    assert.equal(await appendEvents([happened(1), happened(7), happened(2)], 1), false);
    assert.deepEqual(await numbers(), [1, 2]);
    assert.deepEqual(await missingEvents([happened(1), happened(7), happened(2)]), [happened(2)]);
  });

  it('knows which of many events are missing', async () => {
    await appendEvents(several(0, 120), 0);
    assert.deepEqual(await missingEvents(several(100, 250)), several(120, 250));
  });

  it('lets no reader past a number that is missing: what comes late is read all the same', async () => {
    await appendEvents(several(0, 6), 0);
    await drop(3);
    assert.deepEqual(
      (await listEventsAfter(0, 100)).map(({ seq }) => seq),
      [1, 2],
    );
    assert.deepEqual(await listEventsAfter(2, 100), []);
    await appendEvents([happened(50)], 2);
    assert.equal((await listEventsAfter(2, 100)).length, 4);
  });

  it('is counted on from a number, over many reads, up to its end or the first gap', async () => {
    assert.equal(await lastSeqFrom(0), 0);
    const count = eventsReadMax * 2 + 3;
    await appendEvents(several(0, count), 0);
    for (const known of [0, 1, eventsReadMax, count]) assert.equal(await lastSeqFrom(known), count);
    await drop(eventsReadMax + 2);
    assert.equal(await lastSeqFrom(0), eventsReadMax + 1);
  }).timeout(20_000);

  it('tells what waits for who hears only some of it', async () => {
    await appendEvents([happened(0), happened(1, 'ended'), happened(2), happened(3, 'ended')], 0);
    const ended = ['thing.ended'];
    assert.deepEqual(await waitingEvents(0, ended, 100), { count: 2, oldestAt: minutesLater(1) });
    assert.deepEqual(await waitingEvents(2, ended, 100), { count: 1, oldestAt: minutesLater(3) });
    assert.deepEqual(await waitingEvents(0, ended, 3), { count: 1, oldestAt: minutesLater(1) });
    const none = { count: 0, oldestAt: undefined };
    assert.deepEqual(await waitingEvents(4, ended, 100), none);
    assert.deepEqual(await waitingEvents(0, ['thing.else'], 100), none);
  });

  it('has nothing in it but what happened, to what, when', async () => {
    await appendEvents([happened(1)], 0);
    assert.deepEqual(await wholeStream(), [
      {
        _id: 'thing:t1:1',
        seq: 1,
        type: 'thing.changed',
        at: minutesLater(1),
        subject: { kind: 'thing', id: 't1' },
        version: 1,
      },
    ]);
    assert.ok(minutesLater(1) > monday);
  });
});
