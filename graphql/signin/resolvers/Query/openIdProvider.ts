import { offeredProvider } from '../../../../src/modules/signin/openIdSettings.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const openIdProvider: NonNullable<QueryResolvers['openIdProvider']> = () =>
  offeredProvider() ?? null;
