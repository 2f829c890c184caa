import { signOutEverywhere as endAll } from '../../../../src/modules/identity/signOutEverywhere.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const signOutEverywhere: NonNullable<MutationResolvers['signOutEverywhere']> = async (
  _parent,
  _args,
  { work, deviceToken, setSessionToken },
) => {
  const ended = await endAll(work, deviceToken);
  setSessionToken(null);
  return ended;
};
