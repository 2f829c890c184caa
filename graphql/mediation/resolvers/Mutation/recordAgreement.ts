import { recordAgreement as record } from '../../../../src/modules/mediation/recordAgreement.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const recordAgreement: NonNullable<MutationResolvers['recordAgreement']> = async (
  _parent,
  { input },
  { work },
) => resultOf('Case', await record(work, input));
