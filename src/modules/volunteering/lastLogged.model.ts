import { model } from 'mongoose';
import { number, storedPart, storedSchema, text } from '../../platform/storedSchema.ts';
import { volunteerServiceFields } from './volunteerService.fields.ts';
import type { VolunteerService } from './volunteerService.ts';

/** As stored: one document a volunteer. */
export interface LastLoggedDocument {
  _id: string;
  version: number;
  service: VolunteerService;
}

const service = storedPart({ id: text, ...volunteerServiceFields });

const schema = storedSchema<LastLoggedDocument>('services_last_logged', {
  _id: text,
  version: number,
  service: { type: service, required: true },
});

/** Private to lastLogged.store.ts. */
export const LastLoggedModel = model<LastLoggedDocument>('LastLogged', schema);
