import { BackupNoteModel, type BackupNote } from './backupNote.model.ts';

const id = 'newest';

/** The newest backup of these data that was finished and checked; null when there was none yet. */
export async function findBackupNote(): Promise<BackupNote | null> {
  const found = await BackupNoteModel.findById(id).lean();
  if (found === null) return null;
  const { _id, ...note } = found;
  return note;
}

/** Writes down the newest backup. */
export async function keepBackupNote(note: BackupNote): Promise<void> {
  await BackupNoteModel.updateOne({ _id: id }, { $set: note }, { upsert: true });
}
