import { model } from 'mongoose';
import { int32, moment, storedSchema, text } from '../../platform/storedSchema.ts';

/** How far an account's chain had come when it was last verified. */
export interface ChainHeadDocument {
  _id: string;
  account: string;
  seq: number;
  hash: string;
  balance: number;
  verifiedAt: Date;
  /** Only while the chain does not hold. */
  isBroken?: true;
}

const schema = storedSchema<ChainHeadDocument>('credit_heads', {
  _id: text,
  account: text,
  seq: int32,
  hash: text,
  balance: int32,
  verifiedAt: moment,
  isBroken: Boolean,
});

schema.index({ account: 1 }, { unique: true });
schema.index({ isBroken: 1, account: 1 });

/** Private to chainHead.store.ts. */
export const ChainHeadModel = model<ChainHeadDocument>('ChainHead', schema);
