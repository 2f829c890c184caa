import type { RetentionChangeResolvers } from '../../types.generated.ts';

export const RetentionChange: RetentionChangeResolvers = {
  by: ({ by }, _args, { loaders }) => loaders.namedPerson.load(by),
};
