import type { Actor } from '../../src/kernel/work.ts';
import type { StoredFile } from '../../src/modules/files/storedFile.ts';
import { fileAddress } from './fileAddress.ts';

/** A file as the answer to its upload says it: what `Attachment` says. */
export const attachmentJson = (actor: Actor, file: StoredFile) => ({
  id: file.id,
  kind: file.kind,
  name: file.name,
  bytes: file.bytes,
  width: file.width ?? null,
  height: file.height ?? null,
  address: fileAddress(actor, file.id),
  thumbnailAddress: file.smallBlob === undefined ? null : fileAddress(actor, file.id, 'small'),
});
