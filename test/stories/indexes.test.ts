import assert from 'node:assert/strict';
import { listEventsAfter } from '../../src/platform/events/event.store.ts';
import { listDead, listDueFailures } from '../../src/platform/events/failedEvent.store.ts';
import { bearerModels, listPending } from '../../src/platform/events/pendingEvents.store.ts';
import {
  listListenerRuns,
  listNewestRuns,
  listOpenRuns,
  listRuns,
  listStuckRuns,
} from '../../src/platform/jobRuns/jobRun.store.ts';
import { contributed } from '../modules/lists.generated.ts';
import { isIndexed, plansOf } from '../support/queryPlans.ts';
import { useStore } from '../support/store.ts';
import { listSource, read } from '../support/tree.ts';
import { now, type Lists } from './lists.ts';

/** Every list of the stores, those of the modules (test/modules/<module>/lists.ts) and those of the platform. */
const lists: Lists = {
  ...contributed,
  listDead: () => listDead('judgeMessages', { first: 20 }),
  listDueFailures: () => listDueFailures('judgeMessages', now, 20),
  listEventsAfter: () => listEventsAfter(7, 100),
  listListenerRuns: () => listListenerRuns(),
  listNewestRuns: () => listNewestRuns(),
  listOpenRuns: () => listOpenRuns('accrueCredit', 10),
  listPending: async () => {
    for (const model of bearerModels()) await listPending(model, 100);
  },
  listRuns: () => listRuns({ job: 'accrueCredit' }, { first: 20, after: '2026-11-20' }),
  'a job’s runs in a state': () =>
    listRuns(
      { job: 'accrueCredit', state: 'DUE', from: '2026-11-01', until: '2026-12-01' },
      { first: 20 },
    ),
  listStuckRuns: () => listStuckRuns(5, 10),
};

describe('Every list is read from an index: no collection is scanned, nothing is sorted in memory', () => {
  useStore();

  it('and every list of the stores stands here', () => {
    const exported = listSource()
      .filter((path) => path.endsWith('.store.ts'))
      .flatMap((path) => [...read(path).matchAll(/export (?:async function\*?|const) (list\w+)/gu)])
      .map(([, name]) => name);
    const named = Object.keys(lists).filter((name) => /^list[A-Z]/u.test(name));
    assert.deepEqual(exported.sort(), named.sort());
  });

  for (const [name, list] of Object.entries(lists))
    it(name, async () => {
      const plans = await plansOf(list);
      assert.ok(plans.length > 0, 'a query was sent');
      for (const stages of plans) assert.ok(isIndexed(stages), stages.join(' ← '));
    });
});
