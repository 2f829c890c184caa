import assert from 'node:assert/strict';
import { systemActor } from '../../../src/kernel/work.ts';
import { importedMessage, importMessages } from '../../../src/modules/opinion/importMessages.ts';
import {
  listMessagesWaitingSince,
  listMessagesWithEvents,
} from '../../../src/modules/opinion/message.store.ts';
import { listFlags } from '../../../src/modules/triage/flag.store.ts';
import { triageBatchMax, triageWaiting } from '../../../src/modules/triage/triageWaiting.ts';
import { failingOn, plainJudge } from '../../support/judge.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { minutesLater, places, workOf } from '../../support/world.ts';

const system = { ...workOf(systemActor('sweep')), now: minutesLater(60) };

const gather = (count: number, body: (i: number) => string) =>
  importMessages(
    workOf(systemActor('import')),
    Array.from({ length: count }, (_, i) =>
      importedMessage(workOf(systemActor('import')), 'forum', places.community, {
        externalId: `w${String(i)}`,
        title: '',
        body: body(i),
      }),
    ),
  );

describe('The sweep', () => {
  useStore();
  beforeEach(emptyStore);

  it('judges everything that waits, in several passes, and then finds nothing', async () => {
    const count = triageBatchMax * 2 + 7;
    await gather(count, (i) => (i % 3 === 0 ? '吵，吵。' : '平安。'));
    const swept = await triageWaiting(system, plainJudge);
    assert.deepEqual(swept, { judged: count, flagged: Math.ceil(count / 3), failed: [] });
    assert.deepEqual(await listMessagesWithEvents(system.now, 10), []);
    assert.deepEqual(await triageWaiting(system, plainJudge), {
      judged: 0,
      flagged: 0,
      failed: [],
    });
  });

  it('stops at its limit and leaves the rest for the next time', async () => {
    await gather(30, () => '吵，吵。');
    assert.equal((await triageWaiting(system, plainJudge, 12)).judged, 12);
    assert.equal((await listMessagesWithEvents(system.now, 50)).length, 18);
  });

  it('judges all others when the machine fails on some, and tries those again later and later', async () => {
    await gather(triageBatchMax * 2, (i) => (i % 20 === 0 ? '毒' : '吵，吵。'));
    const ill = failingOn('毒');
    const swept = await triageWaiting(system, ill);
    assert.deepEqual([swept.judged, swept.failed.length], [190, 10]);
    assert.deepEqual(await triageWaiting(system, ill), { judged: 0, flagged: 0, failed: [] });
    // Kept at the story's beginning, they have waited for an hour: the next try is an hour later, then two.
    const at = (minutes: number) => ({ ...system, now: minutesLater(minutes) });
    assert.equal((await triageWaiting(at(119), ill)).failed.length, 0);
    assert.equal((await triageWaiting(at(120), ill)).failed.length, 10);
    assert.equal((await triageWaiting(at(239), ill)).failed.length, 0);
    assert.equal((await listMessagesWaitingSince(minutesLater(0), 50)).length, 10, 'told of');
    assert.equal((await triageWaiting(at(240), plainJudge)).judged, 10);
    assert.deepEqual(await listMessagesWaitingSince(minutesLater(240), 50), []);
  });

  it('raises each flag once when two sweeps run side by side', async () => {
    await gather(60, () => '吵，吵。');
    await Promise.all([triageWaiting(system, plainJudge), triageWaiting(system, plainJudge)]);
    const flags = await listFlags(places.community, 'OPEN', { first: 100 });
    assert.equal(flags.items.length, 60);
  });

  it('puts the surest first, and of equals the one that waits longest', async () => {
    const work = workOf(systemActor('import'));
    const at = (minutes: number) => ({ at: minutesLater(minutes) });
    const rows = [
      { externalId: 'late', title: '', body: '吵吵', ...at(9) },
      { externalId: 'sure', title: '', body: '吵吵吵', ...at(5) },
      { externalId: 'early', title: '', body: '吵吵', ...at(1) },
    ];
    await importMessages(
      work,
      rows.map((row) => importedMessage(work, 'forum', places.community, row)),
    );
    await triageWaiting(system, plainJudge);
    const { items } = await listFlags(places.community, 'OPEN', { first: 10 });
    assert.deepEqual(
      items.map(({ messageId }) => messageId),
      ['sure', 'early', 'late'].map(
        (externalId) =>
          importedMessage(work, 'forum', places.community, { externalId, title: '', body: '吵' })
            .id,
      ),
    );
  });
});
