import { insertOnce } from '../../platform/mongo.ts';
import type { SignInChallenge } from './signInChallenge.ts';
import { SignInChallengeModel } from './signInChallenge.model.ts';

/** Keeps a new challenge. */
export async function saveSignInChallenge({ id, ...rest }: SignInChallenge): Promise<void> {
  await insertOnce(SignInChallengeModel, { _id: id, ...rest });
}

/** The challenge of a token's hash, over or not; or null. */
export async function findSignInChallenge(id: string): Promise<SignInChallenge | null> {
  const found = await SignInChallengeModel.findOne({ _id: id }).lean();
  if (found === null) return null;
  const { _id, ...rest } = found;
  return { id: _id, ...rest };
}

/** Ends a challenge that was answered. */
export async function removeSignInChallenge(id: string): Promise<void> {
  await SignInChallengeModel.deleteOne({ _id: id });
}

/** Ends every challenge of a person. */
export async function removeSignInChallengesOf(personId: string): Promise<void> {
  await SignInChallengeModel.deleteMany({ personId });
}
