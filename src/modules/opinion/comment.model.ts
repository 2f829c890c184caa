import { model, Schema } from 'mongoose';
import type { Comment } from './comment.ts';

/** As stored: `_id` for `id`. */
export interface CommentDocument extends Omit<Comment, 'id'> {
  _id: string;
}

const schema = new Schema<CommentDocument>(
  {
    _id: { type: String, required: true },
    messageId: { type: String, required: true },
    authorId: { type: String, required: true },
    authorRole: String,
    body: { type: String, required: true },
    at: { type: Date, required: true },
    withdrawnAt: Date,
    request: { type: String, required: true },
    order: { type: String, required: true },
  },
  {
    collection: 'comments',
    versionKey: false,
    autoIndex: false,
    autoCreate: false,
    strict: 'throw',
  },
);

schema.index({ messageId: 1, order: 1 });

/** Private to comment.store.ts. */
export const CommentModel = model<CommentDocument>('Comment', schema);
