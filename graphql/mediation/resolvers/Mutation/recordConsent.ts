import { recordConsent as record } from '../../../../src/modules/mediation/recordConsent.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const recordConsent: NonNullable<MutationResolvers['recordConsent']> = async (
  _parent,
  { input },
  { work },
) => resultOf('Case', await record(work, input));
