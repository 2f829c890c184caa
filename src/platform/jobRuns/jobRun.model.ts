import { model, Schema } from 'mongoose';
import type { JobRun } from './jobRun.ts';

/** As stored: `_id` for `id`; `open` only while work is left, so that one index serves the runner alone. */
export interface JobRunDocument extends Omit<JobRun, 'id'> {
  _id: string;
  open?: boolean;
}

const schema = new Schema<JobRunDocument>(
  {
    _id: { type: String, required: true },
    job: { type: String, required: true },
    date: { type: String, required: true },
    state: { type: String, required: true },
    epoch: { type: Number, required: true },
    owner: { type: String, default: null },
    leaseUntil: { type: Date, default: null },
    claimedAt: { type: Date, default: null },
    cursor: { type: String, default: null },
    hears: { type: [String], default: undefined },
    counts: { type: Schema.Types.Mixed, required: true },
    attempts: { type: Number, required: true },
    notBefore: { type: Date, default: null },
    lastError: { type: String, default: null },
    notedAt: { type: Date, required: true },
    finishedAt: { type: Date, default: null },
    open: Boolean,
  },
  {
    collection: 'job_runs',
    versionKey: false,
    autoIndex: false,
    autoCreate: false,
    strict: 'throw',
    minimize: false,
  },
);

schema.index({ job: 1, date: 1 }, { unique: true });
schema.index({ job: 1, open: 1, date: 1 });
schema.index({ state: 1, date: 1 });

/** Private to jobRun.store.ts. */
export const JobRunModel = model<JobRunDocument>('JobRun', schema);
