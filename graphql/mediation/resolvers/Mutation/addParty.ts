import { addParty as add } from '../../../../src/modules/mediation/addParty.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const addParty: NonNullable<MutationResolvers['addParty']> = async (
  _parent,
  { input: { author, ...input } },
  { work },
) => resultOf('Case', await add(work, { ...input, ...(author === true && { author }) }));
