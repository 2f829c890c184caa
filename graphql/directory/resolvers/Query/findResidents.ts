import { findResidents as find } from '../../../../src/modules/directory/findResidents.ts';
import type { QueryResolvers } from './../../../types.generated.ts';

export const findResidents: NonNullable<QueryResolvers['findResidents']> = (
  _parent,
  { query, area },
  { work },
) => find(work, { query, ...(area == null ? {} : { area }) });
