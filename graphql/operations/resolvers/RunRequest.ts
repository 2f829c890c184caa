import type { RunRequestResolvers } from '../../types.generated.ts';

export const RunRequest: RunRequestResolvers = {
  by: ({ by }, _args, { loaders }) => loaders.namedPerson.load(by),
};
