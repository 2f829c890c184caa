import { model, Schema } from 'mongoose';
import { areaLevels } from './area.ts';
import type { AreaLevel } from './area.ts';

export interface AreaDocument {
  _id: string;
  path: string;
  parent: string;
  name: string;
  level: AreaLevel;
  /** Hash of the input that made it: tells a repeated key from a reused one. */
  request: string;
  by: string;
  at: Date;
}

const schema = new Schema<AreaDocument>(
  {
    _id: { type: String, required: true },
    path: { type: String, required: true },
    parent: { type: String, default: '' },
    name: { type: String, required: true },
    level: { type: String, enum: areaLevels, required: true },
    request: { type: String, required: true },
    by: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'areas', versionKey: false, autoIndex: false, autoCreate: false, strict: 'throw' },
);
schema.index({ path: 1 }, { unique: true });
schema.index({ parent: 1, path: 1 });

/** The administrative tree, one document an area. */
export const AreaModel = model<AreaDocument>('Area', schema);
