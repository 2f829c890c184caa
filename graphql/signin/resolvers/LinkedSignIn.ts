import { accountOf } from '../../../src/modules/signin/linkedSignIn.ts';
import { isOffered } from '../../../src/modules/signin/openIdSettings.ts';
import type { LinkedSignInResolvers } from '../../types.generated.ts';

export const LinkedSignIn: LinkedSignInResolvers = {
  issuer: ({ link }) => link.issuer,
  account: ({ personId, link }) => accountOf(personId, link),
  since: ({ link }) => link.since,
  isOffered: ({ link }) => isOffered(link),
};
