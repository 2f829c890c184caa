import { confirmForCase } from '../../../../src/modules/mediation/confirmForCase.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const confirmFlag: NonNullable<MutationResolvers['confirmFlag']> = async (
  _parent,
  args,
  { work },
) => resultOf('Flag', await confirmForCase(work, args));
