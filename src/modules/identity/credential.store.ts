import { trusted } from 'mongoose';
import { unseal } from '../../platform/seal.ts';
import { identityKeys } from './identityKeys.ts';
import { phoneFrom } from '../../kernel/identifier.ts';
import type { SealedSample } from './keyCheck.ts';
import { PersonModel } from './person.model.ts';
import { phoneIndexOf, phonePlace, phonePurpose } from './phone.ts';

/** What signing in needs to know of an account. Never shown, never logged. */
export interface Credential {
  readonly personId: string;
  readonly passwordHash: string;
}

/** The account of a phone number or of the key of a user name (see `signInKeyFrom`). */
export async function findCredential(signInKey: string): Promise<Credential | null> {
  const phone = phoneFrom(signInKey);
  const found = await PersonModel.findOne(
    phone === undefined ? { nameKey: signInKey } : { phoneIndex: phoneIndexOf(phone) },
  )
    .select('passwordHash')
    .lean();
  return found === null ? null : { personId: found._id, passwordHash: found.passwordHash };
}

/** What an earlier sign-up asked for, to compare a repeated one with. */
export interface SignUpRecord extends Credential {
  readonly request: string;
  readonly phoneIndex: string | undefined;
}

/** The earlier sign-up of this person's id; null when there was none. */
export async function findSignUp(personId: string): Promise<SignUpRecord | null> {
  const found = await PersonModel.findById(personId)
    .select('request passwordHash phoneIndex')
    .lean();
  if (found === null) return null;
  const { request, passwordHash, phoneIndex } = found;
  return { personId, request, passwordHash, phoneIndex };
}

/** A person's phone number in clear, or undefined: for the person alone. */
export async function findPhone(personId: string): Promise<string | undefined> {
  const found = await PersonModel.findById(personId).select('phoneSealed').lean();
  return typeof found?.phoneSealed === 'string'
    ? unseal(identityKeys().fieldKey, phonePlace(personId), found.phoneSealed)
    : undefined;
}

/** A sealed phone number, to try keys on; null when nobody gave one. */
export async function findSealedPhone(): Promise<SealedSample | null> {
  const found = await PersonModel.findOne({ phoneSealed: trusted({ $exists: true }) })
    .select('phoneSealed phoneIndex')
    .lean();
  if (found?.phoneSealed === undefined || found.phoneIndex === undefined) return null;
  const { _id, phoneSealed, phoneIndex } = found;
  return {
    sealed: phoneSealed,
    fingerprint: phoneIndex,
    place: phonePlace(_id),
    purpose: phonePurpose,
  };
}
