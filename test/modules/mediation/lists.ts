import {
  countCases,
  countCasesOf,
  listCases,
  listCasesMediatedBy,
  listCasesOf,
  listPerformedCases,
} from '../../../src/modules/mediation/case.store.ts';
import { listClosedWithoutReason } from '../../../src/modules/mediation/caseFigures.store.ts';
import { now, area, page, batch, type Lists } from '../../stories/lists.ts';

/** Every list of the stores of this module, called as it is called in earnest. */
export const lists: Lists = {
  listCases: () => listCases({ area, state: 'CLOSED' }, page),
  'own cases of a time': () => listCasesOf({ sideIds: ['p', 'q'], until: now }, page),
  listCasesOf: () => listCasesOf({ sideIds: ['person'] }, page),
  listCasesMediatedBy: () => listCasesMediatedBy('person', page),
  listClosedWithoutReason: () => listClosedWithoutReason(batch.from, batch.to, 20),
  listPerformedCases: () => listPerformedCases(batch),
  'cases of one mediator': () => listCases({ area, state: 'MEDIATING', mediatedBy: 'm' }, page),
  'cases by words': () => listCases({ area, query: '楼上漏水' }, page),
  'cases of a time': () => listCases({ area, state: 'CLOSED', from: batch.from, until: now }, page),
  'how many cases wait': () => countCases({ area, state: 'REGISTERED', mediatedBy: 'nobody' }),
  'how many cases fit': () => countCases({ area, query: '2026-40', from: batch.from }),
  'cases that wait for a side': () => listCasesOf({ sideIds: ['p'], isAwaited: true }, page),
  'how many wait for a side': () => countCasesOf({ sideIds: ['p', 'f'], isAwaited: true }),
};
