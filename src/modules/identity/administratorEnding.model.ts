import { model } from 'mongoose';
import { moment, number, storedPart, storedSchema, text } from '../../platform/storedSchema.ts';
import type { AdministratorEnding } from './administratorEnding.ts';

interface AdministratorEndingDocument {
  /** The city: whoever looks after an area of it looks after an area of the same city. */
  _id: string;
  /** What has been decided and may not be done yet. */
  pending?: AdministratorEnding;
  version: number;
}

const schema = storedSchema<AdministratorEndingDocument>('administrator_endings', {
  _id: text,
  pending: storedPart({ personId: text, scope: text, since: moment, until: moment, endedBy: text }),
  version: number,
});

/** Private to administratorEnding.store.ts. */
export const AdministratorEndingModel = model<AdministratorEndingDocument>(
  'AdministratorEnding',
  schema,
);
