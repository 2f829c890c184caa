import { requestOf } from '../../kernel/actRequest.ts';
import { AppError } from '../../kernel/appError.ts';
import type { Page } from '../../kernel/page.ts';
import type { Work } from '../../kernel/work.ts';
import { lostRace, retryLostRace } from '../../platform/lostRace.ts';
import { withdrawnMessage, type Message } from './message.ts';
import { findMessage, listMessagesOf, saveMessage } from './message.store.ts';

const pageSize = 50;

/**
 * Takes every standing post of an account that is erased out of the feed, as its owner chose; how many there were. Reports are
 * evidence and stay. Only the platform's own job does it; done again, it finds nothing.
 */
export async function withdrawPostsOf(work: Work, authorId: string): Promise<number> {
  if (work.actor.role !== 'SYSTEM')
    throw new AppError('FORBIDDEN', 'Only the job withdraws all that somebody wrote.', {
      reason: 'not_the_job',
    });
  let withdrawn = 0;
  let after: { after?: string } | undefined = {};
  while (after !== undefined) {
    const page: Page<Message> = await listMessagesOf({ authorId }, { first: pageSize, ...after });
    for (const post of page.items) if (await withdraw(post, work)) withdrawn += 1;
    const last = page.items.at(-1);
    after = page.hasNext && last !== undefined ? { after: last.order } : undefined;
  }
  return withdrawn;
}

/** Withdraws one post as it stands, again when somebody changed it meanwhile; false when there is nothing to withdraw. */
const withdraw = ({ id }: Message, { actor, now }: Work): Promise<boolean> =>
  retryLostRace(async () => {
    const found = await findMessage(id);
    if (found?.kind !== 'POST' || found.withdrawnAt !== undefined) return false;
    const request = requestOf(actor, 'withdrawPost', { version: found.version });
    return (await saveMessage(withdrawnMessage(found, now, request), 'withdrawn', now)) || lostRace;
  });
