import { findArea } from '../../../../src/modules/community/area.store.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const area: NonNullable<QueryResolvers['area']> = (_parent, { path }) => findArea(path);
