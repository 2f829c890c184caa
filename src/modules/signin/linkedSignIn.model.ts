import { model } from 'mongoose';
import {
  indexPendingEvents,
  pendingEventFields,
} from '../../platform/events/pendingEvents.fields.ts';
import type { PendingEvents } from '../../platform/events/pendingEvents.ts';
import { moment, number, storedPart, storedSchema, text } from '../../platform/storedSchema.ts';
import type { LinkedSignIn } from './linkedSignIn.ts';

/** As stored: `_id` is the person's. */
export interface LinkedSignInDocument extends Omit<LinkedSignIn, 'personId'>, PendingEvents {
  _id: string;
}

const schema = storedSchema<LinkedSignInDocument>('linked_sign_ins', {
  _id: text,
  link: { type: storedPart({ subjectId: text, issuer: text, account: text, since: moment }) },
  version: number,
  ...pendingEventFields,
});
// An outside account opens one account here.
schema.index(
  { 'link.subjectId': 1 },
  { unique: true, partialFilterExpression: { 'link.subjectId': { $exists: true } } },
);
indexPendingEvents(schema);

/** Private to linkedSignIn.store.ts. */
export const LinkedSignInModel = model<LinkedSignInDocument>('LinkedSignIn', schema);
