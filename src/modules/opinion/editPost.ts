import { notFound } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { editedMessage, type Message } from './message.ts';
import { mayEdit } from './message.policy.ts';
import { findMessage, saveMessage } from './message.store.ts';

/** A new wording of one's own post, for the version that was read. */
export interface EditPostInput {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly body: string;
}

/** What changing a post gives: the post, or the version it has moved on to. */
export type ChangedPost = { post: Message } | { staleAt: number };

/** Adds a wording; the earlier ones stay. The new wording is looked at again. */
export async function editPost(work: Work, input: EditPostInput): Promise<ChangedPost> {
  const message = await findMessage(input.id);
  if (message === null || !mayEdit(work.actor, message)) throw notFound('message');
  if (message.version !== input.version) return { staleAt: message.version };

  const edited = editedMessage(message, input.title, input.body, work.now);
  const saved = await saveMessage(edited, work.now);
  return saved ? { post: edited } : { staleAt: edited.version };
}
