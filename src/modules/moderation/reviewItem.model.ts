import { model } from 'mongoose';
import { actRequest } from '../../platform/actRequest.fields.ts';
import { areaColumns, indexByArea, type AreaColumns } from '../../platform/areaColumns.ts';
import {
  indexPendingEvents,
  pendingEventFields,
} from '../../platform/events/pendingEvents.fields.ts';
import type { PendingEvents } from '../../platform/events/pendingEvents.ts';
import { moment, number, storedPart, storedSchema, text } from '../../platform/storedSchema.ts';
import type { ReviewItem } from './reviewItem.ts';
import { subjectPart } from './subject.fields.ts';

/** As stored: `_id` for `id`. */
export interface ReviewItemDocument extends Omit<ReviewItem, 'id'>, PendingEvents {
  _id: string;
  within: AreaColumns;
}

const cause = storedPart({
  kind: text,
  reportKind: String,
  by: String,
  reportId: String,
  harm: number,
  weight: number,
  wording: number,
  at: moment,
});

const passage = storedPart({ from: number, to: number });

const decision = storedPart({
  number,
  act: text,
  rule: text,
  ruleVersion: number,
  wording: number,
  causes: number,
  passage: { type: passage, required: true },
  sentence: text,
  by: text,
  role: text,
  at: moment,
  request: { type: actRequest, required: true },
});

const appeal = storedPart({
  decision: number,
  text,
  at: moment,
  request: { type: actRequest, required: true },
});

const line = storedPart({
  act: text,
  decision: Number,
  by: text,
  role: text,
  at: moment,
  reasons: String,
  request: { type: actRequest },
});

const schema = storedSchema<ReviewItemDocument>('reviews', {
  _id: text,
  subject: { type: subjectPart, required: true },
  messageId: text,
  area: text,
  within: { type: areaColumns, required: true },
  authorId: String,
  causes: { type: [cause], required: true },
  decisions: { type: [decision], required: true },
  appeals: { type: [appeal], required: true },
  history: { type: [line], required: true },
  state: text,
  at: moment,
  version: number,
  ...pendingEventFields,
  order: text,
});

indexByArea(schema, { state: 1, order: 1 });
indexByArea(schema, { state: 1, at: 1 });
schema.index({ authorId: 1, at: 1 });
indexPendingEvents(schema);

/** Private to reviewItem.store.ts. */
export const ReviewItemModel = model<ReviewItemDocument>('ReviewItem', schema);
