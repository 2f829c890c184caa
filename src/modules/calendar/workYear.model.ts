import { model } from 'mongoose';
import {
  indexPendingEvents,
  pendingEventFields,
} from '../../platform/events/pendingEvents.fields.ts';
import type { PendingEvents } from '../../platform/events/pendingEvents.ts';
import { actRequest } from '../../platform/actRequest.fields.ts';
import { moment, number, storedPart, storedSchema, text } from '../../platform/storedSchema.ts';
import type { KeptWorkYear } from './keptWorkYear.ts';

/** As stored: `_id` is the year. */
export interface WorkYearDocument extends Omit<KeptWorkYear, 'id'>, PendingEvents {
  _id: string;
}

const day = storedPart({ date: text, kind: text, name: text });

const notice = storedPart({
  source: text,
  days: { type: [day], required: true },
  at: moment,
  by: text,
  request: { type: actRequest, required: true },
});

const schema = storedSchema<WorkYearDocument>('work_years', {
  _id: text,
  year: number,
  notices: { type: [notice], required: true },
  version: number,
  ...pendingEventFields,
});

indexPendingEvents(schema);

/** Private to workYear.store.ts. */
export const WorkYearModel = model<WorkYearDocument>('WorkYear', schema);
