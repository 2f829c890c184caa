import { lookUpPerson } from '../../../../src/modules/identity/lookUpPerson.ts';
import type { QueryResolvers } from './../../../types.generated.ts';

export const personByName: NonNullable<QueryResolvers['personByName']> = (
  _parent,
  { userName },
  { work },
) => lookUpPerson(work, userName);
