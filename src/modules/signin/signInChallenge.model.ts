import { model } from 'mongoose';
import { moment, storedSchema, text } from '../../platform/storedSchema.ts';
import type { SignInChallenge } from './signInChallenge.ts';

/** As stored: `_id` for `id`. */
export interface SignInChallengeDocument extends Omit<SignInChallenge, 'id'> {
  _id: string;
}

const schema = storedSchema<SignInChallengeDocument>('sign_in_challenges', {
  _id: text,
  personId: text,
  deviceHash: text,
  isReopening: { type: Boolean, required: true },
  at: moment,
  expiresAt: moment,
});
schema.index({ personId: 1 });
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

/** Private to signInChallenge.store.ts; the store drops them when they expire. */
export const SignInChallengeModel = model<SignInChallengeDocument>('SignInChallenge', schema);
