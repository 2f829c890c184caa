import { model, Schema } from 'mongoose';
import { moment, number, storedPart, storedSchema, text } from '../storedSchema.ts';
import type { JobRun } from './jobRun.ts';

/** As stored: `_id` for `id`; `open` only while work is left, so that one index serves the runner alone. */
export interface JobRunDocument extends Omit<JobRun, 'id'> {
  _id: string;
  open?: boolean;
  /** How many requests there are, by which two at once are told apart; absent before the first. */
  asked?: number;
}

const request = storedPart({ by: text, at: moment, reason: text, epoch: number });

const schema = storedSchema<JobRunDocument>(
  'job_runs',
  {
    _id: text,
    job: text,
    date: text,
    state: text,
    epoch: number,
    owner: { type: String, default: null },
    leaseUntil: { type: Date, default: null },
    claimedAt: { type: Date, default: null },
    cursor: { type: String, default: null },
    hears: { type: [String], default: undefined },
    counts: { type: Schema.Types.Mixed, required: true },
    attempts: number,
    notBefore: { type: Date, default: null },
    lastError: { type: String, default: null },
    notedAt: moment,
    finishedAt: { type: Date, default: null },
    open: Boolean,
    requests: { type: [request], default: undefined },
    asked: Number,
  },
  { minimize: false },
);

schema.index({ job: 1, date: 1 }, { unique: true });
schema.index({ job: 1, open: 1, date: 1 });
schema.index({ state: 1, date: 1 });

/** Private to jobRun.store.ts. */
export const JobRunModel = model<JobRunDocument>('JobRun', schema);
