import { model } from 'mongoose';
import { moment, storedSchema, text } from '../../platform/storedSchema.ts';
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

const schema = storedSchema<AreaDocument>('areas', {
  _id: text,
  path: text,
  parent: { type: String, default: '' },
  name: text,
  level: { type: String, enum: areaLevels, required: true },
  request: text,
  by: text,
  at: moment,
});
schema.index({ path: 1 }, { unique: true });
schema.index({ parent: 1, path: 1 });

/** The administrative tree, one document an area. */
export const AreaModel = model<AreaDocument>('Area', schema);
