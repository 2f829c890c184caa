import { model } from 'mongoose';
import { number, storedSchema, text } from './storedSchema.ts';

interface SerialDocument {
  _id: string;
  last: number;
}

const schema = storedSchema<SerialDocument>('serials', { _id: text, last: number });

/** One small document per series and year: the last number given out. */
export const SerialModel = model<SerialDocument>('Serial', schema);
