import { AppError } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { removeDeliveriesOf } from '../delivery/delivery.store.ts';
import { removeAddressesOf } from '../delivery/deliveryAddress.store.ts';
import { eraseRecord } from '../ledger/eraseRecord.ts';
import { removeSearchesFor } from '../directory/personSearch.store.ts';
import { isToErase } from '../identity/closedPerson.ts';
import { eraseIdentity } from '../identity/eraseIdentity.ts';
import { findPerson } from '../identity/person.store.ts';
import { removeNoticesOf } from '../notices/notice.store.ts';
import { removeChoiceOf } from '../notices/noticeChoice.store.ts';
import { removeLinkedSignInOf } from '../signin/linkedSignIn.store.ts';
import { removeSecondStepOf } from '../signin/secondStep.store.ts';
import { removeSignInChallengesOf } from '../signin/signInChallenge.store.ts';
import { withdrawPostsOf } from '../opinion/withdrawPostsOf.ts';

/** What erasing an account came to. */
export interface ErasedAccount {
  /** False when there was nothing to erase: done before, or had back in time. */
  readonly isErased: boolean;
  readonly postsWithdrawn: number;
  readonly entriesErased: number;
}

/**
 * Erases a closed account whose time is over: posts withdrawn if its owner chose so, the record of good deeds, who searched for
 * it, what it was told and how, then everything personal in the account itself. Each step may be repeated; the last one takes it off the list. For the
 * job alone.
 */
export async function eraseAccount(work: Work, personId: string): Promise<ErasedAccount> {
  if (work.actor.role !== 'SYSTEM')
    throw new AppError('FORBIDDEN', 'Accounts are erased by the job alone.', {
      reason: 'not_the_job',
    });
  const person = await findPerson(personId);
  if (person === null || !isToErase(person, work.now))
    return { isErased: false, postsWithdrawn: 0, entriesErased: 0 };
  const isWithdrawn = person.closing?.posts === 'WITHDRAW';
  const postsWithdrawn = isWithdrawn ? await withdrawPostsOf(work, personId) : 0;
  const entriesErased = await eraseRecord(work, { kind: 'PERSON', id: personId });
  await removeSearchesFor(personId);
  await removeNoticesOf(personId);
  await removeChoiceOf(personId);
  await removeAddressesOf(personId);
  await removeDeliveriesOf(personId);
  await removeSecondStepOf(personId);
  await removeSignInChallengesOf(personId);
  await removeLinkedSignInOf(personId);
  await eraseIdentity(work, personId);
  return { isErased: true, postsWithdrawn, entriesErased };
}
