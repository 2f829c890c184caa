import { findAreas } from '../../src/modules/community/area.store.ts';
import { findContacts } from '../../src/modules/community/areaContact.store.ts';
import { byKey, byKeyOrNull } from '../batch.ts';

/** Areas by their paths, and each area's own contact. */
export const loaders = {
  area: () => byKey('area', findAreas, ({ path }) => path),
  contact: () => byKeyOrNull(findContacts, ({ area }) => area),
};
