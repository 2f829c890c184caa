import { model, Schema } from 'mongoose';
import { actRequest } from '../../platform/actRequest.fields.ts';
import { areaColumns, indexByArea, type AreaColumns } from '../../platform/areaColumns.ts';
import {
  indexPendingEvents,
  pendingEventFields,
} from '../../platform/events/pendingEvents.fields.ts';
import type { PendingEvents } from '../../platform/events/pendingEvents.ts';
import type { Message } from './message.ts';

/** As stored: `_id` for `id`. */
export interface MessageDocument extends Omit<Message, 'id'>, PendingEvents {
  _id: string;
  within: AreaColumns;
  /** In the feed: a post that stands. Absent otherwise, so that one index serves the feed alone. */
  feed?: boolean;
  /** What its author finds it by; absent in what was gathered from outside. */
  searchKeys?: readonly string[];
}

const version = new Schema(
  {
    number: { type: Number, required: true },
    title: { type: String, default: '' },
    body: { type: String, required: true },
    at: { type: Date, required: true },
    request: { type: actRequest },
  },
  { _id: false },
);

const schema = new Schema<MessageDocument>(
  {
    _id: { type: String, required: true },
    no: { type: String, required: true },
    kind: { type: String, required: true },
    title: { type: String, default: '' },
    body: { type: String, required: true },
    authorId: String,
    authorRole: String,
    firmId: String,
    source: String,
    externalId: String,
    area: { type: String, required: true },
    within: { type: areaColumns, required: true },
    place: String,
    reportKind: String,
    at: { type: Date, required: true },
    withdrawnAt: Date,
    withdrawnUnder: { type: actRequest },
    version: { type: Number, required: true },
    versions: { type: [version], required: true },
    request: { type: String, required: true },
    ...pendingEventFields,
    feed: Boolean,
    searchKeys: { type: [String], default: undefined },
    order: { type: String, required: true },
  },
  {
    collection: 'messages',
    versionKey: false,
    autoIndex: false,
    autoCreate: false,
    strict: 'throw',
  },
);

schema.index({ no: 1 }, { unique: true });
indexByArea(schema, { feed: 1, order: 1 });
indexByArea(schema, { at: 1 });
schema.index({ authorId: 1, order: 1 });
indexPendingEvents(schema);

/** Private to message.store.ts. */
export const MessageModel = model<MessageDocument>('Message', schema);
