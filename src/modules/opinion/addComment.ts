import { requestOf } from '../../kernel/actRequest.ts';
import { notFound } from '../../kernel/appError.ts';
import { createOnce } from '../../kernel/createOnce.ts';
import { roleOf, type Work } from '../../kernel/work.ts';
import { admitComment } from './admission.ts';
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
  const message = await findMessage(input.messageId);
  if (message === null || !mayComment(actor, message)) throw notFound('message');

  const { id, content: request } = requestOf(actor, 'addComment', input);
  const comment = makeComment({
    id,
    messageId: message.id,
    authorId: actor.personId,
    authorRole: roleOf(actor),
    body: input.body,
    at: now,
    request,
  });
  const { thing } = await createOnce({
    find: () => findComment(id),
    isSame: (earlier) => earlier.request === request,
    make: async () => {
      const made = { ...comment, ...(await admitComment(work, message, comment)) };
      return (await saveNewComment(made)) === 'inserted' ? made : null;
    },
  });
  return thing;
}
