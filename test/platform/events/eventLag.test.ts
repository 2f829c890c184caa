import assert from 'node:assert/strict';
import { earliest, readEventLags } from '../../../src/platform/events/eventLag.ts';
import { failedOnce } from '../../../src/platform/events/failedEvent.ts';
import { saveFailure } from '../../../src/platform/events/failedEvent.store.ts';
import { listEventsAfter } from '../../../src/platform/events/event.store.ts';
import { noteListener } from '../../../src/platform/jobRuns/jobRun.store.ts';
import { gather } from '../../modules/openness/gathered.ts';
import { relayAll } from '../../support/events.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { minutesLater, monday, places } from '../../support/world.ts';

const upToDate = { behind: 0, oldestAt: undefined, dead: 0 };

describe('How far the readers of events are behind', () => {
  useStore();
  beforeEach(emptyStore);

  it('is told of the relay before any listener has begun', async () => {
    assert.deepEqual(await readEventLags(), [{ reader: 'relay', ...upToDate }]);
    await gather(places.grid, 3, minutesLater(2));
    await gather(places.grid, 1, monday);
    assert.deepEqual(await readEventLags(), [
      { reader: 'relay', behind: 4, oldestAt: monday, dead: 0 },
    ]);
  });

  it('counts for a listener only what it hears, and what it has given up', async () => {
    await gather(places.grid, 3, monday);
    await relayAll();
    await noteListener('aListener', ['message.saved'], '1', monday);
    await noteListener('bListener', ['case.closed'], '0', monday);
    const [event] = await listEventsAfter(0, 1);
    assert.ok(event);
    await saveFailure(failedOnce('bListener', event, 'no', monday, 9));
    assert.deepEqual(await readEventLags(), [
      { reader: 'relay', ...upToDate },
      { reader: 'aListener', behind: 2, oldestAt: monday, dead: 0 },
      { reader: 'bListener', ...upToDate, dead: 1 },
    ]);
  });

  it('is measured from the earliest moment', () => {
    assert.deepEqual(earliest([undefined, minutesLater(2), monday]), monday);
    assert.equal(earliest([undefined]), undefined);
  });
});
