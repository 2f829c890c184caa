import { beginSecondStep as begin } from '../../../../src/modules/signin/beginSecondStep.ts';
import { inGroups } from '../../../../src/modules/signin/recoveryCode.ts';
import { browserOf } from '../../../identity/welcome.ts';
import type { MutationResolvers } from '../../../types.generated.ts';
import { passwordRefused } from '../../proofRefused.ts';
import { qrCode } from '../../qrCode.ts';

export const beginSecondStep: NonNullable<MutationResolvers['beginSecondStep']> = async (
  _parent,
  { password },
  context,
) => {
  const begun = await begin(context.work, password, browserOf(context));
  if (begun.kind !== 'begun') return passwordRefused(begun);
  const { secret, uri } = begun;
  return {
    __typename: 'SecondStepBegun',
    secret: inGroups(secret),
    uri,
    qrCode: await qrCode(uri),
  };
};
