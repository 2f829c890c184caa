import { model, Schema } from 'mongoose';
import type { Release, ReleasedCell } from './release.ts';

/** As stored: `_id` for `id`. */
export interface ReleaseDocument extends Omit<Release, 'id'> {
  _id: string;
}

const figure = { type: Number, default: null };

const cell = new Schema<ReleasedCell>(
  {
    area: { type: String, required: true },
    messages: figure,
    flags: figure,
    confirmed: figure,
    casesOpened: figure,
    casesClosed: figure,
    medianDays: figure,
  },
  { _id: false },
);

const schema = new Schema<ReleaseDocument>(
  {
    _id: { type: String, required: true },
    city: { type: String, required: true },
    month: { type: String, required: true },
    countedAt: { type: Date, required: true },
    cells: { type: [cell], required: true },
  },
  {
    collection: 'figure_releases',
    versionKey: false,
    autoIndex: false,
    autoCreate: false,
    strict: 'throw',
  },
);

/** Private to release.store.ts. */
export const ReleaseModel = model<ReleaseDocument>('Release', schema);
