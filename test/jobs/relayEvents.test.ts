import assert from 'node:assert/strict';
import { relayBatchMax } from '../../src/platform/events/relayBatch.ts';
import { findRun } from '../../src/platform/jobRuns/jobRun.store.ts';
import { newestSeq } from '../../src/platform/events/newestSeq.ts';
import { relayEvents } from '../../jobs/relayEvents.ts';
import { runInterval } from '../../jobs/runInterval.ts';
import { gather } from '../modules/openness/gathered.ts';
import { wholeStream } from '../support/events.ts';
import { emptyStore, useStore } from '../support/store.ts';
import { monday, places } from '../support/world.ts';
import { runnerAt, writesDuring } from './fakes.ts';

const relay = () => runInterval(relayEvents, runnerAt(monday));

describe('The job that relays events', () => {
  useStore();
  beforeEach(emptyStore);

  it('takes batch after batch until nothing waits, and remembers the number it came to', async () => {
    const documents = relayBatchMax + 20;
    await gather(places.grid, documents, monday);
    const outcome = await relay();
    assert.deepEqual(outcome.counts, { documents });
    assert.equal((await findRun('relayEvents', 'every'))?.cursor, String(documents));
    assert.equal((await wholeStream()).length, documents);
    assert.equal(await newestSeq(), documents);
    await gather(places.grid, 1, monday);
    assert.deepEqual((await relay()).counts, { documents: 1 });
  }).timeout(60_000);

  it('writes nothing when nothing has happened', async () => {
    assert.deepEqual(await writesDuring(relay), []);
  });

  it('costs few writes: a lease, the stream, the document, the lease', async () => {
    await gather(places.grid, 3, monday);
    await relay();
    await gather(places.grid, 3, monday);
    assert.deepEqual(await writesDuring(relay), [
      'update job_runs',
      'insert events',
      'update messages',
      'update job_runs',
    ]);
  });
});
