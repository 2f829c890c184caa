import { model, Schema } from 'mongoose';
import { areaColumns, indexByArea, type AreaColumns } from '../../platform/areaColumns.ts';
import { actRequest } from '../../platform/actRequest.fields.ts';
import {
  indexPendingEvents,
  pendingEventFields,
} from '../../platform/events/pendingEvents.fields.ts';
import type { PendingEvents } from '../../platform/events/pendingEvents.ts';
import type { Flag } from './flag.ts';

/** As stored: `_id` for `id`. */
export interface FlagDocument extends Omit<Flag, 'id'>, PendingEvents {
  _id: string;
  within: AreaColumns;
  /** Whether a case has been opened from its message: a later module says so. */
  hasCase: boolean;
}

const term = new Schema(
  {
    text: { type: String, required: true },
    weight: { type: Number, required: true },
    spans: { type: [[Number]], required: true },
  },
  { _id: false },
);

const danger = new Schema(
  {
    kind: { type: String, required: true },
    life: { type: Boolean, required: true },
    text: { type: String, required: true },
    spans: { type: [[Number]], required: true },
  },
  { _id: false },
);

const proposal = new Schema(
  {
    score: { type: Number, required: true },
    terms: { type: [term], required: true },
    modelVersion: { type: String, required: true },
    judgedVersion: { type: Number, required: true },
    suggestedType: { type: String, required: true },
    heated: { type: Boolean, required: true },
    dangers: { type: [danger], default: undefined },
    at: { type: Date, required: true },
  },
  { _id: false },
);

const line = new Schema(
  {
    act: { type: String, required: true },
    by: { type: String, required: true },
    role: { type: String, required: true },
    at: { type: Date, required: true },
    reason: String,
    type: { type: String },
    note: String,
    told: String,
    request: { type: actRequest },
  },
  { _id: false },
);

const schema = new Schema<FlagDocument>(
  {
    _id: { type: String, required: true },
    messageId: { type: String, required: true },
    kind: { type: String, required: true },
    area: { type: String, required: true },
    within: { type: areaColumns, required: true },
    at: { type: Date, required: true },
    state: { type: String, required: true },
    proposals: { type: [proposal], required: true },
    history: { type: [line], required: true },
    version: { type: Number, required: true },
    ...pendingEventFields,
    order: { type: String, required: true },
    searchKeys: { type: [String], required: true },
    hasCase: { type: Boolean, required: true },
  },
  { collection: 'flags', versionKey: false, autoIndex: false, autoCreate: false, strict: 'throw' },
);

indexByArea(schema, { state: 1, order: 1 });
indexByArea(schema, { state: 1, hasCase: 1, order: 1 });
schema.index({ searchKeys: 1, order: 1 });
indexByArea(schema, { at: 1 });
indexPendingEvents(schema);

/** Private to flag.store.ts. */
export const FlagModel = model<FlagDocument>('Flag', schema);
