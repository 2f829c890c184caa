import { createHash } from 'node:crypto';
import { createOnce } from '../../kernel/createOnce.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import { contentHash } from '../../kernel/id.ts';
import type { Work } from '../../kernel/work.ts';
import { blobName } from '../../platform/blobs/blobStore.ts';
import { blindIndex, sealBytes } from '../../platform/seal.ts';
import { identityKeys } from '../identity/identityKeys.ts';
import { checkedFile, type CheckedFile } from './checkedFile.ts';
import { sealPlaceOf } from './filePlace.ts';
import { shownName } from './fileName.ts';
import { fileSettings } from './fileSettings.ts';
import type { StoredFile } from './storedFile.ts';
import { findFile, saveNewFile } from './storedFile.store.ts';

/** A file as it came. */
export interface UploadFileInput {
  readonly key: string;
  readonly name: string;
  readonly bytes: Buffer;
}

const idDigits = 32;

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Takes a file that a person brings; it belongs to nothing yet, and only they see it. A repeated key gives the first file. Its bytes are
 * kept before it is: a crash in between leaves bytes that no file names, which `removeOrphanFiles` removes.
 */
export async function uploadFile(work: Work, input: UploadFileInput): Promise<StoredFile> {
  const { personId } = work.actor;
  const name = shownName(input.name);
  // By a key of the platform's own, so that nobody can reckon it who knows person and key.
  const words = JSON.stringify([personId, input.key]);
  const id = blindIndex(identityKeys().indexKey, 'files', words).slice(0, idDigits);
  const request = contentHash({ name, sha256: sha256(input.bytes) });
  const { thing } = await createOnce({
    find: () => findFile(id),
    isSame: (earlier) => earlier.request === request,
    make: async () => {
      const { blobs, scanner } = fileSettings();
      const checked = await checkedFile(input.bytes, scanner);
      const kept = sealedParts(id, checked);
      for (const sealed of kept) await blobs.put(blobName(sealed), sealed);
      const file = fileOf(work, { id, name, request, checked, kept });
      return (await saveNewFile(file)) === 'inserted' ? file : null;
    },
  });
  return thing;
}

/** The sealed bytes of a file, and of its small picture where it has one. */
function sealedParts(id: string, { full, small }: CheckedFile): readonly [Buffer, ...Buffer[]] {
  const { fieldKey } = identityKeys();
  const sealed = sealBytes(fieldKey, sealPlaceOf(id, 'full'), full);
  return small === undefined
    ? [sealed]
    : [sealed, sealBytes(fieldKey, sealPlaceOf(id, 'small'), small)];
}

interface Made {
  readonly id: string;
  readonly name: string;
  readonly request: string;
  readonly checked: CheckedFile;
  readonly kept: readonly [Buffer, ...Buffer[]];
}

function fileOf({ actor, now }: Work, { id, name, request, checked, kept }: Made): StoredFile {
  const { kind, full, width, height, isScanned } = checked;
  const [sealed, small] = kept;
  return {
    id,
    kind,
    name,
    bytes: full.length,
    sha256: sha256(full),
    blob: blobName(sealed),
    isScanned,
    uploadedBy: actor.personId,
    uploadedAt: now,
    unsureSince: now,
    request,
    version: 1,
    ...definedFields({ width, height, smallBlob: small && blobName(small) }),
  };
}
