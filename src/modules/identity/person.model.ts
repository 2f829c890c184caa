import { model, Schema } from 'mongoose';
import { roles } from '../../kernel/work.ts';
import type { EndedGrant, Grant } from './person.ts';

export interface PersonDocument {
  _id: string;
  userName: string;
  /** The user name without case and compatibility forms: unique. */
  nameKey: string;
  displayName: string;
  home: string;
  passwordHash: string;
  /** The phone number, sealed; its fingerprint beside it is unique where there is one. */
  phoneSealed?: string;
  phoneIndex?: string;
  grants: Grant[];
  endedGrants: EndedGrant[];
  joinedAt: Date;
  /** Hash of what was asked for at sign-up, without password and phone. */
  request: string;
  version: number;
}

const required = { type: String, required: true };
const moment = { type: Date, required: true };
const role = { type: String, enum: roles, required: true };
const grant = { role, scope: required, since: moment, by: required, _id: false };

const schema = new Schema<PersonDocument>(
  {
    _id: required,
    userName: required,
    nameKey: required,
    displayName: required,
    home: required,
    passwordHash: required,
    phoneSealed: String,
    phoneIndex: String,
    grants: [grant],
    endedGrants: [{ ...grant, until: moment, endedBy: required }],
    joinedAt: moment,
    request: required,
    version: { type: Number, required: true },
  },
  { collection: 'people', versionKey: false, autoIndex: false, autoCreate: false, strict: 'throw' },
);
schema.index({ nameKey: 1 }, { unique: true });
schema.index(
  { phoneIndex: 1 },
  { unique: true, partialFilterExpression: { phoneIndex: { $exists: true } } },
);

/** Accounts. Private to the person store and the credential store. */
export const PersonModel = model<PersonDocument>('Person', schema);
