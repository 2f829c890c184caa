import { model, Schema } from 'mongoose';
import type { InvariantReport } from './invariantReport.ts';

/** As stored: `_id` for `id`. */
export interface InvariantReportDocument extends Omit<InvariantReport, 'id'> {
  _id: string;
}

const schema = new Schema<InvariantReportDocument>(
  {
    _id: { type: String, required: true },
    date: { type: String, required: true },
    at: { type: Date, required: true },
    counts: { type: Schema.Types.Mixed, required: true },
    findings: { type: [String], required: true },
  },
  {
    collection: 'invariant_reports',
    versionKey: false,
    autoIndex: false,
    autoCreate: false,
    strict: 'throw',
    minimize: false,
  },
);

schema.index({ date: 1, at: -1 });

/** Private to invariantReport.store.ts. */
export const InvariantReportModel = model<InvariantReportDocument>('InvariantReport', schema);
