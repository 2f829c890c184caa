import { model } from 'mongoose';
import {
  indexPendingEvents,
  pendingEventFields,
} from '../../platform/events/pendingEvents.fields.ts';
import type { PendingEvents } from '../../platform/events/pendingEvents.ts';
import { moment, storedSchema, text } from '../../platform/storedSchema.ts';
import type { Comment } from './comment.ts';
import { causePart, standingPart } from './standing.fields.ts';

/** As stored: `_id` for `id`. */
export interface CommentDocument extends Omit<Comment, 'id'>, PendingEvents {
  _id: string;
  /** 1: for its one event. Absent in what was written before comments had events. */
  version?: number;
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
  admission: { type: [causePart], default: undefined },
  waitingOf: String,
  request: text,
  version: Number,
  ...pendingEventFields,
  order: text,
});

schema.index({ messageId: 1, order: 1 });
schema.index({ authorId: 1, order: 1 });
indexPendingEvents(schema);

/** Private to comment.store.ts. */
export const CommentModel = model<CommentDocument>('Comment', schema);
