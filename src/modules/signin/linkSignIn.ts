import type { Work } from '../../kernel/work.ts';
import type { OpenIdSubject } from '../../platform/openIdProvider.ts';
import { changeLink } from './changeLink.ts';
import { linkedTo, subjectIdOf } from './linkedSignIn.ts';
import { findLinkedSignInOf } from './linkedSignIn.store.ts';

/** The person comes in by the provider from now on; or that account opens somebody else's, or theirs is opened by another one. */
export type LinkOutcome = 'linked' | 'taken' | 'other_linked';

/** Links what a provider calls somebody to a person, who was asked for a password before. Done again, it changes nothing. */
export async function linkSignIn(
  { now }: Pick<Work, 'now'>,
  personId: string,
  subject: OpenIdSubject,
): Promise<LinkOutcome> {
  const saved = await changeLink(
    personId,
    (found) => (found.link === undefined ? linkedTo(found, subject, now) : found),
    { act: 'linked', at: now },
  );
  if (saved === 'taken') return 'taken';
  const { link } = await findLinkedSignInOf(personId);
  return link?.subjectId === subjectIdOf(subject) ? 'linked' : 'other_linked';
}
