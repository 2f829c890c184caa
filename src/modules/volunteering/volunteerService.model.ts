import { model } from 'mongoose';
import { areaColumns, indexByArea, type AreaColumns } from '../../platform/areaColumns.ts';
import {
  indexPendingEvents,
  pendingEventFields,
} from '../../platform/events/pendingEvents.fields.ts';
import type { PendingEvents } from '../../platform/events/pendingEvents.ts';
import { storedSchema, text } from '../../platform/storedSchema.ts';
import { volunteerServiceFields } from './volunteerService.fields.ts';
import type { VolunteerService } from './volunteerService.ts';

/** As stored: `_id` for `id`. */
export interface VolunteerServiceDocument extends Omit<VolunteerService, 'id'>, PendingEvents {
  _id: string;
  within: AreaColumns;
  searchKeys: readonly string[];
}

const schema = storedSchema<VolunteerServiceDocument>('services', {
  _id: text,
  ...volunteerServiceFields,
  within: { type: areaColumns, required: true },
  searchKeys: { type: [String], required: true },
  ...pendingEventFields,
});

schema.index({ volunteerId: 1, startedAt: 1 });
schema.index({ volunteerId: 1, order: 1 });
indexByArea(schema, { state: 1, order: 1 });
schema.index({ searchKeys: 1, order: 1 });
schema.index({ state: 1, decidedOrder: 1 });
indexPendingEvents(schema);

/** Private to service.store.ts. */
export const VolunteerServiceModel = model<VolunteerServiceDocument>('VolunteerService', schema);
