import { model } from 'mongoose';
import { moment, storedSchema, text } from '../../platform/storedSchema.ts';
import type { Report } from './report.ts';
import { subjectPart } from './subject.fields.ts';

/** As stored: `_id` for `id`. */
export interface ReportDocument extends Omit<Report, 'id'> {
  _id: string;
}

const schema = storedSchema<ReportDocument>('reports', {
  _id: text,
  subject: { type: subjectPart, required: true },
  reviewId: text,
  byId: text,
  role: text,
  kind: text,
  text: { type: String, default: '' },
  at: moment,
  outcome: String,
  request: text,
  order: text,
});

schema.index({ byId: 1, order: 1 });
schema.index({ byId: 1, outcome: 1 });
schema.index({ reviewId: 1 });

/** Private to report.store.ts. */
export const ReportModel = model<ReportDocument>('Report', schema);
