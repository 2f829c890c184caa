import { recordSession as record } from '../../../../src/modules/mediation/recordSession.ts';
import { toChangedCase } from '../../changedCase.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const recordSession: NonNullable<MutationResolvers['recordSession']> = async (
  _parent,
  { input },
  { work },
) => toChangedCase(await record(work, input));
