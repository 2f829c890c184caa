import { model, Schema } from 'mongoose';
import { areaColumns, indexByArea, type AreaColumns } from '../../platform/areaColumns.ts';

export interface FirmDocument {
  _id: string;
  no: string;
  name: string;
  nameKey: string;
  area: string;
  within: AreaColumns;
  /** Every part of the name by which it is found. */
  nameParts: readonly string[];
  representativeId: string;
  request: string;
  by: string;
  at: Date;
  order: string;
  version: number;
}

const required = { type: String, required: true };
const schema = new Schema<FirmDocument>(
  {
    _id: required,
    no: required,
    name: required,
    nameKey: required,
    area: required,
    within: { type: areaColumns, required: true },
    nameParts: { type: [String], required: true },
    representativeId: required,
    request: required,
    by: required,
    at: { type: Date, required: true },
    order: required,
    version: { type: Number, required: true },
  },
  { collection: 'firms', versionKey: false, autoIndex: false, autoCreate: false, strict: 'throw' },
);
schema.index({ nameKey: 1 }, { unique: true });
schema.index({ no: 1 }, { unique: true });
schema.index({ representativeId: 1 });
indexByArea(schema, { nameParts: 1, order: 1 });

/** Registered firms. */
export const FirmModel = model<FirmDocument>('Firm', schema);
