import { model, Schema } from 'mongoose';

interface SerialDocument {
  _id: string;
  last: number;
}

const schema = new Schema<SerialDocument>(
  { _id: { type: String, required: true }, last: { type: Number, required: true } },
  { collection: 'serials', versionKey: false, autoIndex: false, autoCreate: false },
);

/** One small document per series and year: the last number given out. */
export const SerialModel = model<SerialDocument>('Serial', schema);
