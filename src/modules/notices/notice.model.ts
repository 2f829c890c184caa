import { model } from 'mongoose';
import {
  indexPendingEvents,
  pendingEventFields,
} from '../../platform/events/pendingEvents.fields.ts';
import type { PendingEvents } from '../../platform/events/pendingEvents.ts';
import { moment, storedPart, storedSchema, text } from '../../platform/storedSchema.ts';
import type { Notice } from './notice.ts';

/** As stored: `_id` for `id`, and by what the unread are found. */
export interface NoticeDocument extends Omit<Notice, 'id'>, PendingEvents {
  _id: string;
  isRead: boolean;
  /** True until it is planned by which channels it goes out. */
  toSend?: true;
  /** 1 when it is told, 2 once it was read by itself; absent in those from before notices bore events. */
  version?: number;
}

const schema = storedSchema<NoticeDocument>('notices', {
  _id: text,
  personId: text,
  kind: text,
  topic: text,
  text: { type: storedPart({ zh: text, en: text }), required: true },
  path: text,
  at: moment,
  isQuiet: Boolean,
  readAt: Date,
  isRead: { type: Boolean, required: true },
  toSend: Boolean,
  order: text,
  version: Number,
  ...pendingEventFields,
});

schema.index({ personId: 1, order: 1 });
schema.index({ personId: 1, isRead: 1, order: 1 });
schema.index({ path: 1, order: 1 });
schema.index({ toSend: 1 }, { sparse: true });
indexPendingEvents(schema);

/** Private to notice.store.ts. */
export const NoticeModel = model<NoticeDocument>('Notice', schema);
