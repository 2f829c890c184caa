import { model, Schema } from 'mongoose';
import { roles } from '../../kernel/work.ts';
import { areaColumns, indexByArea } from '../../platform/areaColumns.ts';
import { postsAfterwards } from './closing.ts';
import type { Person } from './person.ts';
import type { PersonColumns } from './personColumns.ts';

/** As stored: `_id` for `id`, what lists and searches need, and what never leaves with a person. */
export interface PersonDocument extends Omit<Person, 'id'>, PersonColumns {
  _id: string;
  /** The user name without case and compatibility forms: unique. */
  nameKey: string;
  passwordHash: string;
  /** When the password was last changed; absent while it is the first one. Codes issued before open nothing. */
  passwordChangedAt?: Date;
  /** The phone number, sealed; its fingerprint beside it is unique where there is one. */
  phoneSealed?: string;
  phoneIndex?: string;
  /** Hash of what was asked for at sign-up, without password and phone. */
  request: string;
  /** When a closed account is to be erased: the place in the job's list. Absent for every other. */
  eraseAt?: Date;
}

const required = { type: String, required: true };
const moment = { type: Date, required: true };
const role = { type: String, enum: roles, required: true };
const part = { _id: false } as const;

const grant = { role, scope: required, since: moment, by: required, ...part };
const office = { home: required, by: required, role, scope: required, at: moment };
const closing = new Schema(
  { at: moment, eraseAt: moment, posts: { ...required, enum: postsAfterwards } },
  part,
);

const schema = new Schema<PersonDocument>(
  {
    _id: required,
    userName: required,
    nameKey: required,
    displayName: required,
    home: required,
    within: { type: areaColumns, required: true },
    passwordHash: required,
    passwordChangedAt: Date,
    phoneSealed: String,
    phoneIndex: String,
    grants: [grant],
    endedGrants: [{ ...grant, until: moment, endedBy: required }],
    pastNames: [{ displayName: required, until: moment, ...part }],
    pastHomes: [{ home: required, until: moment, ...part }],
    vouch: { type: new Schema(office, part) },
    endedVouches: [{ ...office, until: moment, endedBy: required, ...part }],
    consents: [{ version: { type: Number, required: true }, at: moment, ...part }],
    closing: { type: closing },
    eraseAt: Date,
    erasedAt: Date,
    joinedAt: moment,
    request: required,
    version: { type: Number, required: true },
    residentKeys: { type: [String], required: true },
    roleKeys: { type: [String], required: true },
    order: required,
  },
  { collection: 'people', versionKey: false, autoIndex: false, autoCreate: false, strict: 'throw' },
);
schema.index({ nameKey: 1 }, { unique: true });
schema.index(
  { phoneIndex: 1 },
  { unique: true, partialFilterExpression: { phoneIndex: { $exists: true } } },
);
indexByArea(schema, { residentKeys: 1, order: 1 });
schema.index({ roleKeys: 1, order: 1 });
schema.index({ eraseAt: 1 }, { sparse: true });

/** Accounts. Private to the person store and the credential store. */
export const PersonModel = model<PersonDocument>('Person', schema);
