import type { Work } from '../../kernel/work.ts';
import { OpenIdFault, type OpenIdSubject } from '../../platform/openIdProvider.ts';
import type { Browser } from '../identity/browser.ts';
import { isToErase } from '../identity/closedPerson.ts';
import { limitKey } from '../identity/limitKey.ts';
import type { SignedIn } from '../identity/openSession.ts';
import { findPerson } from '../identity/person.store.ts';
import { takeTry } from '../identity/tryWindow.store.ts';
import type { AccountClosing } from '../identity/weighSignIn.ts';
import { letIn, type SecondStepNeeded } from './letIn.ts';
import { subjectIdOf } from './linkedSignIn.ts';
import { findLinkedSignIn } from './linkedSignIn.store.ts';
import { linkSignIn, type LinkOutcome } from './linkSignIn.ts';
import { offeredProvider } from './openIdSettings.ts';
import { openTransaction, transactionMs, type OpenIdTransaction } from './openIdTransaction.ts';

/**
 * Why nobody came in and nothing was linked: too late, a second time or another browser's (`over`); what the provider said; nobody here linked that account
 * (`unlinked`: none is made by itself); or whoever comes back is not signed in as who set out (`other_session`).
 */
interface OpenIdRefused {
  readonly kind: 'refused';
  readonly reason: 'over' | 'unlinked' | 'other_session' | OpenIdFault['kind'];
  /** For the operator's log. */
  readonly fault?: OpenIdFault;
}

/** A link was made, or could not be. */
interface LinkTried {
  readonly kind: 'link';
  readonly outcome: LinkOutcome;
}

/** What a browser that came back came to, and where it wanted to go on; unknown is what it set out for when nothing of it is left. */
export interface OpenIdCompleted {
  readonly purpose: 'signIn' | 'linking' | 'unknown';
  readonly next?: string | undefined;
  readonly came: SignedIn | SecondStepNeeded | AccountClosing | LinkTried | OpenIdRefused;
}

/** The state and query of the address that the browser came back to, and the cookie that it left with. */
export interface OpenIdAnswer {
  readonly state: string;
  readonly query: string;
  readonly cookie: string | undefined;
}

const over: OpenIdRefused = { kind: 'refused', reason: 'over' };

/**
 * Takes up a browser that comes back from the provider, once: signs in by an account that somebody linked (with the second step too, where one is set), or links it to
 * the person who set out for that in this session. Whoever closed their account is told so, as at every sign-in.
 */
export async function completeOpenId(
  work: Work,
  answer: OpenIdAnswer,
  browser: Browser,
): Promise<OpenIdCompleted> {
  const transaction = openTransaction(answer, work.now);
  if (transaction === undefined) return { purpose: 'unknown', came: over };
  const { linking, next } = transaction;
  const purpose = linking === undefined ? 'signIn' : 'linking';
  if (!(await isFirstTime(work, transaction))) return { purpose, next, came: over };
  const subject = await subjectOf(answer.query, transaction);
  if (subject === undefined || 'kind' in subject) return { purpose, next, came: subject ?? over };
  const came =
    linking === undefined
      ? await signInAs(work, subject, browser)
      : await linkTo(work, linking, subject, browser);
  return { purpose, next, came };
}

/** Each transaction is taken up once, whatever comes of it. */
async function isFirstTime({ now, newId }: Work, { id }: OpenIdTransaction): Promise<boolean> {
  const once = { triesMax: 1, windowMs: transactionMs };
  return (await takeTry(limitKey('openIdTransaction', id), once, now, newId())) === 0;
}

async function subjectOf(
  query: string,
  transaction: OpenIdTransaction,
): Promise<OpenIdSubject | OpenIdRefused | undefined> {
  try {
    return await offeredProvider()?.provider.complete(query, transaction);
  } catch (fault) {
    if (!(fault instanceof OpenIdFault)) throw fault;
    return { kind: 'refused', reason: fault.kind, fault };
  }
}

async function linkTo(
  work: Work,
  { personId, sessionId }: NonNullable<OpenIdTransaction['linking']>,
  subject: OpenIdSubject,
  browser: Browser,
): Promise<LinkTried | OpenIdRefused> {
  if (work.actor.personId !== personId || browser.sessionId !== sessionId)
    return { kind: 'refused', reason: 'other_session' };
  return { kind: 'link', outcome: await linkSignIn(work, personId, subject) };
}

async function signInAs(work: Work, subject: OpenIdSubject, browser: Browser) {
  const found = await findLinkedSignIn(subjectIdOf(subject));
  const person = found === null ? null : await findPerson(found.personId);
  if (person === null || isToErase(person, work.now))
    return { kind: 'refused', reason: 'unlinked' } as const;
  const { closing } = person;
  if (closing !== undefined) return { kind: 'closing', eraseAt: closing.eraseAt } as const;
  return letIn(work, person, browser);
}
