import { signOut as endSession } from '../../../../src/modules/identity/signOut.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

/** Ends the session in the store first, then takes the cookie away. */
export const signOut: NonNullable<MutationResolvers['signOut']> = async (
  _parent,
  _args,
  { work, session, setSessionToken },
) => {
  await endSession(work, session?.id);
  setSessionToken(null);
  return true;
};
