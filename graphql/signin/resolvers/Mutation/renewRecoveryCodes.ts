import { renewRecoveryCodes as renew } from '../../../../src/modules/signin/renewRecoveryCodes.ts';
import { browserOf } from '../../../identity/welcome.ts';
import type { MutationResolvers } from '../../../types.generated.ts';
import { proofRefused, recoveryCodes } from '../../proofRefused.ts';

export const renewRecoveryCodes: NonNullable<MutationResolvers['renewRecoveryCodes']> = async (
  _parent,
  proof,
  context,
) => {
  const given = await renew(context.work, proof, browserOf(context));
  return given.kind === 'recoveryCodes' ? recoveryCodes(given) : proofRefused(given);
};
