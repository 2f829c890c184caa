import { model } from 'mongoose';
import { actRequest } from '../../platform/actRequest.fields.ts';
import { moment, number, storedPart, storedSchema, text } from '../../platform/storedSchema.ts';
import type { WritingPause } from './writingPause.ts';

/** As stored: `_id` for `id`. */
export interface WritingPauseDocument extends Omit<WritingPause, 'id'> {
  _id: string;
}

const schema = storedSchema<WritingPauseDocument>('writing_pauses', {
  _id: text,
  personId: text,
  area: text,
  hours: number,
  everyMinutes: Number,
  conduct: { type: storedPart({ code: text, version: number }), required: true },
  sentence: text,
  by: text,
  at: moment,
  approvedBy: String,
  approvedUnder: { type: actRequest },
  from: Date,
  until: Date,
  lastAt: Date,
  version: number,
  request: text,
});

schema.index({ personId: 1, until: 1 });

/** Private to writingPause.store.ts. */
export const WritingPauseModel = model<WritingPauseDocument>('WritingPause', schema);
