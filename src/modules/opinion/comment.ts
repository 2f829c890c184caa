import { orderOf } from '../../kernel/id.ts';
import { checkText } from '../../kernel/text.ts';
import type { Role } from '../../kernel/work.ts';
import type { Cause } from '../admission/weighing.ts';
import { limits } from './opinion.limits.ts';
import type { Standing } from './standing.ts';

/** A remark below a message. */
export interface Comment {
  readonly id: string;
  readonly messageId: string;
  readonly authorId: string;
  /** The role in which it was written; absent for what was written before roles were kept. */
  readonly authorRole?: Role;
  readonly body: string;
  readonly at: Date;
  /** When its author took it back; the text stays on record. */
  readonly withdrawnAt?: Date;
  /** How it stands before others; absent while nothing was decided: shown whole. */
  readonly standing?: Standing;
  /** Why somebody is to look at it, by what was asked of it before it stood; absent for nothing. */
  readonly admission?: readonly Cause[];
  readonly request: string;
  readonly order: string;
}

/** A new comment. Throws BAD_INPUT on text beyond the limit. */
export const makeComment = (draft: Omit<Comment, 'order'>): Comment => ({
  ...draft,
  body: checkText('body', draft.body, limits.commentBody),
  order: orderOf(draft.at, draft.id),
});
