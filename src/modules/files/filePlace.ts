import type { SealPlace } from '../../platform/seal.ts';
import type { FilePart } from './storedFile.ts';

/** Where the sealed bytes of a file stand: they open for no other file, and one reading not for the other. */
export const sealPlaceOf = (id: string, part: FilePart): SealPlace => ({
  collection: 'files',
  id,
  field: part,
});
