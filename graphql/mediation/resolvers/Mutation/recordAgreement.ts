import { recordAgreement as record } from '../../../../src/modules/mediation/recordAgreement.ts';
import { toChangedCase } from '../../changedCase.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const recordAgreement: NonNullable<MutationResolvers['recordAgreement']> = async (
  _parent,
  { input },
  { work },
) => toChangedCase(await record(work, input));
