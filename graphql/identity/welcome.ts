import { actorOf } from '../../src/modules/identity/actorOf.ts';
import type { Browser } from '../../src/modules/identity/browser.ts';
import type { SignedIn } from '../../src/modules/identity/openSession.ts';
import type {
  AccountClosing,
  SignInRefused,
  TooManyTries,
} from '../../src/modules/identity/weighSignIn.ts';
import type { SecondStepNeeded } from '../../src/modules/signin/letIn.ts';
import type { GraphQLContext } from '../context.ts';

/** The browser of a request, as the limits and the new session want to know it. */
export const browserOf = (context: GraphQLContext): Browser => ({
  address: context.clientAddress,
  userAgent: context.device,
  deviceToken: context.deviceToken,
  sessionId: context.session?.id,
});

/** What signing in came to, in the words of the schema; whoever came in gets the two cookies. */
export function signInResult(
  context: GraphQLContext,
  result: SignedIn | SecondStepNeeded | SignInRefused | TooManyTries | AccountClosing,
) {
  switch (result.kind) {
    case 'signedIn':
      return welcome(context, result);
    case 'secondStep':
      context.setDeviceToken(result.deviceToken);
      return {
        __typename: 'SecondStepNeeded' as const,
        challenge: result.challenge,
        expiresAt: result.expiresAt,
      };
    case 'refused':
      return { __typename: 'SignInRefused' as const, reason: result.reason };
    case 'closing':
      return { __typename: 'AccountClosing' as const, eraseAt: result.eraseAt };
    case 'tooMany':
      return { __typename: 'TooManyGuesses' as const, retryAfterS: result.retryAfterS };
  }
}

/** Sends the two cookies of a person who just signed in, and shows them to themselves as a resident. */
export function welcome(context: GraphQLContext, { person, session, ...secrets }: SignedIn) {
  context.setSessionToken(secrets.token);
  context.setDeviceToken(secrets.deviceToken);
  const me = { person, actor: actorOf(person, []), sessionId: session.id };
  return { __typename: 'SignedIn' as const, me };
}
