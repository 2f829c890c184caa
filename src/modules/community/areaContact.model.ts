import { model } from 'mongoose';
import { moment, number, storedPart, storedSchema, text } from '../../platform/storedSchema.ts';
import type { AreaContact } from './areaContact.ts';

/** As stored: `_id` is the path of the area. */
export interface AreaContactDocument extends Omit<AreaContact, 'area'> {
  _id: string;
}

const version = storedPart({
  number,
  name: text,
  address: text,
  phone: text,
  hours: text,
  by: text,
  at: moment,
});

const schema = storedSchema<AreaContactDocument>('area_contacts', {
  _id: text,
  versions: { type: [version], required: true },
  version: number,
});

/** Private to areaContact.store.ts. */
export const AreaContactModel = model<AreaContactDocument>('AreaContact', schema);
