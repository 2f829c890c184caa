import { confirmSecondStep as confirm } from '../../../../src/modules/signin/confirmSecondStep.ts';
import { browserOf } from '../../../identity/welcome.ts';
import type { MutationResolvers } from '../../../types.generated.ts';
import { codeRefused, recoveryCodes } from '../../proofRefused.ts';

export const confirmSecondStep: NonNullable<MutationResolvers['confirmSecondStep']> = async (
  _parent,
  { code },
  context,
) => {
  const given = await confirm(context.work, code, browserOf(context));
  return given.kind === 'recoveryCodes' ? recoveryCodes(given) : codeRefused(given);
};
