import {
  countVolunteerServices,
  countVolunteerServicesOf,
  findVolunteerServicesSince,
  listConfirmedVolunteerServices,
  listVolunteerServices,
  listVolunteerServicesOf,
} from '../../../src/modules/volunteering/volunteerService.store.ts';
import { now, area, page, batch, type Lists } from '../../stories/lists.ts';

/** Every list of the stores of this module, called as it is called in earnest. */
export const lists: Lists = {
  listConfirmedVolunteerServices: () => listConfirmedVolunteerServices(batch),
  listVolunteerServices: () => listVolunteerServices({ area, state: 'LOGGED' }, page),
  'own services of a time': () =>
    listVolunteerServicesOf({ volunteerId: 'p', state: 'DECLINED', from: now }, page),
  listVolunteerServicesOf: () => listVolunteerServicesOf({ volunteerId: 'person' }, page),
  'services by words': () => listVolunteerServices({ area, state: 'LOGGED', query: '巡逻' }, page),
  'services by words or by name': () =>
    listVolunteerServices({ area, state: 'LOGGED', query: '沿河巡逻', namedIds: ['v', 'w'] }, page),
  'how many services wait': () => countVolunteerServices({ area, state: 'LOGGED' }),
  'how many services of one’s own': () =>
    countVolunteerServicesOf({ volunteerId: 'v', state: 'DECLINED' }),
  'services since a moment': () => findVolunteerServicesSince('v', now),
};
