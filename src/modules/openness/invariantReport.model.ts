import { model, Schema } from 'mongoose';
import { moment, storedSchema, text } from '../../platform/storedSchema.ts';
import type { InvariantReport } from './invariantReport.ts';

/** As stored: `_id` for `id`. */
export interface InvariantReportDocument extends Omit<InvariantReport, 'id'> {
  _id: string;
}

const schema = storedSchema<InvariantReportDocument>(
  'invariant_reports',
  {
    _id: text,
    date: text,
    at: moment,
    counts: { type: Schema.Types.Mixed, required: true },
    findings: { type: [String], required: true },
  },
  { minimize: false },
);

schema.index({ date: 1, at: -1 });

/** Private to invariantReport.store.ts. */
export const InvariantReportModel = model<InvariantReportDocument>('InvariantReport', schema);
