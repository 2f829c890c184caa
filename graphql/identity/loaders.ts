import { findFirms, listFirmsOfEach } from '../../src/modules/identity/firm.store.ts';
import { findPeople } from '../../src/modules/identity/person.store.ts';
import { byKey, eachByKey, idOf } from '../batch.ts';

/** People and firms. */
export const loaders = {
  person: () => byKey('person', findPeople, idOf),
  firm: () => byKey('firm', findFirms, idOf),
  firmsOfPerson: () => eachByKey(listFirmsOfEach, ({ representativeId }) => representativeId),
};
