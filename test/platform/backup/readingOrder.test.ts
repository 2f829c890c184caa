import assert from 'node:assert/strict';
import { readingOrder } from '../../../src/platform/backup/readingOrder.ts';

describe('The order in which a backup reads', () => {
  const registered = ['people', 'messages', 'legal_clocks', 'cases', 'credit_entries', 'events'];
  const order = readingOrder(
    ['blobs.chunks', 'blobs.files', 'serials', 'job_runs', 'schema_state', ...registered],
    registered,
  );
  const names = order.map(({ collection }) => collection);
  const isBefore = (one: string, other: string) => names.indexOf(one) < names.indexOf(other);

  it('names every collection that is there, once', () => {
    assert.equal(names.length, 11);
    assert.equal(new Set(names).size, 11);
  });

  it('begins with how far readers are and with what is derived, and goes back along the line', () => {
    assert.deepEqual(names.slice(0, 6), [
      'job_runs',
      'legal_clocks',
      'credit_entries',
      'cases',
      'messages',
      'people',
    ]);
  });

  it('ends with the numbers that were given out and the stream of events', () => {
    assert.deepEqual(names.slice(-2), ['serials', 'events']);
  });

  it('reads what has no model after what may refer to it, a file before its pieces', () => {
    assert.ok(isBefore('people', 'blobs.files') && isBefore('blobs.files', 'blobs.chunks'));
  });

  it('reads chains along themselves and everything else by its id', () => {
    const by = new Map(order.map((place) => [place.collection, place.by]));
    assert.deepEqual(by.get('credit_entries'), ['account', 'seq']);
    assert.deepEqual(by.get('events'), ['seq']);
    assert.deepEqual(by.get('people'), ['_id']);
  });
});
