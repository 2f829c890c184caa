import { conflict, notFound } from '../../kernel/appError.ts';
import { present } from '../../kernel/assert.ts';
import { contentHash, idFrom } from '../../kernel/id.ts';
import { roleOf, type Work } from '../../kernel/work.ts';
import { makeComment, type Comment } from './comment.ts';
import { findComment, saveNewComment } from './comment.store.ts';
import { mayComment } from './message.policy.ts';
import { findMessage } from './message.store.ts';

/** A remark on a message. */
export interface AddCommentInput {
  readonly key: string;
  readonly messageId: string;
  readonly body: string;
}

/** Adds a comment below a message the person may read. A repeated key gives the first comment. */
export async function addComment(work: Work, input: AddCommentInput): Promise<Comment> {
  const { actor, now } = work;
  const { key, ...content } = input;
  const message = await findMessage(input.messageId);
  if (message === null || !mayComment(actor, message)) throw notFound('message');

  const comment = makeComment({
    id: idFrom(actor.personId, 'addComment', key),
    messageId: message.id,
    authorId: actor.personId,
    authorRole: roleOf(actor),
    body: input.body,
    at: now,
    request: contentHash(content),
  });
  if ((await saveNewComment(comment)) === 'inserted') return comment;
  const earlier = present(await findComment(comment.id), 'comment');
  if (earlier.request === comment.request) return earlier;
  throw conflict('key_reused', 'This key was used for another comment: send it with a new key.');
}
