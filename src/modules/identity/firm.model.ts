import { model } from 'mongoose';
import { areaColumns, indexByArea, type AreaColumns } from '../../platform/areaColumns.ts';
import { moment, number, storedSchema, text } from '../../platform/storedSchema.ts';

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

const schema = storedSchema<FirmDocument>('firms', {
  _id: text,
  no: text,
  name: text,
  nameKey: text,
  area: text,
  within: { type: areaColumns, required: true },
  nameParts: { type: [String], required: true },
  representativeId: text,
  request: text,
  by: text,
  at: moment,
  order: text,
  version: number,
});
schema.index({ nameKey: 1 }, { unique: true });
schema.index({ no: 1 }, { unique: true });
schema.index({ representativeId: 1 });
indexByArea(schema, { nameParts: 1, order: 1 });

/** Registered firms. */
export const FirmModel = model<FirmDocument>('Firm', schema);
