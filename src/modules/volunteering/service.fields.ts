import { Schema } from 'mongoose';
import { actRequest } from '../../platform/actRequest.fields.ts';

const line = new Schema(
  {
    act: { type: String, required: true },
    by: { type: String, required: true },
    role: { type: String, required: true },
    at: { type: Date, required: true },
    note: String,
    request: { type: actRequest },
  },
  { _id: false },
);

/** What is kept of a service, beside its id and the columns of its area. */
export const serviceFields = {
  volunteerId: { type: String, required: true },
  kind: { type: String, required: true },
  note: { type: String, required: true },
  area: { type: String, required: true },
  startedAt: { type: Date, required: true },
  minutes: { type: Number, required: true },
  state: { type: String, required: true },
  decidedBy: String,
  decidedAt: Date,
  decidedOrder: String,
  declineNote: String,
  version: { type: Number, required: true },
  history: { type: [line], required: true },
  request: { type: String, required: true },
  order: { type: String, required: true },
} as const;
