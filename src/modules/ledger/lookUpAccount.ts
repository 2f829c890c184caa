import { AppError, notFound } from '../../kernel/appError.ts';
import { createOnce } from '../../kernel/createOnce.ts';
import { actsAs, roleOf, type Work } from '../../kernel/work.ts';
import { findPersonByName } from '../identity/person.store.ts';
import { accountIdOf, type Holder } from './account.ts';
import { viewAccountOf, type AccountView } from './accountView.ts';
import { mayLookUp, recordReaders } from './ledger.policy.ts';
import { isSameLook, makeLookUp } from './lookUp.ts';
import { findLookUp, saveLookUp } from './lookUp.store.ts';
import { tellOfLookUp } from './tellHolder.ts';

/** What a credit officer asks for. */
export interface LookUpAccountInput {
  readonly key: string;
  readonly userName: string;
  readonly purpose: string;
}

/**
 * A credit officer looks into a record of the own area. The look-up is written down and its subject told before anything is read, so there is
 * no look without a line that its subject sees; a repeated key is answered for ten minutes, then CONFLICT (`key_reused`), as
 * with other content. Absent people and those of other areas are NOT_FOUND alike.
 */
export async function lookUpAccount(work: Work, input: LookUpAccountInput): Promise<AccountView> {
  const { actor, now } = work;
  if (!actsAs(actor, recordReaders))
    throw new AppError('FORBIDDEN', 'Only a credit officer looks into records.');
  const person = await findPersonByName(input.userName);
  if (person === null || !mayLookUp(actor, person.home)) throw notFound('account');

  const holder: Holder = { kind: 'PERSON', id: person.id };
  const lookUp = makeLookUp({
    key: input.key,
    account: accountIdOf(holder),
    by: actor.personId,
    role: roleOf(actor),
    purpose: input.purpose,
    at: now,
  });
  const { thing } = await createOnce({
    find: () => findLookUp(lookUp.id),
    isSame: (earlier) => isSameLook(earlier, lookUp),
    make: async () => ((await saveLookUp(lookUp)) === 'inserted' ? lookUp : null),
    reused: tooLate,
  });
  await tellOfLookUp(person.id, thing);
  return viewAccountOf(holder);
}

const tooLate = () =>
  new AppError(
    'CONFLICT',
    'This key was used for another look-up, or too long ago: use a new one.',
    { field: 'key', reason: 'key_reused' },
  );
