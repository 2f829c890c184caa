import { findPeople } from '../../src/modules/identity/person.store.ts';
import { byKeyOrNull, idOf } from '../batch.ts';

/** People as they were named in an asking: nobody may have such an id. */
export const loaders = {
  namedPerson: () => byKeyOrNull(findPeople, idOf),
};
