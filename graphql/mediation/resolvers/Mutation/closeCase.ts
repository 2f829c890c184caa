import { closeCase as close } from '../../../../src/modules/mediation/closeCase.ts';
import { toChangedCase } from '../../changedCase.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const closeCase: NonNullable<MutationResolvers['closeCase']> = async (
  _parent,
  { input },
  { work },
) => toChangedCase(await close(work, { ...input, note: input.note ?? '' }));
