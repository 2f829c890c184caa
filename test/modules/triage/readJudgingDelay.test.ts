import assert from 'node:assert/strict';
import { readJudgingDelay } from '../../../src/modules/triage/readJudgingDelay.ts';
import { gather } from '../openness/gathered.ts';
import { judgeAll, relayAll } from '../../support/events.ts';
import { plainJudge } from '../../support/judge.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { minutesLater, monday, places, someone, workOf } from '../../support/world.ts';

const spokesperson = someone('SPOKESPERSON', places.community);
const delayAt = (minutes: number) => readJudgingDelay(workOf(spokesperson, minutesLater(minutes)));

describe('Who decides on flags is told when the judging lags', () => {
  useStore();
  beforeEach(emptyStore);

  it('with the moment since when something waits, once that is more than a minute ago', async () => {
    assert.equal(await delayAt(60), null);
    await gather(places.grid, 2, monday);
    assert.equal(await delayAt(1), null);
    assert.deepEqual(await delayAt(1.1), monday);
    await gather(places.grid, 1, minutesLater(2));
    assert.deepEqual(await delayAt(5), monday);
  });

  it('wherever it waits: in its document, in the stream, before anybody ever listened or after', async () => {
    await gather(places.grid, 1, monday);
    await relayAll();
    assert.deepEqual(await delayAt(2), monday);
    await judgeAll(plainJudge);
    assert.equal(await delayAt(60), null);
    await gather(places.grid, 1, minutesLater(3));
    await relayAll();
    assert.deepEqual(await delayAt(5), minutesLater(3));
  });

  it('and not of other things that wait', async () => {
    await gather(places.grid, 1, monday);
    await judgeAll(plainJudge);
    await relayAll();
    assert.equal(await delayAt(60), null, 'the flag’s own event waits, or waited, for nobody here');
  });

  it('in a role that reads flags', async () => {
    for (const role of ['RESIDENT', 'MEDIATOR', 'ADMIN'] as const)
      await assert.rejects(readJudgingDelay(workOf(someone(role, places.city))), {
        code: 'NOT_FOUND',
        detail: { reason: 'flags' },
      });
  });
});
