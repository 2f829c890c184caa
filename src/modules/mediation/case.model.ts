import { model } from 'mongoose';
import { areaColumns, indexByArea, type AreaColumns } from '../../platform/areaColumns.ts';
import { actRequest } from '../../platform/actRequest.fields.ts';
import {
  indexPendingEvents,
  pendingEventFields,
} from '../../platform/events/pendingEvents.fields.ts';
import type { PendingEvents } from '../../platform/events/pendingEvents.ts';
import { moment, number, storedPart, storedSchema, text } from '../../platform/storedSchema.ts';
import type { Case } from './mediationCase.ts';

/**
 * As stored: `_id` for `id`; the sides' person and firm ids in one array, so that one index finds a side's cases; and the id of
 * the request that opened it, so that one index keeps a key from opening two cases.
 */
export interface CaseDocument extends Omit<Case, 'id'>, PendingEvents {
  _id: string;
  within: AreaColumns;
  partyIds: readonly string[];
  /** The sides with an account that the case waits for: to answer, or to perform what is due. */
  awaitedIds: readonly string[];
  /** Who mediates, or that nobody does: `mediatedBy`. */
  mediatedBy: string;
  searchKeys: readonly string[];
  openedUnder?: string;
}

const source = storedPart({ kind: text, id: text });

const party = storedPart({
  id: text,
  name: text,
  personId: String,
  firmId: String,
  consent: text,
  performedAt: Date,
});

const agreement = storedPart({
  facts: text,
  terms: text,
  performBy: moment,
  written: { type: Boolean, required: true },
  at: moment,
  duties: { type: [String], required: true },
  attachments: { type: [String], default: undefined },
});

const line = storedPart({
  number,
  act: text,
  at: moment,
  by: text,
  role: text,
  manner: String,
  partyId: String,
  releaseReason: String,
  title: String,
  formerTitle: String,
  note: String,
  attachments: { type: [String], default: undefined },
  request: { type: actRequest },
});

const schema = storedSchema<CaseDocument>('cases', {
  _id: text,
  no: text,
  source: { type: source, required: true },
  messageId: text,
  title: text,
  area: text,
  within: { type: areaColumns, required: true },
  state: text,
  parties: { type: [party], required: true },
  partyIds: { type: [String], required: true },
  awaitedIds: { type: [String], required: true },
  mediatedBy: text,
  searchKeys: { type: [String], required: true },
  openedUnder: String,
  agreement: { type: agreement },
  closeReason: String,
  mediatorId: String,
  openedAt: moment,
  closedAt: Date,
  closedOrder: String,
  version: number,
  history: { type: [line], required: true },
  ...pendingEventFields,
  order: text,
});

schema.index({ no: 1 }, { unique: true });
indexByArea(schema, { state: 1, order: 1 });
indexByArea(schema, { state: 1, mediatedBy: 1, order: 1 });
schema.index({ searchKeys: 1, order: 1 });
schema.index({ partyIds: 1, order: 1 });
schema.index({ awaitedIds: 1, order: 1 });
schema.index({ mediatorId: 1, order: 1 });
schema.index({ closeReason: 1, closedOrder: 1 });
indexByArea(schema, { closedOrder: 1 });
indexPendingEvents(schema);
schema.index(
  { openedUnder: 1 },
  { unique: true, partialFilterExpression: { openedUnder: { $exists: true } } },
);

/** Private to case.store.ts. */
export const CaseModel = model<CaseDocument>('Case', schema);
