import { model } from 'mongoose';
import { actRequest } from '../../platform/actRequest.fields.ts';
import { areaColumns, indexByArea, type AreaColumns } from '../../platform/areaColumns.ts';
import {
  indexPendingEvents,
  pendingEventFields,
} from '../../platform/events/pendingEvents.fields.ts';
import type { PendingEvents } from '../../platform/events/pendingEvents.ts';
import { moment, number, storedPart, storedSchema, text } from '../../platform/storedSchema.ts';
import type { Message } from './message.ts';
import { causePart, standingPart } from './standing.fields.ts';

/** As stored: `_id` for `id`. */
export interface MessageDocument extends Omit<Message, 'id'>, PendingEvents {
  _id: string;
  within: AreaColumns;
  /** In the feed: a post that stands and is shown. Absent otherwise, so that one index serves the feed alone. */
  feed?: boolean;
  /** What it is found by: its number, its beginning and its place. */
  searchKeys: readonly string[];
}

const version = storedPart({
  number,
  title: { type: String, default: '' },
  body: text,
  at: moment,
  request: { type: actRequest },
});

const schema = storedSchema<MessageDocument>('messages', {
  _id: text,
  no: text,
  kind: text,
  title: { type: String, default: '' },
  body: text,
  authorId: String,
  authorRole: String,
  firmId: String,
  source: String,
  externalId: String,
  area: text,
  within: { type: areaColumns, required: true },
  place: String,
  reportKind: String,
  // Absent for none, as it is for what was written before files could be attached.
  attachments: { type: [String], default: undefined },
  at: moment,
  withdrawnAt: Date,
  withdrawnUnder: { type: actRequest },
  standing: { type: standingPart },
  admission: { type: [causePart], default: undefined },
  version: number,
  versions: { type: [version], required: true },
  request: text,
  ...pendingEventFields,
  feed: Boolean,
  searchKeys: { type: [String], required: true },
  order: text,
});

schema.index({ no: 1 }, { unique: true });
indexByArea(schema, { feed: 1, order: 1 });
indexByArea(schema, { at: 1 });
schema.index({ authorId: 1, order: 1 });
indexPendingEvents(schema);

/** Private to message.store.ts. */
export const MessageModel = model<MessageDocument>('Message', schema);
