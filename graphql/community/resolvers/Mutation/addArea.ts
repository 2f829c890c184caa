import { addArea as add } from '../../../../src/modules/community/addArea.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const addArea: NonNullable<MutationResolvers['addArea']> = (_parent, { input }, { work }) =>
  add(work, input);
