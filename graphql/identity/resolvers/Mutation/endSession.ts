import { endSession as end } from '../../../../src/modules/identity/endSession.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const endSession: NonNullable<MutationResolvers['endSession']> = async (
  _parent,
  { id },
  { work, session, deviceToken, setSessionToken },
) => {
  await end(work, id, { deviceToken });
  if (id === session?.id) setSessionToken(null);
  return true;
};
