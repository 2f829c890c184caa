import { actRequest } from '../../platform/actRequest.fields.ts';
import { moment, number, storedPart, text } from '../../platform/storedSchema.ts';

const line = storedPart({
  act: text,
  by: text,
  role: text,
  at: moment,
  note: String,
  request: { type: actRequest },
});

/** What is kept of a service, beside its id and the columns of its area. */
export const volunteerServiceFields = {
  volunteerId: text,
  kind: text,
  note: text,
  area: text,
  startedAt: moment,
  minutes: number,
  state: text,
  decidedBy: String,
  decidedAt: Date,
  decidedOrder: String,
  declineNote: String,
  version: number,
  history: { type: [line], required: true },
  request: text,
  order: text,
} as const;
