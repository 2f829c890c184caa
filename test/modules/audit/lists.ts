import {
  countAuditLines,
  countLinesAbout,
  listAuditLines,
  listLinesAbout,
} from '../../../src/modules/audit/auditLine.store.ts';
import { monday, places } from '../../support/world.ts';
import { page, type Lists } from '../../stories/lists.ts';

const area = places.community;

/** Every list of the stores of this module, called as it is called in earnest. */
export const lists: Lists = {
  listAuditLines: () => listAuditLines({ area }, page),
  'how many lines': () => countAuditLines({ area }),
  'lines of one person': () => listAuditLines({ area, person: 'person' }, page),
  'lines of an act in a period': () =>
    listAuditLines({ area, act: 'openCase', from: monday, until: new Date() }, page),
  'lines on one thing': () => listAuditLines({ area, targetId: '2026-1' }, page),
  'lines about one person, as the auditor asks': () =>
    listAuditLines({ area, about: 'person' }, page),
  'lines of a role and a kind': () => listAuditLines({ area, role: 'MEDIATOR', kind: 'ACT' }, page),
  listLinesAbout: () => listLinesAbout('person', page),
  'how many are about a person': () => countLinesAbout('person'),
};
