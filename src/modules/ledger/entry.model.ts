import { model } from 'mongoose';
import { int32, moment, storedPart, storedSchema, text } from '../../platform/storedSchema.ts';
import type { Entry } from './entry.ts';
import { creditSources } from '../rulebook/rule.ts';

/** As stored: `_id` for `id`. */
export interface EntryDocument extends Omit<Entry, 'id'> {
  _id: string;
}

const source = storedPart({ kind: { ...text, enum: creditSources }, id: text });

const schema = storedSchema<EntryDocument>('credit_entries', {
  _id: text,
  account: text,
  seq: int32,
  ruleCode: text,
  ruleVersion: int32,
  source: { type: source, required: true },
  units: int32,
  amount: int32,
  balanceAfter: int32,
  at: moment,
  deedAt: moment,
  foundBy: text,
  idempotencyKey: text,
  hv: int32,
  prev: text,
  hash: text,
});

// Both begin with `account`, the ranged shard key of production: a unique index must.
schema.index({ account: 1, seq: 1 }, { unique: true });
schema.index({ account: 1, idempotencyKey: 1 }, { unique: true });
schema.index({ at: 1, account: 1 });

/** Private to entry.store.ts, which inserts, reads, and takes a whole chain away; no entry is ever changed or taken out. */
export const EntryModel = model<EntryDocument>('CreditEntry', schema);
