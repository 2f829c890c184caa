import assert from 'node:assert/strict';
import { RecentEvents } from '../../../graphql/live/recentEvents.ts';
import type { NumberedEvent } from '../../../src/platform/events/domainEvent.ts';

const event = (seq: number): NumberedEvent => ({
  ...{ id: `flag:${String(seq)}:1`, type: 'flag.raised', at: new Date(0), version: 1, seq },
  subject: { kind: 'flag', id: String(seq) },
});
const seqs = (events: readonly NumberedEvent[] | undefined) => events?.map(({ seq }) => seq);

describe('The news that a process remembers', () => {
  it('gives what came after a number, also where other events lay between', () => {
    const recent = new RecentEvents(10);
    recent.begin([event(5), event(8)], 3, 9);
    recent.add([event(12)], 14);
    assert.equal(recent.seq, 14);
    assert.deepEqual(seqs(recent.since(3)), [5, 8, 12]);
    assert.deepEqual(seqs(recent.since(8)), [12]);
    assert.deepEqual(seqs(recent.since(14)), []);
  });

  it('knows nothing of what lies before its beginning, or was never given out', () => {
    const recent = new RecentEvents(10);
    recent.begin([event(5)], 3, 9);
    for (const seq of [2, -1, 10, 1e15]) assert.equal(recent.since(seq), undefined, String(seq));
  });

  it('drops the oldest, and owns that it did', () => {
    const recent = new RecentEvents(2);
    recent.begin([event(1)], 0, 1);
    recent.add([event(2), event(3)], 3);
    assert.equal(recent.since(0), undefined);
    assert.deepEqual(seqs(recent.since(1)), [2, 3]);
  });
});
