import { model } from 'mongoose';
import { areaColumns, indexByArea, type AreaColumns } from '../../platform/areaColumns.ts';
import { moment, storedSchema, text } from '../../platform/storedSchema.ts';
import type { AuditLine } from './auditLine.ts';

/** As stored: `_id` for `id`, and the areas in which the office lies. */
export interface AuditLineDocument extends Omit<AuditLine, 'id'> {
  _id: string;
  within: AreaColumns;
}

const schema = storedSchema<AuditLineDocument>('audit_lines', {
  _id: text,
  at: moment,
  person: text,
  role: text,
  scope: text,
  within: { type: areaColumns, required: true },
  act: text,
  kind: text,
  outcome: text,
  targetKind: String,
  targetId: String,
  filters: String,
  about: { type: [String], required: true },
  isShown: { type: Boolean, required: true },
  purpose: String,
  from: text,
  requestId: text,
  count: Number,
  order: text,
});
indexByArea(schema, { order: 1 });
schema.index({ person: 1, order: 1 });
schema.index({ act: 1, order: 1 });
schema.index({ targetId: 1, order: 1 });
schema.index({ about: 1, order: 1 });
schema.index({ kind: 1, order: 1 });

/** Private to auditLine.store.ts. */
export const AuditLineModel = model<AuditLineDocument>('AuditLine', schema);
