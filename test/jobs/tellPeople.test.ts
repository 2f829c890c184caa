import assert from 'node:assert/strict';
import { drainEvents } from '../../jobs/drainEvents.ts';
import { keepClocks } from '../../jobs/keepClocks.ts';
import { ringClocks } from '../../jobs/ringClocks.ts';
import { runInterval } from '../../jobs/runInterval.ts';
import { tellPeople } from '../../jobs/tellPeople.ts';
import { doneOf } from '../../src/kernel/outcome.ts';
import { listNotices } from '../../src/modules/notices/notice.store.ts';
import { recordPerformance } from '../../src/modules/mediation/recordPerformance.ts';
import {
  agreed,
  closed,
  mediator,
  personId,
  read,
  settle,
  sideOf,
} from '../modules/mediation/town.ts';
import { emptyStore, useStore } from '../support/store.ts';
import { minutesLater, monday } from '../support/world.ts';
import { runnerAt } from './fakes.ts';

const toldTo = async (name: string) => {
  const asked = { personId: personId(name), unreadOnly: false };
  const { items } = await listNotices(asked, { first: 50 });
  return items.map(({ kind }) => kind).toSorted();
};
const dayMs = 86_400_000;
const runner = (days = 0) => runnerAt(new Date(monday.getTime() + days * dayMs + 3_600_000));

describe('People are told what happened in their matters', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await settle();
    // A listener that begins "now" hears what happens from its first look on.
    await drainEvents(tellPeople, runner());
  });

  it('sides of each step that others took, and nobody else', async () => {
    await closed(minutesLater(30));
    await drainEvents(tellPeople, runner());
    const sides = ['CASE_AGREED', 'CASE_CLOSED', 'CONSENT_ASKED'];
    assert.deepEqual(await toldTo('lin'), sides);
    assert.deepEqual(await toldTo('zhou'), sides);
    assert.deepEqual(await toldTo('mediator'), []);
    assert.deepEqual(await toldTo('neighbour'), []);
  });

  it('only whoever still owes something that the agreed day comes near', async () => {
    const found = await agreed();
    const heard = async (days: number) => {
      await drainEvents(keepClocks, runner(days));
      await runInterval(ringClocks, runner(days));
      await drainEvents(tellPeople, runner(days));
    };
    await heard(0);
    await heard(9);
    assert.ok((await toldTo('zhou')).includes('PERFORMANCE_DUE'));
    assert.ok(!(await toldTo('lin')).includes('PERFORMANCE_DUE'));
    const side = { ...read(found), partyId: sideOf(found, 'zhou'), note: '' };
    doneOf(await recordPerformance({ ...mediator, now: minutesLater(30) }, side));
    await heard(10);
    assert.equal((await toldTo('zhou')).filter((kind) => kind === 'PERFORMANCE_DUE').length, 1);
  });

  it('nobody of what was over before it began', async () => {
    await emptyStore();
    await settle();
    await closed();
    await drainEvents(keepClocks, runner());
    await drainEvents(tellPeople, runner());
    assert.deepEqual(await toldTo('lin'), []);
  });
});
