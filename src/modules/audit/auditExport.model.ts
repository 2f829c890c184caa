import { model } from 'mongoose';
import { moment, storedPart, storedSchema, text } from '../../platform/storedSchema.ts';
import type { AuditExport } from './auditExport.ts';

/** As stored: `_id` for `id`. */
export interface AuditExportDocument extends Omit<AuditExport, 'id'> {
  _id: string;
}

const asked = storedPart({
  area: text,
  person: String,
  role: String,
  kind: String,
  act: String,
  targetId: String,
  about: String,
  from: Date,
  until: Date,
});

const schema = storedSchema<AuditExportDocument>('audit_exports', {
  _id: text,
  no: text,
  by: text,
  scope: text,
  asked: { type: asked, required: true },
  purpose: text,
  at: moment,
  fetchedAt: Date,
  request: text,
});

/** Private to auditExport.store.ts. */
export const AuditExportModel = model<AuditExportDocument>('AuditExport', schema);
