import { model, Schema } from 'mongoose';
import type { MonthTally } from './figures.ts';

/** As stored: area and month make the `_id`. */
export interface MonthTallyDocument extends MonthTally {
  _id: string;
}

const text = { type: String, required: true };
const whole = { type: Number, required: true };

const schema = new Schema<MonthTallyDocument>(
  {
    _id: text,
    area: text,
    month: text,
    messages: whole,
    flags: whole,
    confirmed: whole,
    casesOpened: whole,
    casesClosed: whole,
    medianDays: { type: Number, default: null },
    countedAt: { type: Date, required: true },
    version: whole,
  },
  {
    collection: 'month_tallies',
    versionKey: false,
    autoIndex: false,
    autoCreate: false,
    strict: 'throw',
  },
);

schema.index({ area: 1, month: 1 }, { unique: true });

/** Private to monthTally.store.ts. */
export const MonthTallyModel = model<MonthTallyDocument>('MonthTally', schema);
