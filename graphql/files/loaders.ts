import { findFiles } from '../../src/modules/files/storedFile.store.ts';
import { byKeyOrNull, idOf } from '../batch.ts';

/** Files by their ids. */
export const loaders = {
  file: () => byKeyOrNull(findFiles, idOf),
};
