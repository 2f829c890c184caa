import { model } from 'mongoose';
import { roles } from '../../kernel/work.ts';
import { areaColumns, indexByArea } from '../../platform/areaColumns.ts';
import { moment, number, storedPart, storedSchema, text } from '../../platform/storedSchema.ts';
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

const role = { type: String, enum: roles, required: true };
const part = { _id: false } as const;

const grant = { role, scope: text, since: moment, by: text, ...part };
const office = { home: text, by: text, role, scope: text, at: moment };
const closing = storedPart({
  at: moment,
  eraseAt: moment,
  posts: { ...text, enum: postsAfterwards },
});

const schema = storedSchema<PersonDocument>('people', {
  _id: text,
  userName: text,
  nameKey: text,
  displayName: text,
  home: text,
  within: { type: areaColumns, required: true },
  passwordHash: text,
  passwordChangedAt: Date,
  phoneSealed: String,
  phoneIndex: String,
  grants: [grant],
  endedGrants: [{ ...grant, until: moment, endedBy: text }],
  pastNames: [{ displayName: text, until: moment, ...part }],
  pastHomes: [{ home: text, until: moment, ...part }],
  vouch: { type: storedPart(office) },
  endedVouches: [{ ...office, until: moment, endedBy: text, ...part }],
  consents: [{ version: number, at: moment, ...part }],
  closing: { type: closing },
  eraseAt: Date,
  erasedAt: Date,
  joinedAt: moment,
  request: text,
  version: number,
  residentKeys: { type: [String], required: true },
  roleKeys: { type: [String], required: true },
  order: text,
});
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
