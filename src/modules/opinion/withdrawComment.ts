import { notFound } from '../../kernel/appError.ts';
import { present } from '../../kernel/assert.ts';
import type { Work } from '../../kernel/work.ts';
import type { Comment } from './comment.ts';
import { findComment, saveWithdrawal } from './comment.store.ts';
import { mayWithdrawComment } from './message.policy.ts';

/** Takes one's own comment back: its place stays, its text is for its author and the team alone. Twice is once. */
export async function withdrawComment({ actor, now }: Work, id: string): Promise<Comment> {
  const comment = await findComment(id);
  if (comment === null || !mayWithdrawComment(actor, comment)) throw notFound('comment');
  if (comment.withdrawnAt !== undefined) return comment;
  await saveWithdrawal(id, now);
  return present(await findComment(id), 'comment');
}
