import { findParties as find } from '../../../../src/modules/mediation/findParties.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const findParties: NonNullable<QueryResolvers['findParties']> = (_parent, args, { work }) =>
  find(work, args);
