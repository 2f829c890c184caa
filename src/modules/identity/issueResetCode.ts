import { AppError, conflict, notFound } from '../../kernel/appError.ts';
import { covers } from '../../kernel/work.ts';
import type { Work } from '../../kernel/work.ts';
import { accountLimitMs } from './accountRules.ts';
import { isClosed } from './closedPerson.ts';
import { listFirmsOf } from './firm.store.ts';
import { limitKey } from './limitKey.ts';
import { isOffice, mayIssueResetCode } from './office.policy.ts';
import { hashPassword } from './password.ts';
import type { Person } from './person.ts';
import { findPerson } from './person.store.ts';
import { codeDigitsOf, makeResetCode, newCode } from './resetCode.ts';
import type { Recognition } from './resetCode.ts';
import { hasResetCode, saveResetCode } from './resetCode.store.ts';
import { resetCodesByOne, resetCodesForOne } from './tryWindow.ts';
import { takeTry } from './tryWindow.store.ts';

/** For whom, how the office knew them, and a remark. */
export interface IssueResetCodeInput {
  readonly key: string;
  readonly personId: string;
  readonly recognition: Recognition;
  readonly note: string;
}

/** A code, shown once, to be said to the person who stands there. */
export interface IssuedCode {
  readonly code: string;
  readonly expiresAt: Date;
  readonly person: Person;
}

/**
 * Gives a person who has shown themselves at the counter a code to set a new password with; an earlier one opens nothing any
 * more. NOT_FOUND (not of this office's area), FORBIDDEN (`own_account`, `staff_account`: an administrator over all that the
 * person holds), TOO_MANY (20 an hour of one office, 5 a day for one person), CONFLICT `shown_once` when the key comes again.
 */
export async function issueResetCode(
  work: Work,
  { personId, ...input }: IssueResetCodeInput,
): Promise<IssuedCode> {
  const person = await allowedPerson(work, personId);
  const { actor, now } = work;
  const made = makeResetCode({
    ...input,
    personId,
    by: actor.personId,
    scope: actor.scope,
    ...(actor.role === 'SYSTEM' || actor.role === 'VISITOR' ? {} : { role: actor.role }),
    issuedAt: now,
    expiresAt: new Date(now.getTime() + accountLimitMs('RESET_CODE', now)),
  });
  if (await hasResetCode(made.id)) throw shownOnce();
  await takeTurns(work, personId);
  const code = newCode();
  const saved = await saveResetCode(made, await hashPassword(codeDigitsOf(code)));
  if (saved === 'exists') throw shownOnce();
  return { code, expiresAt: made.expiresAt, person };
}

const shownOnce = () =>
  conflict('shown_once', 'This code was shown once already: issue another one.');

async function allowedPerson({ actor }: Work, personId: string): Promise<Person> {
  if (actor.role !== 'SYSTEM' && !isOffice(actor))
    throw new AppError('FORBIDDEN', 'Only the office gives codes.', { reason: 'role_needed' });
  const person = await findPerson(personId);
  const isHere = person !== null && covers(actor.scope, person.home);
  if (!isHere || isClosed(person)) throw notFound('person');
  if (mayIssueResetCode(actor, person, await listFirmsOf(personId))) return person;
  const reason = actor.personId === personId ? 'own_account' : 'staff_account';
  throw new AppError('FORBIDDEN', 'Another office has to give this code.', { reason });
}

async function takeTurns({ actor, now, newId }: Work, personId: string): Promise<void> {
  const turns = [
    { key: limitKey('resetCodesBy', actor.personId), limit: resetCodesByOne },
    { key: limitKey('resetCodesFor', personId), limit: resetCodesForOne },
  ];
  for (const { key, limit } of turns) {
    const retryAfterS = await takeTry(key, limit, now, newId());
    if (retryAfterS > 0)
      throw new AppError('TOO_MANY', 'Many codes were given lately; wait a little.', {
        reason: 'reset_codes',
        limit: limit.triesMax,
        retryAfterS,
      });
  }
}
