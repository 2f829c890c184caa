import { eventOf } from '../../platform/events/domainEvent.ts';
import { addEvent } from '../../platform/events/pendingEvents.ts';
import { duplicateIndex, insertOnce, updateVersion } from '../../platform/mongo.ts';
import { noLinkedSignIn, type LinkAct, type LinkedSignIn } from './linkedSignIn.ts';
import { LinkedSignInModel, type LinkedSignInDocument } from './linkedSignIn.model.ts';

/** The index by which an outside account opens one account here. */
const subjectIndex = 'link.subjectId_1';

/** The outside account of a person, or what stands for none. */
export async function findLinkedSignInOf(personId: string): Promise<LinkedSignIn> {
  const found = await LinkedSignInModel.findOne({ _id: personId }).lean();
  return found === null ? noLinkedSignIn(personId) : toLinkedSignIn(found);
}

/** Whose an outside account is, by its mark; or null. */
export async function findLinkedSignIn(subjectId: string): Promise<LinkedSignIn | null> {
  const found = await LinkedSignInModel.findOne({ 'link.subjectId': subjectId }).lean();
  return found === null ? null : toLinkedSignIn(found);
}

/** An act and when it was done: the event that is saved with the change. */
interface Done {
  readonly act: LinkAct;
  readonly at: Date;
}

/** Keeps a change with its event; 'stale' when another change was faster, 'taken' when the outside account is somebody else's. */
export async function saveLinkedSignIn(
  { personId: _id, version: before, link }: LinkedSignIn,
  { act, at }: Done,
): Promise<'saved' | 'stale' | 'taken'> {
  // A value of a unique index that a document was inserted with is never free again on the Rust daemon (docs/decisions/0001-the-store.md): it begins without one.
  if (before === 0) await insertOnce(LinkedSignInModel, { _id, version: 1 });
  const read = Math.max(before, 1);
  const event = eventOf('sign_in_link', act, { id: _id, version: read + 1 }, at);
  try {
    const isSaved = await updateVersion(LinkedSignInModel, _id, read, {
      ...(link === undefined ? { $unset: { link: '' } } : { $set: { link } }),
      ...addEvent(event),
    });
    return isSaved ? 'saved' : 'stale';
  } catch (error) {
    if (duplicateIndex(error) === subjectIndex) return 'taken';
    throw error;
  }
}

/** Forgets the outside account of somebody whose account is erased. */
export async function removeLinkedSignInOf(personId: string): Promise<void> {
  await LinkedSignInModel.deleteOne({ _id: personId });
}

const toLinkedSignIn = ({
  _id,
  events: _events,
  eventsAt: _eventsAt,
  ...rest
}: LinkedSignInDocument): LinkedSignIn => ({ personId: _id, ...rest });
