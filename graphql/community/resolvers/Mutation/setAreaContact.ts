import { setAreaContact as set } from '../../../../src/modules/community/setAreaContact.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const setAreaContact: NonNullable<MutationResolvers['setAreaContact']> = async (
  _parent,
  { input },
  { work, loaders },
) => {
  await set(work, input);
  return loaders.area.load(input.area);
};
