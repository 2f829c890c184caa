import { AppError, notFound } from '../../kernel/appError.ts';
import { checkText } from '../../kernel/text.ts';
import { actsAs, covers, type Work } from '../../kernel/work.ts';
import { isClosed } from '../identity/closedPerson.ts';
import { listFirmsOf } from '../identity/firm.store.ts';
import type { Person } from '../identity/person.ts';
import { findPerson } from '../identity/person.store.ts';
import { removeSessionsOf } from '../identity/session.store.ts';
import { changeSecondStep } from './changeSecondStep.ts';
import { mayResetSecondStep, secondStepResetters } from './secondStep.policy.ts';
import { resetOf, withoutStep } from './secondStep.ts';
import { removeSignInChallengesOf } from './signInChallenge.store.ts';
import { limits } from './signin.limits.ts';

/** Whose second step, and why it is taken away. */
export interface ResetSecondStepInput {
  readonly personId: string;
  readonly reason: string;
}

/**
 * An administrator takes away a second step that its owner cannot use any more; the owner's sessions end, and they are told who did it and why. Where none
 * is set, nothing changes. NOT_FOUND (not of the area), FORBIDDEN (`own_account`, `staff_account`: an administrator over all that the person holds).
 */
export async function resetSecondStep(
  work: Work,
  { personId, reason }: ResetSecondStepInput,
): Promise<Person> {
  const person = await allowedPerson(work, personId);
  const { actor, now } = work;
  const reset = resetOf({
    by: actor.personId,
    role: actor.role === 'SYSTEM' || actor.role === 'VISITOR' ? undefined : actor.role,
    scope: actor.scope,
    reason: checkText('reason', reason, limits.secondStepReason),
    at: now,
  });
  const isReset = await changeSecondStep(
    personId,
    (found) => (found.inForce === undefined ? found : withoutStep(found, reset)),
    { act: 'reset', at: now },
  );
  if (isReset) {
    await removeSignInChallengesOf(personId);
    await removeSessionsOf(personId);
  }
  return person;
}

async function allowedPerson({ actor }: Work, personId: string): Promise<Person> {
  if (actor.role !== 'SYSTEM' && !actsAs(actor, secondStepResetters))
    throw new AppError('FORBIDDEN', 'Only an administrator takes a second step away.', {
      reason: 'role_needed',
    });
  const person = await findPerson(personId);
  if (person === null || isClosed(person) || !covers(actor.scope, person.home))
    throw notFound('person');
  if (mayResetSecondStep(actor, person, await listFirmsOf(personId))) return person;
  const reason = actor.personId === personId ? 'own_account' : 'staff_account';
  throw new AppError('FORBIDDEN', 'Another office has to take it away.', { reason });
}
