import { recordSession as record } from '../../../../src/modules/mediation/recordSession.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const recordSession: NonNullable<MutationResolvers['recordSession']> = async (
  _parent,
  { input },
  { work },
) => resultOf('Case', await record(work, input));
