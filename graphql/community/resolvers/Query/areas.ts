import { listAreas } from '../../../../src/modules/community/area.store.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const areas: NonNullable<QueryResolvers['areas']> = (_parent, { parent }) =>
  listAreas(parent ?? null);
