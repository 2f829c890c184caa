import { recordMeeting as record } from '../../../../src/modules/mediation/recordMeeting.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const recordMeeting: NonNullable<MutationResolvers['recordMeeting']> = async (
  _parent,
  { input },
  { work },
) => resultOf('Case', await record(work, input));
