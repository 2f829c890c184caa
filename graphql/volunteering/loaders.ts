import { findServices } from '../../src/modules/volunteering/service.store.ts';
import { byKey, idOf } from '../batch.ts';

/** What volunteers served. */
export const loaders = {
  service: () => byKey('service', findServices, idOf),
};
