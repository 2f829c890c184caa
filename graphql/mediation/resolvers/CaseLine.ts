import type { CaseLineResolvers } from './../../types.generated.ts';

export const CaseLine: CaseLineResolvers = {
  by: ({ by }, _args, { loaders }) => loaders.person.load(by),
  party: ({ partyId, parties }) => parties.find(({ id }) => id === partyId) ?? null,
};
