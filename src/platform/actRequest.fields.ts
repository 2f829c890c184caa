import { Schema } from 'mongoose';

/** How a request is kept beside what it wrote (kernel/actRequest.ts). */
export const actRequest = new Schema(
  { id: { type: String, required: true }, content: { type: String, required: true } },
  { _id: false, id: false },
);
