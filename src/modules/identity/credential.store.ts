import { trusted } from 'mongoose';
import { definedFields } from '../../kernel/definedFields.ts';
import { phoneFrom } from '../../kernel/identifier.ts';
import { duplicateIndex } from '../../platform/mongo.ts';
import { unseal } from '../../platform/seal.ts';
import { identityKeys } from './identityKeys.ts';
import type { SealedSample } from './keyCheck.ts';
import { PersonModel, type PersonDocument } from './person.model.ts';
import { phoneColumnsOf, phoneIndexOf, phonePlace, phonePurpose } from './phone.ts';

/** What signing in needs to know of an account. Never shown, never logged. */
export interface Credential {
  readonly personId: string;
  readonly passwordHash: string;
  /** Absent while the first password is in force. */
  readonly passwordChangedAt?: Date;
}

/** The account of a phone number or of the key of a user name (see `signInKeyFrom`). */
export async function findCredential(signInKey: string): Promise<Credential | null> {
  const phone = phoneFrom(signInKey);
  const found = await PersonModel.findOne(
    phone === undefined ? { nameKey: signInKey } : { phoneIndex: phoneIndexOf(phone) },
  )
    .select(credentialFields)
    .lean();
  return found === null ? null : toCredential(found);
}

/** The credential of a person, or null. */
export async function findCredentialOf(personId: string): Promise<Credential | null> {
  const found = await PersonModel.findById(personId).select(credentialFields).lean();
  return found === null ? null : toCredential(found);
}

const credentialFields = 'passwordHash passwordChangedAt';

const toCredential = ({ _id, passwordHash, passwordChangedAt }: PersonDocument): Credential => ({
  personId: _id,
  passwordHash,
  ...definedFields({ passwordChangedAt }),
});

/** Sets a new password if the one that was weighed is still the one in force; false else. */
export async function savePassword(
  { personId, passwordHash }: Credential,
  newHash: string,
  at: Date,
): Promise<boolean> {
  const { modifiedCount } = await PersonModel.updateOne(
    { _id: personId, passwordHash },
    { $set: { passwordHash: newHash, passwordChangedAt: at }, $inc: { version: 1 } },
  );
  return modifiedCount === 1;
}

/** Takes every secret of a person away: nothing signs in with the account any more, and its phone number is free. */
export async function removeSecrets(personId: string, unusableHash: string): Promise<void> {
  await PersonModel.updateOne(
    { _id: personId },
    {
      $set: { passwordHash: unusableHash, request: '' },
      $unset: { phoneSealed: '', phoneIndex: '', passwordChangedAt: '' },
      $inc: { version: 1 },
    },
  );
}

/** Sets another phone number (11 digits), or none; 'taken' when it is somebody else's. */
export async function savePhone(
  personId: string,
  phone: string | undefined,
): Promise<'saved' | 'taken'> {
  const [other, change] =
    phone === undefined
      ? [{ $exists: true }, { $unset: { phoneSealed: '', phoneIndex: '' } }]
      : [{ $ne: phoneIndexOf(phone) }, { $set: phoneColumnsOf(personId, phone) }];
  const filter = { _id: personId, phoneIndex: trusted(other) };
  try {
    await PersonModel.updateOne(filter, { ...change, $inc: { version: 1 } });
    return 'saved';
  } catch (error) {
    if (duplicateIndex(error) === undefined) throw error;
    return 'taken';
  }
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
