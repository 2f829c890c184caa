import { model } from 'mongoose';
import { areaColumns, indexByArea, type AreaColumns } from '../../platform/areaColumns.ts';
import {
  indexPendingEvents,
  pendingEventFields,
  subjectSchema,
} from '../../platform/events/pendingEvents.fields.ts';
import type { PendingEvents } from '../../platform/events/pendingEvents.ts';
import { moment, number, storedPart, storedSchema, text } from '../../platform/storedSchema.ts';
import type { ClockState, LegalClock } from './legalClock.ts';

/** As stored: `_id` for `id`, and what is derived from segments and calendar, made anew at every change. */
export interface LegalClockDocument extends Omit<LegalClock, 'id'>, PendingEvents {
  _id: string;
  within: AreaColumns;
  state: ClockState;
  dueAt?: Date;
  warnAt?: Date;
  lacksYear?: number;
  /** When the job has to look at it next. */
  ringAt?: Date;
  /** Earliest end first, read from the highest key down. */
  order: string;
}

const segment = storedPart({ state: text, since: moment, reason: text, by: text });
const ring = storedPart({ what: text, at: moment });

const schema = storedSchema<LegalClockDocument>('legal_clocks', {
  _id: text,
  subject: { type: subjectSchema, required: true },
  area: text,
  within: { type: areaColumns, required: true },
  code: text,
  rule: String,
  agreedDay: String,
  extended: Boolean,
  segments: { type: [segment], required: true },
  rings: { type: [ring], required: true },
  version: number,
  state: text,
  dueAt: Date,
  warnAt: Date,
  lacksYear: Number,
  ringAt: Date,
  ...pendingEventFields,
  order: text,
});

schema.index({ 'subject.id': 1 });
indexByArea(schema, { 'subject.kind': 1, state: 1, order: 1 });
schema.index({ ringAt: 1 }, { sparse: true });
schema.index({ lacksYear: 1 }, { sparse: true });
indexPendingEvents(schema);

/** Private to legalClock.store.ts. */
export const LegalClockModel = model<LegalClockDocument>('LegalClock', schema);
