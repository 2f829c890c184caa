import { model } from 'mongoose';
import { areaColumns, indexByArea, type AreaColumns } from '../../platform/areaColumns.ts';
import { actRequest } from '../../platform/actRequest.fields.ts';
import {
  indexPendingEvents,
  pendingEventFields,
} from '../../platform/events/pendingEvents.fields.ts';
import type { PendingEvents } from '../../platform/events/pendingEvents.ts';
import { moment, number, storedPart, storedSchema, text } from '../../platform/storedSchema.ts';
import type { ConflictFlag } from './conflictFlag.ts';

/** As stored: `_id` for `id`. */
export interface ConflictFlagDocument extends Omit<ConflictFlag, 'id'>, PendingEvents {
  _id: string;
  within: AreaColumns;
  /** Whether a case has been opened from its message: a later module says so. */
  hasCase: boolean;
  /** Its place among those that are no longer open, by when it was decided; absent in what was decided before it was kept. */
  decidedOrder?: string;
}

const term = storedPart({
  text,
  weight: number,
  spans: { type: [[Number]], required: true },
});

const danger = storedPart({
  kind: text,
  life: { type: Boolean, required: true },
  text,
  spans: { type: [[Number]], required: true },
});

const proposal = storedPart({
  score: number,
  terms: { type: [term], required: true },
  modelVersion: text,
  judgedVersion: number,
  suggestedType: text,
  heated: { type: Boolean, required: true },
  dangers: { type: [danger], default: undefined },
  at: moment,
});

const line = storedPart({
  act: text,
  by: text,
  role: text,
  at: moment,
  reason: String,
  type: { type: String },
  note: String,
  told: String,
  request: { type: actRequest },
});

const schema = storedSchema<ConflictFlagDocument>('flags', {
  _id: text,
  messageId: text,
  kind: text,
  area: text,
  within: { type: areaColumns, required: true },
  at: moment,
  state: text,
  proposals: { type: [proposal], required: true },
  history: { type: [line], required: true },
  version: number,
  ...pendingEventFields,
  order: text,
  searchKeys: { type: [String], required: true },
  hasCase: { type: Boolean, required: true },
  decidedOrder: String,
});

indexByArea(schema, { state: 1, order: 1 });
indexByArea(schema, { state: 1, hasCase: 1, order: 1 });
schema.index({ searchKeys: 1, order: 1 });
indexByArea(schema, { at: 1 });
schema.index({ state: 1, decidedOrder: 1 });
indexPendingEvents(schema);

/** Private to conflictFlag.store.ts. */
export const ConflictFlagModel = model<ConflictFlagDocument>('ConflictFlag', schema);
