import { model } from 'mongoose';
import {
  indexPendingEvents,
  pendingEventFields,
} from '../../platform/events/pendingEvents.fields.ts';
import type { PendingEvents } from '../../platform/events/pendingEvents.ts';
import { actRequest } from '../../platform/actRequest.fields.ts';
import { moment, number, storedPart, storedSchema, text } from '../../platform/storedSchema.ts';
import type { KeptOfficeHours } from './officeHours.ts';

/** As stored: `_id` is the path of the area. */
export interface OfficeHoursDocument extends Omit<KeptOfficeHours, 'id'>, PendingEvents {
  _id: string;
}

const period = storedPart({ from: text, to: text });

const entry = storedPart({
  validFrom: text,
  periods: { type: [period], required: true },
  reason: text,
  at: moment,
  by: text,
  request: { type: actRequest, required: true },
});

const schema = storedSchema<OfficeHoursDocument>('office_hours', {
  _id: text,
  entries: { type: [entry], required: true },
  version: number,
  ...pendingEventFields,
});

indexPendingEvents(schema);

/** Private to officeHours.store.ts. */
export const OfficeHoursModel = model<OfficeHoursDocument>('OfficeHours', schema);
