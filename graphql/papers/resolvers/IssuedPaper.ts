import type { IssuedPaperResolvers } from '../../types.generated.ts';

export const IssuedPaper: IssuedPaperResolvers = {
  paper: (paper) => paper,
  issuedTo: ({ issuedTo }, _args, { loaders }) => loaders.namedPerson.load(issuedTo),
};
