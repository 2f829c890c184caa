import { readServices } from '../../../../src/modules/volunteering/readServices.ts';
import { countedConnectionOf, given, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from './../../../types.generated.ts';

export const services: NonNullable<QueryResolvers['services']> = async (
  _parent,
  { first, after, state, ...rest },
  { work },
) =>
  countedConnectionOf(
    await readServices(work, { state, ...given(rest) }, pageArgs({ first, after })),
    ({ order }) => order,
  );
