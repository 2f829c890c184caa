import { notFound } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import type { ChangedPost } from './editPost.ts';
import { withdrawnMessage } from './message.ts';
import { mayEdit } from './message.policy.ts';
import { findMessage, saveMessage } from './message.store.ts';

/** Takes one's own post out of the feed; nothing of it is deleted. */
export async function withdrawPost(
  work: Work,
  input: { readonly id: string; readonly version: number },
): Promise<ChangedPost> {
  const message = await findMessage(input.id);
  if (message === null || !mayEdit(work.actor, message)) throw notFound('message');
  if (message.version !== input.version) return { staleAt: message.version };

  const withdrawn = withdrawnMessage(message, work.now);
  const saved = await saveMessage(withdrawn, work.now);
  return saved ? { post: withdrawn } : { staleAt: withdrawn.version };
}
