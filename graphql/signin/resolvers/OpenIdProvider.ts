import type { OpenIdProviderResolvers } from '../../types.generated.ts';

export const OpenIdProvider: OpenIdProviderResolvers = {
  name: ({ name }) => name,
};
