import { model } from 'mongoose';
import { moment, storedSchema, text } from '../../platform/storedSchema.ts';
import type { Comment } from './comment.ts';
import { standingPart } from './standing.fields.ts';

/** As stored: `_id` for `id`. */
export interface CommentDocument extends Omit<Comment, 'id'> {
  _id: string;
  /** Its author, while it waits and only the author and the team are to see its place. Absent otherwise. */
  waitingOf?: string;
}

const schema = storedSchema<CommentDocument>('comments', {
  _id: text,
  messageId: text,
  authorId: text,
  authorRole: String,
  body: text,
  at: moment,
  withdrawnAt: Date,
  standing: { type: standingPart },
  waitingOf: String,
  request: text,
  order: text,
});

schema.index({ messageId: 1, order: 1 });

/** Private to comment.store.ts. */
export const CommentModel = model<CommentDocument>('Comment', schema);
