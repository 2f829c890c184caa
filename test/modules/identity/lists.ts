import {
  listFirms,
  listFirmsOf,
  listFirmsOfEach,
} from '../../../src/modules/identity/firm.store.ts';
import {
  countResidents,
  countRoleHolders,
  listPeopleToErase,
  listResidents,
  listRoleHolders,
} from '../../../src/modules/identity/person.store.ts';
import { listResetCodesOf } from '../../../src/modules/identity/resetCode.store.ts';
import { listOpenSessionIds, listSessions } from '../../../src/modules/identity/session.store.ts';
import { now, area, page, type Lists } from '../../stories/lists.ts';

/** Every list of the stores of this module, called as it is called in earnest. */
export const lists: Lists = {
  listFirms: () => listFirms(area, '物业', page),
  listFirmsOf: () => listFirmsOf('person'),
  listFirmsOfEach: () => listFirmsOfEach(['person', 'other']),
  listOpenSessionIds: () => listOpenSessionIds(['session'], now),
  listPeopleToErase: () => listPeopleToErase(now, 20),
  listResetCodesOf: () => listResetCodesOf('person'),
  listResidents: () => listResidents(area, { list: 'everybody', query: '' }, page),
  listRoleHolders: () => listRoleHolders({ role: 'ANY', area, isHeld: true }, '', page),
  listSessions: () => listSessions('person', now),
  'residents by name': () => listResidents(area, { list: 'everybody', query: '欧阳修一郎' }, page),
  'how many wait to be vouched for': () => countResidents(area, { list: 'unvouched', query: '' }),
  'how many hold a role': () => countRoleHolders({ role: 'ANY', area, isHeld: true }, ''),
};
