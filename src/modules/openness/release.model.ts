import { model } from 'mongoose';
import { moment, storedPart, storedSchema, text } from '../../platform/storedSchema.ts';
import type { Release } from './release.ts';

/** As stored: `_id` for `id`. */
export interface ReleaseDocument extends Omit<Release, 'id'> {
  _id: string;
}

const figure = { type: Number, default: null };

const cell = storedPart({
  area: text,
  messages: figure,
  flags: figure,
  confirmed: figure,
  casesOpened: figure,
  casesClosed: figure,
  medianDays: figure,
});

const schema = storedSchema<ReleaseDocument>('figure_releases', {
  _id: text,
  city: text,
  month: text,
  countedAt: moment,
  cells: { type: [cell], required: true },
});

/** Private to release.store.ts. */
export const ReleaseModel = model<ReleaseDocument>('Release', schema);
