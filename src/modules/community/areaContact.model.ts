import { model, Schema } from 'mongoose';
import type { AreaContact } from './areaContact.ts';

/** As stored: `_id` is the path of the area. */
export interface AreaContactDocument extends Omit<AreaContact, 'area'> {
  _id: string;
}

const text = { type: String, required: true };

const version = new Schema(
  {
    number: { type: Number, required: true },
    name: text,
    address: text,
    phone: text,
    hours: text,
    by: text,
    at: { type: Date, required: true },
  },
  { _id: false },
);

const schema = new Schema<AreaContactDocument>(
  {
    _id: text,
    versions: { type: [version], required: true },
    version: { type: Number, required: true },
  },
  {
    collection: 'area_contacts',
    versionKey: false,
    autoIndex: false,
    autoCreate: false,
    strict: 'throw',
  },
);

/** Private to areaContact.store.ts. */
export const AreaContactModel = model<AreaContactDocument>('AreaContact', schema);
