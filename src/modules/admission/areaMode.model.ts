import { model } from 'mongoose';
import { actRequest } from '../../platform/actRequest.fields.ts';
import { moment, number, storedPart, storedSchema, text } from '../../platform/storedSchema.ts';
import type { AreaMode } from './areaMode.ts';

/** As stored: `_id` is the path of the area. */
export interface AreaModeDocument extends Omit<AreaMode, 'id'> {
  _id: string;
}

const entry = storedPart({
  mode: String,
  emergency: String,
  endsAt: Date,
  isEnd: Boolean,
  reason: text,
  by: text,
  at: moment,
  request: { type: actRequest, required: true },
});

const schema = storedSchema<AreaModeDocument>('area_modes', {
  _id: text,
  entries: { type: [entry], required: true },
  version: number,
});

/** Private to areaMode.store.ts. */
export const AreaModeModel = model<AreaModeDocument>('AreaMode', schema);
