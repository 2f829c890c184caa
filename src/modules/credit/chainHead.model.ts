import { model, Schema } from 'mongoose';

/** How far an account's chain had come when it was last verified. */
export interface ChainHeadDocument {
  _id: string;
  account: string;
  seq: number;
  hash: string;
  balance: number;
  verifiedAt: Date;
}

const text = { type: String, required: true };
const whole = { type: Schema.Types.Int32, required: true };

const schema = new Schema<ChainHeadDocument>(
  {
    _id: text,
    account: text,
    seq: whole,
    hash: text,
    balance: whole,
    verifiedAt: { type: Date, required: true },
  },
  {
    collection: 'credit_heads',
    versionKey: false,
    autoIndex: false,
    autoCreate: false,
    strict: 'throw',
  },
);

schema.index({ account: 1 }, { unique: true });

/** Private to chainHead.store.ts. */
export const ChainHeadModel = model<ChainHeadDocument>('ChainHead', schema);
