import { findKeyCheck } from '../../modules/identity/keyCheck.store.ts';
import type { Work } from '../../kernel/work.ts';
import { draftOf } from '../../platform/backup/archiveDraft.ts';
import { keepBackupNote } from '../../platform/backup/backupNote.store.ts';
import type { WholeArchive } from '../../platform/backup/readArchive.ts';
import { withPatientDatabase } from '../../platform/mongo.ts';
import type { Outcome } from '../tool.ts';
import { checkFile, contentOf, sizeOf } from './checkFile.ts';
import { megabytes, writeUndisturbed, type BackupAsked } from './writeUndisturbed.ts';

/** Writes an archive of the connected store and of DATA_DIR/files, reads it again whole, and only then gives it its name. */
export async function takeBackup(work: Work, asked: BackupAsked): Promise<Outcome> {
  const draft = draftOf(asked.out, asked.mayReplace);
  const startedMs = performance.now();
  try {
    const keyCheck = await findKeyCheck();
    await withPatientDatabase((db) => writeUndisturbed(db, work, { ...asked, keyCheck }, draft));
    const whole = await checkFile(draft.path, 'Reading the archive again', asked.say);
    asked.signal.throwIfAborted();
    draft.publish();
    return await noteBackup(
      whole,
      asked.out,
      Math.round((performance.now() - startedMs) / 100) / 10,
    );
  } finally {
    draft.discard();
  }
}

async function noteBackup(whole: WholeArchive, file: string, seconds: number): Promise<Outcome> {
  const content = contentOf(whole);
  const { archive, documents, files, unpackedBytes } = content;
  const bytes = sizeOf(file);
  const { startedAt } = whole.header;
  const { finishedAt } = whole.manifest;
  await keepBackupNote({ archive, startedAt, finishedAt, documents, files, bytes });
  return {
    done: true,
    line:
      `${file}: ${String(documents)} documents and ${String(files)} files, ${megabytes(bytes)} MB ` +
      `(${megabytes(unpackedBytes)} unpacked), checked, in ${String(seconds)} s. ` +
      'The keys are not in it: keep DATA_DIR/keys.json, or FIELD_KEY and INDEX_KEY, in another place.',
    summary: { done: true, file, ...content, bytes, seconds },
  };
}
