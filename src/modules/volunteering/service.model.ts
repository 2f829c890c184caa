import { model } from 'mongoose';
import { areaColumns, indexByArea, type AreaColumns } from '../../platform/areaColumns.ts';
import {
  indexPendingEvents,
  pendingEventFields,
} from '../../platform/events/pendingEvents.fields.ts';
import type { PendingEvents } from '../../platform/events/pendingEvents.ts';
import { storedSchema, text } from '../../platform/storedSchema.ts';
import { serviceFields } from './service.fields.ts';
import type { Service } from './volunteerService.ts';

/** As stored: `_id` for `id`. */
export interface ServiceDocument extends Omit<Service, 'id'>, PendingEvents {
  _id: string;
  within: AreaColumns;
  searchKeys: readonly string[];
}

const schema = storedSchema<ServiceDocument>('services', {
  _id: text,
  ...serviceFields,
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
export const ServiceModel = model<ServiceDocument>('Service', schema);
