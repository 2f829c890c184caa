import { findVolunteerServices } from '../../src/modules/volunteering/volunteerService.store.ts';
import { byKey, idOf } from '../batch.ts';

/** What volunteers served. */
export const loaders = {
  service: () => byKey('service', findVolunteerServices, idOf),
};
