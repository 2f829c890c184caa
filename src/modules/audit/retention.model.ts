import { model } from 'mongoose';
import { moment, number, storedPart, storedSchema, text } from '../../platform/storedSchema.ts';
import type { AuditKind } from './auditLine.ts';
import type { RetentionChange } from './retention.ts';

/** As stored: `_id` is the sort of lines; every change stays. */
export interface RetentionDocument {
  _id: AuditKind;
  changes: readonly RetentionChange[];
  version: number;
}

const change = storedPart({ days: number, at: moment, by: text, reason: String });

const schema = storedSchema<RetentionDocument>('audit_retentions', {
  _id: text,
  changes: { type: [change], required: true },
  version: number,
});

/** Private to retention.store.ts. */
export const RetentionModel = model<RetentionDocument>('AuditRetention', schema);
