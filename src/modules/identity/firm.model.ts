import { model, Schema } from 'mongoose';

export interface FirmDocument {
  _id: string;
  name: string;
  nameKey: string;
  area: string;
  representativeId: string;
  request: string;
  by: string;
  at: Date;
  version: number;
}

const required = { type: String, required: true };
const schema = new Schema<FirmDocument>(
  {
    _id: required,
    name: required,
    nameKey: required,
    area: required,
    representativeId: required,
    request: required,
    by: required,
    at: { type: Date, required: true },
    version: { type: Number, required: true },
  },
  { collection: 'firms', versionKey: false, autoIndex: false, autoCreate: false, strict: 'throw' },
);
schema.index({ nameKey: 1 }, { unique: true });
schema.index({ representativeId: 1 });

/** Registered firms. */
export const FirmModel = model<FirmDocument>('Firm', schema);
