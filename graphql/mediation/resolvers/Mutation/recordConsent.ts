import { recordConsent as record } from '../../../../src/modules/mediation/recordConsent.ts';
import { toChangedCase } from '../../changedCase.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const recordConsent: NonNullable<MutationResolvers['recordConsent']> = async (
  _parent,
  { input },
  { work },
) => toChangedCase(await record(work, input));
