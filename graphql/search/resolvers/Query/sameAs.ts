import { findSame } from '../../../../src/modules/search/findSame.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const sameAs: NonNullable<QueryResolvers['sameAs']> = (_parent, args, { work }) =>
  findSame(work, args);
