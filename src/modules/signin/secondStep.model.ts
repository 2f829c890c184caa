import { model } from 'mongoose';
import { roles } from '../../kernel/work.ts';
import {
  indexPendingEvents,
  pendingEventFields,
} from '../../platform/events/pendingEvents.fields.ts';
import type { PendingEvents } from '../../platform/events/pendingEvents.ts';
import { moment, number, storedPart, storedSchema, text } from '../../platform/storedSchema.ts';
import type { SecondStep } from './secondStep.ts';

/** As stored: `_id` is the person's. */
export interface SecondStepDocument extends Omit<SecondStep, 'personId'>, PendingEvents {
  _id: string;
}

const schema = storedSchema<SecondStepDocument>('second_steps', {
  _id: text,
  begun: { type: storedPart({ sealed: text, at: moment }) },
  inForce: { type: storedPart({ sealed: text, since: moment, lastStep: number }) },
  recoveryCodes: [storedPart({ hash: text, usedAt: { type: Date } })],
  resets: [
    storedPart({
      by: text,
      role: { type: String, enum: roles },
      scope: { type: String, default: '' },
      reason: text,
      at: moment,
    }),
  ],
  version: number,
  ...pendingEventFields,
});
indexPendingEvents(schema);

/** Private to secondStep.store.ts. */
export const SecondStepModel = model<SecondStepDocument>('SecondStep', schema);
