import { acceptCase as accept } from '../../../../src/modules/mediation/acceptCase.ts';
import { toChangedCase } from '../../changedCase.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const acceptCase: NonNullable<MutationResolvers['acceptCase']> = async (
  _parent,
  args,
  { work },
) => toChangedCase(await accept(work, args));
