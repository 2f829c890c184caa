import type { InstallationResolvers } from '../../types.generated.ts';

export const Installation: InstallationResolvers = {
  findings: ({ findings }) => [...findings],
};
