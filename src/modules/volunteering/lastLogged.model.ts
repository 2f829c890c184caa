import { model, Schema } from 'mongoose';
import { serviceFields } from './service.fields.ts';
import type { Service } from './volunteerService.ts';

/** As stored: one document a volunteer. */
export interface LastLoggedDocument {
  _id: string;
  version: number;
  service: Service;
}

const service = new Schema(
  { id: { type: String, required: true }, ...serviceFields },
  { _id: false, id: false },
);

const schema = new Schema<LastLoggedDocument>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    service: { type: service, required: true },
  },
  {
    collection: 'services_last_logged',
    versionKey: false,
    autoIndex: false,
    autoCreate: false,
    strict: 'throw',
  },
);

/** Private to lastLogged.store.ts. */
export const LastLoggedModel = model<LastLoggedDocument>('LastLogged', schema);
