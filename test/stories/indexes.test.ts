import assert from 'node:assert/strict';
import { listAreas, listPathsIn } from '../../src/modules/community/area.store.ts';
import { listHeads } from '../../src/modules/credit/chainHead.store.ts';
import { listAccountsWithEntries, listEntries } from '../../src/modules/credit/entry.store.ts';
import { listLookUps } from '../../src/modules/credit/lookUp.store.ts';
import { listErasures } from '../../src/modules/credit/recordErasure.store.ts';
import { listSearchesFor } from '../../src/modules/directory/personSearch.store.ts';
import { listFirms, listFirmsOf } from '../../src/modules/identity/firm.store.ts';
import {
  countResidents,
  countRoleHolders,
  listPeopleToErase,
  listResidents,
  listRoleHolders,
} from '../../src/modules/identity/person.store.ts';
import { listResetCodesOf } from '../../src/modules/identity/resetCode.store.ts';
import { listSessions } from '../../src/modules/identity/session.store.ts';
import {
  countCases,
  countCasesOf,
  listCases,
  listCasesMediatedBy,
  listCasesOf,
  listPerformedCases,
} from '../../src/modules/mediation/case.store.ts';
import { listClosedWithoutReason } from '../../src/modules/mediation/caseFigures.store.ts';
import { listFieldReports } from '../../src/modules/openness/invariantReport.store.ts';
import { listComments } from '../../src/modules/opinion/comment.store.ts';
import {
  countFeed,
  countMessagesOf,
  listFeed,
  listMessagesOf,
} from '../../src/modules/opinion/message.store.ts';
import {
  countListedConflictFlags,
  listConflictFlags,
} from '../../src/modules/triage/conflictFlag.store.ts';
import {
  countVolunteerServices,
  countVolunteerServicesOf,
  findVolunteerServicesSince,
  listConfirmedVolunteerServices,
  listVolunteerServices,
  listVolunteerServicesOf,
} from '../../src/modules/volunteering/volunteerService.store.ts';
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
const batch = { from: new Date(0), to: now, limit: 20 };

/** Every list of the stores, called as it is called in earnest. */
const lists: Readonly<Record<string, () => Promise<unknown>>> = {
  listAccountsWithEntries: () => listAccountsWithEntries('a', 20),
  listAreas: () => listAreas('nb'),
  listCases: () => listCases({ area, state: 'CLOSED' }, page),
  listCasesOf: () => listCasesOf({ sideIds: ['person'] }, page),
  listCasesMediatedBy: () => listCasesMediatedBy('person', page),
  listClosedWithoutReason: () => listClosedWithoutReason(batch.from, batch.to, 20),
  listComments: () => listComments('message', page),
  listConfirmedVolunteerServices: () => listConfirmedVolunteerServices(batch),
  listDueFailures: () => listDueFailures('judgeMessages', now, 20),
  listEntries: () => listEntries('account', { first: 20, after: '9' }),
  listErasures: () => listErasures('a', 20),
  listEventsAfter: () => listEventsAfter(7, 100),
  listFeed: () => listFeed(area, page),
  listFirms: () => listFirms(area, '物业', page),
  listFirmsOf: () => listFirmsOf('person'),
  listConflictFlags: () => listConflictFlags({ area, state: 'OPEN' }, page),
  listHeads: () => listHeads('a', 20),
  listLookUps: () => listLookUps('account', page),
  listMessagesOf: () => listMessagesOf({ authorId: 'person' }, page),
  listListenerRuns: () => listListenerRuns(),
  listOpenRuns: () => listOpenRuns('accrueCredit', 10),
  listPending: async () => {
    for (const model of bearerModels()) await listPending(model, 100);
  },
  listPathsIn: () => listPathsIn('nb'),
  listPeopleToErase: () => listPeopleToErase(now, 20),
  listPerformedCases: () => listPerformedCases(batch),
  listFieldReports: () => listFieldReports('2026-11-23'),
  listResetCodesOf: () => listResetCodesOf('person'),
  listResidents: () => listResidents(area, { list: 'everybody', query: '' }, page),
  listRoleHolders: () => listRoleHolders({ role: 'ANY', area, isHeld: true }, '', page),
  listSearchesFor: () => listSearchesFor('person', page),
  listVolunteerServices: () => listVolunteerServices({ area, state: 'LOGGED' }, page),
  listVolunteerServicesOf: () => listVolunteerServicesOf({ volunteerId: 'person' }, page),
  listSessions: () => listSessions('person', now),
  listStuckRuns: () => listStuckRuns(5, 10),
};

/** Lists as they are narrowed, and how many each holds. */
const narrowed: Readonly<Record<string, () => Promise<unknown>>> = {
  'cases of one mediator': () => listCases({ area, state: 'MEDIATING', mediatedBy: 'm' }, page),
  'cases by words': () => listCases({ area, query: '楼上漏水' }, page),
  'cases of a time': () => listCases({ area, state: 'CLOSED', from: batch.from, until: now }, page),
  'how many cases wait': () => countCases({ area, state: 'REGISTERED', mediatedBy: 'nobody' }),
  'how many cases fit': () => countCases({ area, query: '2026-40', from: batch.from }),
  'cases that wait for a side': () => listCasesOf({ sideIds: ['p'], isAwaited: true }, page),
  'how many wait for a side': () => countCasesOf({ sideIds: ['p', 'f'], isAwaited: true }),
  'flags that wait for a case': () =>
    listConflictFlags({ area, state: 'CONFIRMED', hasCase: false }, page),
  'how many flags wait for a case': () =>
    countListedConflictFlags({ area, state: 'CONFIRMED', hasCase: false }),
  'flags by words': () => listConflictFlags({ area, state: 'OPEN', query: '漏水 楼道' }, page),
  'flags of a time': () => countListedConflictFlags({ area, state: 'OPEN', from: batch.from }),
  'services by words': () => listVolunteerServices({ area, state: 'LOGGED', query: '巡逻' }, page),
  'how many services wait': () => countVolunteerServices({ area, state: 'LOGGED' }),
  'how many services of one’s own': () =>
    countVolunteerServicesOf({ volunteerId: 'v', state: 'DECLINED' }),
  'services since a moment': () => findVolunteerServicesSince('v', now),
  'messages by words': () => listMessagesOf({ authorId: 'p', query: '漏水' }, page),
  'how many messages': () => countMessagesOf({ authorId: 'p', until: now }),
  'how many posts': () => countFeed(area),
  'residents by name': () => listResidents(area, { list: 'everybody', query: '欧阳修一郎' }, page),
  'how many wait to be vouched for': () => countResidents(area, { list: 'unvouched', query: '' }),
  'how many hold a role': () => countRoleHolders({ role: 'ANY', area, isHeld: true }, ''),
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

  for (const [name, list] of Object.entries({ ...lists, ...narrowed }))
    it(name, async () => {
      const plans = await plansOf(list);
      assert.ok(plans.length > 0, 'a query was sent');
      for (const stages of plans) assert.ok(isIndexed(stages), stages.join(' ← '));
    });
});
