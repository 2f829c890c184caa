import assert from 'node:assert/strict';
import { listAreas, listPathsIn } from '../../src/modules/community/area.store.ts';
import { listHeads } from '../../src/modules/credit/chainHead.store.ts';
import { listAccountsWithEntries, listEntries } from '../../src/modules/credit/entry.store.ts';
import { listLookUps } from '../../src/modules/credit/lookUp.store.ts';
import { listErasures } from '../../src/modules/credit/recordErasure.store.ts';
import { listSearchesFor } from '../../src/modules/directory/personSearch.store.ts';
import { listFirms, listFirmsOf } from '../../src/modules/identity/firm.store.ts';
import {
  listPeopleToErase,
  listResidents,
  listRoleHolders,
} from '../../src/modules/identity/person.store.ts';
import { listResetCodesOf } from '../../src/modules/identity/resetCode.store.ts';
import { listSessions } from '../../src/modules/identity/session.store.ts';
import {
  listCases,
  listCasesMediatedBy,
  listCasesOf,
  listPerformedCases,
} from '../../src/modules/mediation/case.store.ts';
import { listClosedWithoutReason } from '../../src/modules/mediation/caseFigures.store.ts';
import { listReports } from '../../src/modules/openness/invariantReport.store.ts';
import { listComments } from '../../src/modules/opinion/comment.store.ts';
import { listFeed, listMessagesOf } from '../../src/modules/opinion/message.store.ts';
import { listFlags } from '../../src/modules/triage/flag.store.ts';
import {
  listConfirmedServices,
  listServices,
  listServicesOf,
} from '../../src/modules/volunteering/service.store.ts';
import { listEventsAfter } from '../../src/platform/events/event.store.ts';
import { listDueFailures } from '../../src/platform/events/failedEvent.store.ts';
import { bearerModels, listPending } from '../../src/platform/events/pendingEvents.store.ts';
import {
  listListenerRuns,
  listOpenRuns,
  listStuckRuns,
} from '../../src/platform/jobRuns/jobRun.store.ts';
import { isIndexed, plansOf } from '../support/queryPlans.ts';
import { useStore } from '../support/store.ts';
import { listSource, read } from '../support/tree.ts';

const now = new Date();
const area = 'nb/hs/nm/lj';
const page = { first: 20, after: 'm' };
const stretch = { from: new Date(0), to: now, limit: 20 };

/** Every list of the stores, called as it is called in earnest. */
const lists: Readonly<Record<string, () => Promise<unknown>>> = {
  listAccountsWithEntries: () => listAccountsWithEntries('a', 20),
  listAreas: () => listAreas('nb'),
  listCases: () => listCases(area, 'CLOSED', page),
  listCasesOf: () => listCasesOf(['person'], page),
  listCasesMediatedBy: () => listCasesMediatedBy('person', page),
  listClosedWithoutReason: () => listClosedWithoutReason(stretch.from, stretch.to, 20),
  listComments: () => listComments('message', page),
  listConfirmedServices: () => listConfirmedServices(stretch),
  listDueFailures: () => listDueFailures('judgeMessages', now, 20),
  listEntries: () => listEntries('account', { first: 20, after: '9' }),
  listErasures: () => listErasures('a', 20),
  listEventsAfter: () => listEventsAfter(7, 100),
  listFeed: () => listFeed(area, page),
  listFirms: () => listFirms(area, '物业', page),
  listFirmsOf: () => listFirmsOf('person'),
  listFlags: () => listFlags(area, 'OPEN', page),
  listHeads: () => listHeads('a', 20),
  listLookUps: () => listLookUps('account', page),
  listMessagesOf: () => listMessagesOf('person', page),
  listListenerRuns: () => listListenerRuns(),
  listOpenRuns: () => listOpenRuns('accrueCredit', 10),
  listPending: async () => {
    for (const model of bearerModels()) await listPending(model, 100);
  },
  listPathsIn: () => listPathsIn('nb'),
  listPeopleToErase: () => listPeopleToErase(now, 20),
  listPerformedCases: () => listPerformedCases(stretch),
  listReports: () => listReports('2026-11-23'),
  listResetCodesOf: () => listResetCodesOf('person'),
  listResidents: () => listResidents(area, { list: 'everybody', query: '' }, page),
  listRoleHolders: () => listRoleHolders({ role: 'ANY', area, isHeld: true }, '', page),
  listSearchesFor: () => listSearchesFor('person', page),
  listServices: () => listServices(area, 'LOGGED', page),
  listServicesOf: () => listServicesOf('person', page),
  listSessions: () => listSessions('person', now),
  listStuckRuns: () => listStuckRuns(5, 10),
};

describe('Every list is read from an index: no collection is scanned, nothing is sorted in memory', () => {
  useStore();

  it('and every list of the stores stands here', () => {
    const exported = listSource()
      .filter((path) => path.endsWith('.store.ts'))
      .flatMap((path) => [...read(path).matchAll(/export (?:async function\*?|const) (list\w+)/gu)])
      .map(([, name]) => name);
    assert.deepEqual(exported.sort(), Object.keys(lists).sort());
  });

  for (const [name, list] of Object.entries(lists))
    it(name, async () => {
      const plans = await plansOf(list);
      assert.ok(plans.length > 0, 'a query was sent');
      for (const stages of plans) assert.ok(isIndexed(stages), stages.join(' ← '));
    });
});
