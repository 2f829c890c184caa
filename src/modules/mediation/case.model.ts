import { model, Schema } from 'mongoose';
import { areaColumns, indexByArea, type AreaColumns } from '../../platform/areaColumns.ts';
import { actRequest } from '../../platform/actRequest.fields.ts';
import {
  indexPendingEvents,
  pendingEventFields,
} from '../../platform/events/pendingEvents.fields.ts';
import type { PendingEvents } from '../../platform/events/pendingEvents.ts';
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

const part = { _id: false } as const;

const source = new Schema(
  { kind: { type: String, required: true }, id: { type: String, required: true } },
  part,
);

const party = new Schema(
  {
    id: { type: String, required: true },
    name: { type: String, required: true },
    personId: String,
    firmId: String,
    consent: { type: String, required: true },
    performedAt: Date,
  },
  part,
);

const agreement = new Schema(
  {
    facts: { type: String, required: true },
    terms: { type: String, required: true },
    performBy: { type: Date, required: true },
    written: { type: Boolean, required: true },
    at: { type: Date, required: true },
    duties: { type: [String], required: true },
  },
  part,
);

const line = new Schema(
  {
    number: { type: Number, required: true },
    act: { type: String, required: true },
    at: { type: Date, required: true },
    by: { type: String, required: true },
    role: { type: String, required: true },
    manner: String,
    partyId: String,
    releaseReason: String,
    title: String,
    formerTitle: String,
    note: String,
    request: { type: actRequest },
  },
  part,
);

const schema = new Schema<CaseDocument>(
  {
    _id: { type: String, required: true },
    no: { type: String, required: true },
    source: { type: source, required: true },
    messageId: { type: String, required: true },
    title: { type: String, required: true },
    area: { type: String, required: true },
    within: { type: areaColumns, required: true },
    state: { type: String, required: true },
    parties: { type: [party], required: true },
    partyIds: { type: [String], required: true },
    awaitedIds: { type: [String], required: true },
    mediatedBy: { type: String, required: true },
    searchKeys: { type: [String], required: true },
    openedUnder: String,
    agreement: { type: agreement },
    closeReason: String,
    mediatorId: String,
    openedAt: { type: Date, required: true },
    closedAt: Date,
    closedOrder: String,
    version: { type: Number, required: true },
    history: { type: [line], required: true },
    ...pendingEventFields,
    order: { type: String, required: true },
  },
  { collection: 'cases', versionKey: false, autoIndex: false, autoCreate: false, strict: 'throw' },
);

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
